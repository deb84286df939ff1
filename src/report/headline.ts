import type { Finding } from '../types.ts'

const weight = { error: 0, warning: 1, info: 2 } as const

/** The one finding to start with: the gravest, a sure one before a hint, the first in the reply; undefined for none. */
export function headline(findings: readonly Finding[]): Finding | undefined {
  const rank = (finding: Finding) => weight[finding.severity] * 2 + (finding.sure ? 0 : 1)
  return findings.reduce<Finding | undefined>(
    (best, finding) => (best === undefined || rank(finding) < rank(best) ? finding : best),
    undefined,
  )
}
