import type { Finding, LetterMark, Severity } from '../types.ts'
import { type Buffer, selection } from './editor/buffer.ts'
import { cellsOf } from './editor/cells.ts'
import { layout, locate, type Row } from './editor/layout.ts'
import { type CoachState, focused, isBlank, openFindings, unsaved } from './state.ts'
import { suggestions } from './suggest.ts'

/** A run of characters on one row that look the same. */
export type Run = {
  text: string
  severity: Severity | null
  sure: boolean
  focused: boolean
  selected: boolean
}

/** A text as rows of runs, the part of it that fits the pane, and where the cursor stands in that part. */
export type Pane = {
  rows: readonly (readonly Run[])[]
  cursor: { row: number; cell: number }
  above: number
  below: number
}

/** What the coach says about the finding in focus. */
export type Advice = { finding: Finding; place: string; better: string | undefined }

/** What a screen shows of a session, worked out from the state alone. */
export type CoachView = {
  draft: Pane
  advice: Advice | null
  /** The playbook's marks as they fill up; empty where no playbook applies. */
  playbook: string
  letters: readonly LetterMark[]
  counts: Readonly<Record<Severity, number>>
  /** Null while nothing has been written. */
  score: number | null
  customer: string
  scenario: string
  unsaved: boolean
  notice: string
}

/** The session as it looks in a draft pane of `width` × `height` cells. */
export function view(state: CoachState, width: number, height: number): CoachView {
  const { report } = state.seen
  const findings = openFindings(state)
  const finding = focused(state)
  const count = (severity: Severity) => findings.filter(one => one.severity === severity).length
  return {
    draft: pane(state.buffer, width, height, findings, finding),
    advice: finding
      ? {
          finding,
          place: `${findings.indexOf(finding) + 1} of ${findings.length}`,
          better: betterFor(state, finding),
        }
      : null,
    playbook: report.row?.title ?? '',
    letters: report.row?.letters ?? [],
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    score: isBlank(state) ? null : report.score.value,
    customer: state.about.customer,
    scenario: report.customer.playbook ?? report.customer.scenario ?? '',
    unsaved: unsaved(state),
    notice: state.notice,
  }
}

/** The first sentence that could be put in, as it would be put in. */
function betterFor(state: CoachState, finding: Finding): string | undefined {
  return suggestions(finding, state.seen, state.about)
    .map(({ text }) => text.trim())
    .find(text => text !== '')
}

/** A buffer in a pane, scrolled so that its cursor shows. */
export function pane(
  buffer: Buffer,
  width: number,
  height: number,
  findings: readonly Finding[] = [],
  focus?: Finding,
): Pane {
  const rows = layout(buffer.text, width)
  const at = locate(buffer.text, rows, buffer.cursor)
  const above = Math.min(Math.max(0, at.row - Math.floor(height / 2)), Math.max(0, rows.length - height))
  const shown = rows.slice(above, above + height)
  return {
    rows: shown.map(row => runsOf(shownPart(row, buffer.text, width), buffer, findings, focus)),
    cursor: { row: at.row - above, cell: at.cell },
    above,
    below: Math.max(0, rows.length - above - shown.length),
  }
}

/** A blank that a soft break leaves hanging over the edge is not drawn. */
function shownPart({ start, end }: Row, text: string, width: number): Row {
  return { start, end: cellsOf(text.slice(start, end)) > width ? end - 1 : end }
}

const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 }

function runsOf(row: Row, buffer: Buffer, findings: readonly Finding[], focus?: Finding): Run[] {
  const selected = selection(buffer) ?? [0, 0]
  const spans = findings.flatMap(finding => (finding.span ? [finding.span] : []))
  const inside = [...spans.flat(), ...selected].filter(edge => edge > row.start && edge < row.end)
  const edges = [...new Set([row.start, ...inside, row.end])].toSorted((a, b) => a - b)
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? row.start
    const holding = findings
      .filter(({ span }) => span && span[0] < end && span[1] > start)
      .toSorted((a, b) => rank[b.severity] - rank[a.severity])
    return {
      text: buffer.text.slice(start, end),
      severity: holding[0]?.severity ?? null,
      sure: holding[0]?.sure ?? true,
      focused: focus !== undefined && holding.includes(focus),
      selected: selected[0] < end && selected[1] > start,
    }
  })
}
