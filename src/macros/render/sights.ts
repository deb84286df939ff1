import { place } from '../../parse/place.ts'
import type { Draft, Finding, ReplyReport } from '../../types.ts'
import type { Teller } from '../teller.ts'
import { onlyInBranch, rendered } from './index.ts'

/** What is to be said of a macro once it is rendered, beside what its report says already. */
export async function findingsInRendered(
  report: ReplyReport,
  tell: Teller,
  lintAgain: (draft: Draft) => readonly Finding[],
): Promise<Finding[]> {
  const { draft } = report
  const seen = await rendered(draft)
  if (seen === undefined || report.skipped !== undefined) return []
  // A placeholder that its helpdesk doesn't know is always empty; that is told already.
  const unfilled = report.findings.filter(({ rule }) => rule.endsWith('-placeholder'))
  const holes = seen.holes.flatMap(({ span, name, shown, likely }) =>
    unfilled.some(finding => finding.span && finding.span[0] < span[1] && span[0] < finding.span[1])
      ? []
      : tell(draft, {
          rule: 'empty-placeholder',
          span,
          args: { name, shown },
          ...(likely ? {} : { severity: 'info' }),
        }),
  )
  const { broken } = seen
  const told = report.findings.some(({ rule }) => rule === 'broken-placeholder')
  const unread =
    broken === undefined || told
      ? []
      : tell(draft, { rule: 'broken-placeholder', span: [broken, endOfTag(draft.text, broken)] })
  const branches = seen.branches.flatMap((branch, index) => {
    const found = lintAgain({ ...draft, text: branch.text, marks: [], map: undefined })
    const earlier = seen.branches.slice(0, index)
    return onlyInBranch(branch, found, report.findings)
      .filter(({ span }) => !earlier.some(one => covers(one, span)))
      .map(({ finding, span }) => ({
        ...finding,
        span,
        start: undefined,
        end: undefined,
        ...place(draft, span),
        fixes: [],
      }))
  })
  return [...holes, ...unread, ...branches]
}

/** Whether an earlier branch has shown the same stretch already. */
const covers = (
  { pieces }: { pieces: readonly { from: readonly [number, number] }[] },
  [start, end]: readonly [number, number],
) => pieces.some(({ from }) => from[0] <= start && end <= from[1])

function endOfTag(text: string, from: number): number {
  const end = text.indexOf('}', from)
  return end === -1 ? Math.min(text.length, from + 20) : end + (text[end + 1] === '}' ? 2 : 1)
}
