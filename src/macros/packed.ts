import { place } from '../parse/place.ts'
import type { Draft, Finding, Fix, MoveFound, ReplyReport } from '../types.ts'

type Unplaced<T> = Omit<T, 'start' | 'end'>

/** A finding without what its place and its rule's page tell. */
type PackedFinding = Unplaced<Omit<Finding, Words | 'fixes'>> & {
  fixes: readonly Unplaced<Fix>[]
  /** Words of its own, where they are not the page's. */
  own?: Pick<Finding, Words>
}
type Words = 'why' | 'instead' | 'try' | 'category' | 'concern'

/** A report on a macro wherever it stands: it holds for the same text at another place, and can be stored or sent. */
export type Packed = Omit<ReplyReport, 'draft' | 'path' | 'id' | 'line' | 'findings' | 'moves'> & {
  findings: readonly PackedFinding[]
  moves: readonly Unplaced<MoveFound>[]
}

/** The words of a rule's page. */
export type Pages = ReadonlyMap<string, Pick<Finding, Words>>

/** Takes out of a report what depends on where the macro stands. */
export function packed(report: ReplyReport, pages: Pages): Packed {
  const { draft: _draft, path: _path, id: _id, line: _line, findings, moves, ...rest } = report
  return {
    ...rest,
    moves: moves.map(({ start: _start, end: _end, ...move }) => move),
    findings: findings.map(
      ({ start: _start, end: _end, why, instead, try: better, category, concern, ...finding }) => {
        const words = { why, instead, try: better, category, concern }
        const same = JSON.stringify(pages.get(finding.rule)) === JSON.stringify(words)
        const fixes = finding.fixes.map(({ range, text }) => ({ range, text }))
        return { ...finding, fixes, ...(same ? {} : { own: words }) }
      },
    ),
  }
}

/** The report on a macro at its place. */
export function unpacked(draft: Draft, { findings, moves, ...rest }: Packed, pages: Pages): ReplyReport {
  return {
    ...rest,
    path: draft.path,
    id: draft.id,
    line: place(draft, [0, draft.text.length])?.start.line,
    moves: moves.map(move => ({ ...move, ...place(draft, move.span) })),
    findings: findings.map(({ own, ...finding }) => ({
      ...finding,
      ...(own ?? pages.get(finding.rule) ?? nothing),
      ...(finding.span ? place(draft, finding.span) : {}),
      fixes: finding.fixes.map(fix => placedFix(draft, fix)),
    })),
    draft,
  }
}

/** The words of rules as findings bear them. */
export function pagesOf(rules: readonly ({ id: string } & Pick<Finding, Words>)[]): Pages {
  return new Map(
    rules.map(({ id, why, instead, try: better, category, concern }) => [
      id,
      { why, instead, try: better, category, concern },
    ]),
  )
}

const nothing = { why: '', instead: '', try: [], category: '', concern: '' }

/** A fix has a place only where the source holds the very words. */
function placedFix(draft: Draft, fix: Unplaced<Fix>): Fix {
  const at = place(draft, fix.range)
  const same =
    at && draft.source.text.slice(at.start.offset, at.end.offset) === draft.text.slice(...fix.range)
  return same ? { ...fix, ...at } : fix
}
