import type { Span } from '../../types.ts'

/** Words in a macro that time has overtaken: a day that is past, or a season that is not on. */
export type TimeBomb = {
  kind: 'past-date' | 'out-of-season'
  span: Span
  args: Readonly<Record<string, string>>
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const month = `(?<month>${months.map(name => `${name}|${name.slice(0, 3)}`).join('|')})\\.?`
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const year = '(?<year>20\\d\\d)'

/** Written dates with a year; a day in figures alone (03/04/2026) is read only where it can be read one way. */
const dates: readonly RegExp[] = [
  new RegExp(`\\b${day}(?: of)? ${month},? ${year}\\b`, 'gi'),
  new RegExp(`\\b${month} ${day},? ${year}\\b`, 'gi'),
  new RegExp(`\\b${year}-(?<number>\\d\\d)-${day}\\b`, 'g'),
  new RegExp(`\\b${day}\\.(?<number>\\d{1,2})\\.${year}\\b`, 'g'),
  new RegExp(`\\b(?:end of |the end of )?${month} ${year}\\b`, 'gi'),
]

/** Words by which a date is one to come: past it, the sentence is no longer true. */
const toCome =
  /\b(?:until|till|by|before|through|thru|expir\w+|ends?|ending|valid|deadline|last day|closes?|closed|starting|starts?|will|upcoming|next|available|offer|sale|code|coupon|voucher|launch\w*|delayed|reopen\w*|back)\b|'ll\b|’ll\b/i

/** Seasons by the words that name them, with the days (month and day) on which one may speak of them. */
const seasons: readonly (readonly [name: string, words: RegExp, from: string, to: string])[] = [
  [
    'Christmas',
    /\b(?:merry christmas|christmas|xmas|happy holidays|holiday season|festive season)\b/gi,
    '11-15',
    '01-06',
  ],
  ['New Year', /\bhappy new year\b/gi, '12-20', '01-31'],
  ['Black Friday', /\b(?:black friday|cyber monday)\b/gi, '11-01', '12-05'],
  ['Easter', /\bhappy easter\b/gi, '03-15', '04-30'],
  ['Valentine’s Day', /\bvalentine['’]?s day\b/gi, '01-25', '02-20'],
  ['Halloween', /\bhalloween\b/gi, '10-01', '11-02'],
  ['Thanksgiving', /\b(?:happy thanksgiving)\b/gi, '11-10', '12-01'],
  ['summer', /\b(?:summer sale|enjoy (?:the|your) summer)\b/gi, '05-15', '09-15'],
]

/** What in a text is out of time on a day (YYYY-MM-DD). */
export function timeBombs(text: string, now: string): TimeBomb[] {
  return [...pastDates(text, now), ...outOfSeason(text, now)].sort((a, b) => a.span[0] - b.span[0])
}

function pastDates(text: string, now: string): TimeBomb[] {
  const found = dates.flatMap(pattern =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }): TimeBomb[] => {
      const iso = isoOf(groups)
      const past = iso !== undefined && iso < now && toCome.test(sentenceAt(text, index))
      return past ? [{ kind: 'past-date', span: [index, index + words.length], args: { date: words } }] : []
    }),
  )
  return found.filter(one => !found.some(other => other !== one && holds(other.span, one.span)))
}

const holds = (a: Span, b: Span) => a[0] <= b[0] && b[1] <= a[1] && a[1] - a[0] > b[1] - b[0]

/** The last day that a date can mean; undefined where there is no such day. */
function isoOf({
  year,
  month: name,
  number,
  day: of,
}: Record<string, string | undefined>): string | undefined {
  const index =
    name === undefined
      ? Number(number)
      : months.findIndex(one => one.startsWith(name.slice(0, 3).toLowerCase())) + 1
  const date = of === undefined ? 31 : Number(of)
  if (index < 1 || index > 12 || date < 1 || date > 31) return undefined
  return `${year}-${String(index).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function sentenceAt(text: string, at: number): string {
  const from = Math.max(0, at - 200)
  const before =
    text
      .slice(from, at)
      .split(/[.!?]\s|\n/)
      .at(-1) ?? ''
  const after = text.slice(at, at + 200).split(/[.!?](?=\s|$)|\n/)[0] ?? ''
  return before + after
}

function outOfSeason(text: string, now: string): TimeBomb[] {
  const today = now.slice(5)
  return seasons.flatMap(([season, words, from, to]) => {
    const on = from <= to ? from <= today && today <= to : today >= from || today <= to
    if (on) return []
    return [...text.matchAll(words)].map(
      ({ 0: match, index }): TimeBomb => ({
        kind: 'out-of-season',
        span: [index, index + match.length],
        args: { season },
      }),
    )
  })
}
