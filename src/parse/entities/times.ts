import type { Entity, Token } from '../../types.ts'
import { isDigits, numberEnd } from './amounts.ts'

const weekdays = new Set(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap(day => [
    day,
    `${day}s`,
  ]),
)
const shortDays = new Set(['mon', 'tue', 'tues', 'thu', 'thur', 'thurs', 'fri'])
const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
const units = new Set(
  'second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks fortnight month months quarter quarters year years weekday weekdays'.split(
    ' ',
  ),
)
const qualities = new Set('business working calendar full more extra additional further whole'.split(' '))
const zones = new Set('utc gmt cet cest est edt pst pdt cst ist bst eet et pt'.split(' '))
const relative = new Set(['today', 'tomorrow', 'tonight', 'yesterday'])
const near = new Set(['this', 'next', 'last', 'coming'])
const spans = new Set('week month year quarter morning afternoon evening weekend night'.split(' '))

const norm = (tokens: readonly Token[], at: number) => tokens[at]?.norm ?? ''
const capital = (text: string, token: Token | undefined) =>
  token !== undefined && /[A-Z]/.test(text.charAt(token.start))

export function weekdayAt(text: string, tokens: readonly Token[], at: number): Entity | undefined {
  const day = norm(tokens, at)
  const is = weekdays.has(day) || (shortDays.has(day) && capital(text, tokens[at]))
  return is ? { kind: 'weekday', from: at, to: at + 1 } : undefined
}

/** `3 days`, `2-3 business days`, `24h`, `an hour`, `two to four weeks`, `half an hour`, `24 - hour`. */
export function durationAt(tokens: readonly Token[], at: number): Entity | undefined {
  const first = norm(tokens, at)
  if (/^\d+(?:[.,]\d+)?(?:h|hr|hrs|min|mins|d|hours|days)$/.test(first))
    return { kind: 'duration', from: at, to: at + 1 }
  let to = numberEnd(tokens, at)
  if (to === at) return articleDuration(tokens, at)
  const joint = norm(tokens, to)
  if (joint === '-' || joint === 'to' || joint === 'or' || joint === 'and') {
    const second = numberEnd(tokens, to + 1)
    if (second > to + 1) to = second
    else if (joint === '-') to++
  }
  for (let skipped = 0; skipped < 2 && qualities.has(norm(tokens, to)); skipped++) to++
  return units.has(norm(tokens, to)) ? { kind: 'duration', from: at, to: to + 1 } : undefined
}

function articleDuration(tokens: readonly Token[], at: number): Entity | undefined {
  const half = norm(tokens, at) === 'half' ? at + 1 : at
  const article = norm(tokens, half)
  if (article !== 'a' && article !== 'an') return undefined
  const unit = qualities.has(norm(tokens, half + 1)) ? half + 2 : half + 1
  return units.has(norm(tokens, unit)) && !/s$/.test(norm(tokens, unit)) && norm(tokens, unit) !== 'second'
    ? { kind: 'duration', from: at, to: unit + 1 }
    : undefined
}

/** `10:30`, `5 pm`, `17:00 CET`, `noon`, `5 o'clock`, `end of day`. */
export function timeAt(tokens: readonly Token[], at: number): Entity | undefined {
  const first = norm(tokens, at)
  const named =
    first === 'noon' || first === 'midnight' || first === 'midday' || first === 'eod' || first === 'cob'
  let to = at + 1
  if (first === 'end' && norm(tokens, at + 1) === 'of') {
    const day = at + (/^(?:the|our|my)$/.test(norm(tokens, at + 2)) ? 3 : 2)
    to = norm(tokens, day) === 'business' || norm(tokens, day) === 'working' ? day + 2 : day + 1
    return norm(tokens, to - 1) === 'day' ? { kind: 'time', from: at, to } : undefined
  }
  if (first === 'close' && norm(tokens, at + 1) === 'of' && norm(tokens, at + 2) === 'business') {
    return { kind: 'time', from: at, to: at + 3 }
  }
  const clock = /^(?:[01]?\d|2[0-4])[:.][0-5]\d$/.test(first) && !named
  const half = /^(?:am|pm|a\.m\.|p\.m\.|o'clock|h|hrs)$/.test(norm(tokens, to))
  const glued = /^\d{1,2}(?:[:.][0-5]\d)?(?:am|pm)$/.test(first)
  if (half && isHour(tokens, at)) to++
  else if (!named && !glued && !(clock && first.includes(':'))) return undefined
  if (zones.has(norm(tokens, to))) to++
  return { kind: 'time', from: at, to }
}

const isHour = (tokens: readonly Token[], at: number) =>
  /^\d{1,2}(?:[:.][0-5]\d)?$/.test(norm(tokens, at)) ||
  (!isDigits(tokens[at]) && numberEnd(tokens, at) === at + 1)

/** `3 May`, `May 3rd, 2026`, `2026-05-03`, `03/05/2026`, `Monday`, `tomorrow`, `next week`, `end of the month`. */
export function dateAt(text: string, tokens: readonly Token[], at: number): Entity | undefined {
  const to = dateEnd(text, tokens, at)
  return to > at ? { kind: 'date', from: at, to } : undefined
}

function dateEnd(text: string, tokens: readonly Token[], at: number): number {
  const first = norm(tokens, at)
  if (first === '<date>') return at + 1
  if (relative.has(first)) return spans.has(norm(tokens, at + 1)) ? at + 2 : at + 1
  if (near.has(first)) {
    const next = norm(tokens, at + 1)
    return spans.has(next) || weekdays.has(next) || (months.has(next) && next !== 'may') ? at + 2 : at
  }
  if (first === 'end' && norm(tokens, at + 1) === 'of') {
    const unit = at + (/^(?:the|this|next)$/.test(norm(tokens, at + 2)) ? 3 : 2)
    return /^(?:week|month|year|quarter)$/.test(norm(tokens, unit)) || months.has(norm(tokens, unit))
      ? unit + 1
      : at
  }
  if (weekdayAt(text, tokens, at)) {
    const rest = norm(tokens, at + 1) === ',' ? at + 2 : at + 1
    const day = dayEnd(text, tokens, rest)
    return day > rest ? day : at + 1
  }
  return dayEnd(text, tokens, at)
}

const day = /^(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?$/
const year = /^(?:19|20)\d\d$/

function dayEnd(text: string, tokens: readonly Token[], at: number): number {
  const first = norm(tokens, at)
  const code = first.charCodeAt(0)
  if (code >= 48 && code <= 57) {
    const parts = [norm(tokens, at + 1), norm(tokens, at + 2), norm(tokens, at + 3), norm(tokens, at + 4)]
    const apart = parts[0] === parts[2] && (parts[0] === '-' || parts[0] === '/')
    if (apart && /^\d{1,4}$/.test(first) && /^\d{1,2}$/.test(parts[1]!) && /^\d{2,4}$/.test(parts[3]!))
      return at + 5
    if (/^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(first)) return at + 1
    if (!day.test(first)) return at
    const month = parts[0] === 'of' ? at + 2 : at + 1
    if (!isMonth(text, tokens, month)) return at
    return afterYear(tokens, month + 1)
  }
  if (!isMonth(text, tokens, at)) return at
  if (day.test(norm(tokens, at + 1))) return afterYear(tokens, at + 2)
  if (year.test(norm(tokens, at + 1))) return at + 2
  return first === 'may' || first.length < 4 ? at : at + 1
}

const isMonth = (text: string, tokens: readonly Token[], at: number) =>
  months.has(norm(tokens, at)) && capital(text, tokens[at])

function afterYear(tokens: readonly Token[], at: number): number {
  const next = norm(tokens, at) === ',' ? at + 1 : at
  return year.test(norm(tokens, next)) && norm(tokens, next + 1) !== '-' ? next + 1 : at
}

/** Words at which a date, time or duration may begin (numbers apart). */
export const timeWords: ReadonlySet<string> = new Set([
  ...weekdays,
  ...shortDays,
  ...months,
  ...relative,
  ...near,
  ...['end', 'close', 'half', 'a', 'an', 'noon', 'midnight', 'midday', 'eod', 'cob', '<date>'],
])
