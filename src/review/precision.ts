import { type Estimate, share } from './summary/interval.ts'
import type { Summary } from './summary/summary.ts'

/** How often people let a rule's findings stand: findings, those disputed, and the share that stands. */
export type Precision = { rule: string; findings: number; disputed: number; precision: Estimate }

/** The precision of every rule that found something, by what people disputed; the least precise first. */
export function precisionsOf({ total }: Summary): Precision[] {
  return Object.entries(total.rules)
    .flatMap(([rule, { findings, disputed }]) => {
      const precision = share(findings - disputed, findings)
      return precision ? [{ rule, findings, disputed, precision }] : []
    })
    .toSorted((a, b) => a.precision.value - b.precision.value || (a.rule < b.rule ? -1 : 1))
}

/** The rules that are surely less precise than that: the whole range of their precision lies below. */
export function lessPreciseThan(least: number, precisions: readonly Precision[]): Precision[] {
  return precisions.filter(({ precision }) => precision.high < least)
}
