import type { Estimate } from '../../review/summary/interval.ts'

/** A share as people write it: `61 %`. */
export const percent = (value: number) => `${Math.round(value * 100)} %`

/** The range that a share may stand for: `52–70 %`. */
export const percents = ({ low, high }: Estimate) => `${Math.round(low * 100)}–${Math.round(high * 100)} %`

/** A mean score: `71.4`. */
export const score = (value: number) => value.toFixed(1)

/** The range that a mean score may stand for; scores end at 0 and 100. */
export const scores = ({ low, high }: Estimate) =>
  `${Math.max(0, low).toFixed(0)}–${Math.min(100, high).toFixed(0)}`

/** A change in hundredths with its sign: `+13`. */
export const signed = (value: number, digits = 0) =>
  `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(digits)}`

/** A share as ten signs, for a glance. */
export function bar(value: number): string {
  const full = Math.round(value * 10)
  return '█'.repeat(full) + '░'.repeat(10 - full)
}
