import type { TableData } from '../../src/classify/table.ts'
import type { Calibration } from './calibrate.ts'
import type { Weights } from './solve.ts'
import type { Space } from './space.ts'

/** Makes a table of a weight vector a target: the features that weigh most for any of them, in steps of 1/127 of the greatest. */
export function pack(
  targets: readonly string[],
  weights: readonly Weights[],
  calibrations: readonly Calibration[],
  { names, worth }: Pick<Space<never>, 'names' | 'worth'>,
  most: number,
): TableData {
  const weight = (target: number, column: number) => weights[target]![column]! * worth[column]!
  const reach = targets.map((_, target) =>
    names.reduce((top, _name, column) => Math.max(top, Math.abs(weight(target, column))), 1e-9),
  )
  const standing = names.map((_, column) =>
    targets.reduce((top, _target, at) => Math.max(top, Math.abs(weight(at, column)) / reach[at]!), 0),
  )
  const kept = [...names.keys()]
    .sort((a, b) => standing[b]! - standing[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => (names[a]! < names[b]! ? -1 : 1))
  const steps = kept.flatMap(column =>
    targets.map((_, at) => Math.round((weight(at, column) / reach[at]!) * 127)),
  )
  return {
    targets,
    features: kept.map(column => names[column]!),
    weights: Buffer.from(Int8Array.from(steps).buffer).toString('base64'),
    scale: reach.map(top => round(top / 127)),
    bias: weights.map(one => round(one[one.length - 1]!)),
    slope: calibrations.map(({ slope }) => round(slope)),
    spread: calibrations.map(({ spread }) => round(spread)),
    offset: calibrations.map(({ offset }) => round(offset)),
    threshold: calibrations.map(({ threshold }) => round(threshold)),
  }
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}
