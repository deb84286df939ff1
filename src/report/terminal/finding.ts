import { drawFrame } from '../../trouble.ts'
import type { Finding, ReplyReport } from '../../types.ts'
import { paragraph, spread } from '../page.ts'
import type { Palette } from '../palette.ts'

/** Findings of one rule that are shown one by one; more of them teach nothing new. */
const shownOfARule = 5

/** A reply's findings, each advice given once, with a count of those that are like others. */
export function findingBlocks(reply: ReplyReport, paint: Palette, width: number): string[] {
  const seen = new Map<string, number>()
  const told = new Set<string>()
  const blocks = reply.findings.flatMap(finding => {
    const count = (seen.get(finding.rule) ?? 0) + 1
    seen.set(finding.rule, count)
    if (count > shownOfARule) return []
    const advice = `${finding.rule} ${finding.try[0]}`
    const block = findingBlock(finding, reply, !told.has(advice), paint, width)
    told.add(advice)
    return [block]
  })
  const more = [...seen]
    .filter(([, count]) => count > shownOfARule)
    .map(([rule, count]) => paint.quiet(`  … and ${count - shownOfARule} more of ${rule}`))
  return [...blocks, ...more]
}

/** A finding as people read it: the words in their line, what they do to the reader, and a better sentence. */
function findingBlock(finding: Finding, reply: ReplyReport, advise: boolean, paint: Palette, width: number) {
  const lead = `  ${paint[finding.severity](finding.severity)}${finding.sure ? '' : paint.quiet(' (worth a look)')}`
  const place = finding.start === undefined ? '' : `${finding.start.line}:${finding.start.column}  `
  const lines = [
    spread(lead, paint.quiet(place + finding.rule), width),
    excerpt(finding, reply, paint, width),
    paragraph(finding.message, width, '    ', paint.strong),
  ]
  if (advise) {
    lines.push(paragraph(finding.instead, width, '    '))
    const [better] = finding.try
    if (better !== undefined && better !== finding.fixes[0]?.text)
      lines.push(paragraph(`“${better}”`, width, `    ${paint.quiet('Try')}  `, paint.good))
  }
  for (const fix of finding.fixes.slice(0, 1)) {
    lines.push(
      paragraph(`${quoted(finding.actual)} → ${quoted(fix.text)}`, width, `    ${paint.quiet('Fix')}  `),
    )
  }
  return lines.filter(line => line !== undefined).join('\n')
}

const quoted = (text: string) => (text === '' ? '(nothing)' : `“${text}”`)

/** Text beyond this many signs on either side of the words can't be shown on one line anyway. */
const reach = 400

/** The line as the customer would read it, numbered as in the source, with carets under the words. */
function excerpt(finding: Finding, reply: ReplyReport, paint: Palette, width: number): string | undefined {
  if (finding.span === undefined || finding.span[0] === finding.span[1]) return undefined
  const [start, end] = finding.span
  const { text } = reply.draft
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1))
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach)
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + reach)
  return drawFrame(text.slice(from, to), start - from, end - from, {
    width: width - 2,
    around: 0,
    firstLine: finding.start?.line ?? text.slice(0, start).split('\n').length,
    gutter: line => `  ${paint.quiet(line)}`,
    mark: paint[finding.severity],
  })
}
