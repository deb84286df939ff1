import { deliveries, lessonsOf, TOO_FEW } from '../../review/lessons.ts'
import { mean, share } from '../../review/summary/interval.ts'
import type { Summary } from '../../review/summary/summary.ts'
import { counted, paragraph, table } from '../page.ts'
import { type Palette, paletteOf } from '../palette.ts'
import { bar, percent, percents, score, scores } from './figures.ts'
import type { ReviewLook } from './index.ts'
import { groupTable } from './terminal/groups.ts'
import { math } from './terminal/math.ts'
import { people } from './terminal/people.ts'
import { spoken, teaches } from './words.ts'

/** Prose wider than this is hard to read, however wide the window. */
const WIDEST = 100

/** A review as a page for a terminal: what to coach next and whom with what, then the figures behind it. */
export function reviewPage(summary: Summary, look: ReviewLook): string {
  const paint = paletteOf(look.color)
  const page = { ...look, width: Math.min(look.width, WIDEST) }
  const blocks =
    summary.total.replies === 0
      ? ['No replies to review.']
      : [
          opening(summary, paint, page),
          lessons(summary, paint, page),
          people(summary, paint, page),
          moves(summary, paint, page),
          rules(summary, paint, page),
          ...Object.entries(summary.groups).map(([dimension, groups]) =>
            groupTable(dimension, groups, paint, page.width),
          ),
        ]
  const sums = look.showMath && summary.total.replies > 0 ? [math(summary, paint, page.width)] : []
  return [...blocks, ...sums, leftOut(summary, paint, page), next(page, paint)].filter(Boolean).join('\n\n')
}

function opening({ total, period }: Summary, paint: Palette, { width }: ReviewLook): string {
  const value = mean(total.score)!
  const ready = share(total.ready, total.replies)!
  const head = [counted(total.replies, 'reply', 'replies'), period && `${period.first} to ${period.last}`]
  const figures = `Score ${score(value.value)} of 100 (${scores(value)}) · ready to send ${percent(ready.value)} (${percents(ready)})`
  return [
    paint.strong(head.filter(Boolean).join(' · ')),
    paragraph(figures, width),
    paint.quiet(paragraph('In brackets, the range that each figure may stand for (95 %).', width)),
  ].join('\n')
}

function lessons(summary: Summary, paint: Palette, { width, words }: ReviewLook): string {
  const best = lessonsOf(summary.total, teaches(words)).slice(0, 3)
  if (best.length === 0)
    return `${paint.strong('Coach next')}\n  Nothing stands out: no habit is seen in two replies.`
  const blocks = best.flatMap(({ rule, replies, cost }, index) => {
    const about = words.rules[rule]
    const seen = `${replies} of ${counted(summary.total.replies, 'reply', 'replies')}`
    const price = cost >= 0.05 ? ` · up to ${score(cost)} points a reply` : ''
    return [
      paragraph(`${paint.accent(spoken(rule))} · ${seen}${price}`, width, `  ${index + 1}  `),
      ...(about ? [paragraph(about.instead, width, '     ')] : []),
      ...(about?.try[0] ? [paragraph(`“${about.try[0]}”`, width, '     ', paint.good)] : []),
    ]
  })
  return [paint.strong('Coach next'), ...blocks].join('\n')
}

function moves({ total }: Summary, paint: Palette, { width }: ReviewLook): string {
  const asked = deliveries(total.verdicts)
  if (asked.length === 0) return ''
  const enough = asked.filter(({ estimate }) => estimate.n >= TOO_FEW)
  const few = asked.filter(({ estimate }) => estimate.n < TOO_FEW)
  const rows = enough.map(({ move, estimate }) => [
    spoken(move),
    bar(estimate.value),
    percent(estimate.value),
    percents(estimate),
    String(estimate.n),
  ])
  const columns = [
    { title: 'move' },
    { title: '' },
    { title: 'made', align: 'right' },
    { title: '95 %', align: 'right' },
    { title: 'asked for', align: 'right' },
  ] as const
  const others = few.map(({ move, estimate }) => `${spoken(move)} (${estimate.n})`).join(', ')
  return [
    paint.strong('Moves that the case asked for'),
    ...(rows.length > 0 ? [table(columns, rows, width)] : []),
    ...(others
      ? [
          paragraph(
            `Asked for fewer than ${TOO_FEW} times, too few to tell: ${others}.`,
            width,
            '',
            paint.quiet,
          ),
        ]
      : []),
  ].join('\n')
}

/** Rules on one page of a terminal; the other formats have them all. */
const SHOWN = 12

function rules({ total }: Summary, paint: Palette, { width }: ReviewLook): string {
  const sorted = Object.entries(total.rules).toSorted(
    ([a, x], [b, y]) => y.replies - x.replies || (a < b ? -1 : 1),
  )
  if (sorted.length === 0) return ''
  const rows = sorted.slice(0, SHOWN).map(([rule, { replies, disputed }]) => {
    const estimate = share(replies, total.replies)!
    const note = disputed > 0 ? ` (${disputed} disputed)` : ''
    return [rule + note, String(replies), percent(estimate.value), percents(estimate)]
  })
  const more = sorted.length - rows.length
  return [
    paint.strong('Rules'),
    table(
      [
        { title: 'rule' },
        { title: 'replies', align: 'right' },
        { title: 'share', align: 'right' },
        { title: '95 %', align: 'right' },
      ],
      rows,
      width,
    ),
    ...(more > 0
      ? [paint.quiet(`… and ${counted(more, 'more rule')}; --format csv=rules.csv has them all`)]
      : []),
  ].join('\n')
}

/** Places of rows left out that are named; a file given by --left-out names them all. */
const NAMED = 5

function leftOut({ leftOut: { reasons, first } }: Summary, paint: Palette, { width }: ReviewLook): string {
  const all = Object.values(reasons).reduce((sum, count) => sum + count, 0)
  if (all === 0) return ''
  const places = first.entries
    .slice(0, NAMED)
    .map(({ value: { path, line, reason } }) =>
      paragraph(reason, width, `  ${paint.quiet(line === null ? path : `${path}:${line}`)}  `),
    )
  const more = all - places.length
  return [
    paint.strong(`Left out: ${counted(all, 'row')}`),
    ...places,
    ...(more > 0 ? [paint.quiet(`  … and ${more} more; --left-out FILE names them all`)] : []),
  ].join('\n')
}

function next({ next }: ReviewLook, paint: Palette): string {
  return next ? `${paint.quiet('Next:')} ${paint.accent(next.command)}\n      ${next.why}` : ''
}
