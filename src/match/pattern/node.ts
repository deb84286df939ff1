import type { EntityKind } from '../../types.ts'

/** A pattern as it is written, parsed: what stands where. Words are normalised as the text's are. */
export type Node =
  | { type: 'word'; norm: string }
  /** `apolog*`, `*ed`. */
  | { type: 'prefix' | 'suffix'; norm: string }
  /** `~cancel` */
  | { type: 'verb'; norm: string }
  /** `{busy}`: a named list. */
  | { type: 'list'; name: string }
  | { type: 'entity'; kind: EntityKind }
  /** A named sign between words. */
  | { type: 'sign'; norm: string }
  /** `_` is one word; `…` up to four, `…8` up to eight. */
  | { type: 'gap'; min: number; max: number }
  /** `^` and `$`: the sentence's ends. */
  | { type: 'start' | 'end' }
  | { type: 'any'; of: readonly Node[] }
  | { type: 'all'; of: readonly Node[] }
  | { type: 'maybe'; of: Node }

export const entityKinds: readonly EntityKind[] = [
  'money',
  'percent',
  'number',
  'date',
  'time',
  'duration',
  'weekday',
  'name',
  'url',
  'email',
  'phone',
]

/** The most words that one match may hold. */
export const mostWords = 31
