/** Titles and the like, which always stand before a name or number: their full stop never ends a sentence. */
const before = new Set(
  'mr mrs ms mx dr prof st sr jr rev hon gen col capt lt sgt messrs mt ft fig figs vol vols pp approx ca cf vs eg ie viz tel ext'.split(
    ' ',
  ),
)
/** Shortened words that may also stand last: their full stop ends a sentence where a capital follows. */
const anywhere = new Set(
  'etc inc ltd llc co corp dept est min max hr hrs sec mins secs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave rd blvd bldg apt a.m. p.m. u.s. u.k. e.u. al'.split(
    ' ',
  ),
)
/** Shortened words only where a number follows: No. 5. */
const beforeNumbers = new Set(['no', 'nr', 'nos', 'art', 'sec', 'ch', 'p', 'v', 'ver'])

/** Whether the full stop after `norm` ends a sentence, given what follows. */
export function stopsAfter(norm: string, followedBy: 'capital' | 'number' | 'small' | 'nothing'): boolean {
  if (followedBy === 'nothing') return true
  if (before.has(norm) || norm === 'e.g.' || norm === 'i.e.') return false
  if (beforeNumbers.has(norm) && followedBy === 'number') return false
  if (anywhere.has(norm) || /^(?:[a-z]\.)+$/.test(norm)) return followedBy === 'capital'
  return true
}
