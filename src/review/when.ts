/** luxon, because it reads the written forms of dates strictly and knows ISO weeks. */
import { DateTime } from 'luxon'

const zone = { zone: 'utc', setZone: false } as const

/** Written forms without a standard, with the day before the month where only the numbers tell. */
const forms = [
  'd.L.yyyy H:mm:ss',
  'd.L.yyyy H:mm',
  'd.L.yyyy',
  'd/L/yyyy H:mm:ss',
  'd/L/yyyy H:mm',
  'd/L/yyyy',
  'L/d/yyyy H:mm:ss',
  'L/d/yyyy H:mm',
  'L/d/yyyy h:mm a',
  'L/d/yyyy',
  'LLL d, yyyy',
  'LLLL d, yyyy',
  'd LLL yyyy',
  'd LLLL yyyy',
  'LLL d, yyyy h:mm a',
] as const

/**
 * The moment that a date in an export names, in UTC: ISO 8601, SQL, RFC 2822 (mail), HTTP, seconds or milliseconds
 * since 1970, and the usual written forms. `3/4/2026` is the third of April; a date that only fits month first is read
 * so. Null where it is no date.
 */
export function momentOf(text: string): DateTime<true> | null {
  const given = text.trim()
  if (/^\d{10}(?:\.\d+)?$/.test(given)) return valid(DateTime.fromSeconds(Number(given), zone))
  if (/^\d{13}$/.test(given)) return valid(DateTime.fromMillis(Number(given), zone))
  const standard =
    valid(DateTime.fromISO(given, zone)) ??
    valid(DateTime.fromSQL(given.replace(/ UTC$/, ' Z'), zone)) ??
    valid(DateTime.fromRFC2822(given, zone)) ??
    valid(DateTime.fromHTTP(given, zone))
  if (standard) return standard
  for (const form of forms) {
    const found = valid(DateTime.fromFormat(given, form, { ...zone, locale: 'en' }))
    if (found) return found
  }
  return null
}

/** The ISO week of a date, such as `2026-W07`; empty where it is no date. */
export function weekOf(text: string | undefined): string {
  return momentOf(text ?? '')?.toFormat("kkkk-'W'WW") ?? ''
}

function valid(moment: DateTime): DateTime<true> | null {
  return moment.isValid ? (moment as DateTime<true>) : null
}
