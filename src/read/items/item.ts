import type { Segment } from '../../types.ts'

/** Data as JSON, YAML and tables hold it, with the way home of every text: what all macro libraries are read from. */
export type Item = TextItem | ScalarItem | ListItem | RecordItem

/** A text; `map` leads home to the file, and is absent where nothing does (a spreadsheet). */
export type TextItem = {
  kind: 'text'
  at: number
  end: number
  value: string
  map?: () => readonly Segment[]
}
export type ScalarItem = { kind: 'scalar'; at: number; end: number; value: number | boolean | null }
export type ListItem = { kind: 'list'; at: number; end: number; items: readonly Item[] }
export type RecordItem = { kind: 'record'; at: number; end: number; entries: ReadonlyMap<string, Item> }

/** The member of that name, where `item` is a record that has it. */
export function member(item: Item | undefined, name: string): Item | undefined {
  return item?.kind === 'record' ? item.entries.get(name) : undefined
}

/** A text, number or boolean as a string; undefined for anything else and for null. */
export function wordOf(item: Item | undefined): string | undefined {
  if (item?.kind === 'text') return item.value
  return item?.kind === 'scalar' && item.value !== null ? String(item.value) : undefined
}

/** The items of a list; of anything else none. */
export function itemsOf(item: Item | undefined): readonly Item[] {
  return item?.kind === 'list' ? item.items : []
}
