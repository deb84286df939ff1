import { expect, it } from 'vitest'
import { summarise } from './summarise.ts'
import type { Finding, ReplyReport, Severity } from './types.ts'

const tool = { name: 'heard', version: '0' }

function reply(...findings: [rule: string, severity: Severity][]): ReplyReport {
  return {
    findings: findings.map(([rule, severity]) => ({ rule, severity }) as Finding),
  } as unknown as ReplyReport
}

it('counts replies, severities and rules', () => {
  const { summary } = summarise([reply(['b', 'error'], ['a', 'info']), reply(['b', 'error'])], [], tool)
  expect(summary).toEqual({ replies: 2, errors: 2, warnings: 0, infos: 1, byRule: { a: 1, b: 2 } })
  expect(Object.keys(summary.byRule)).toEqual(['a', 'b'])
})
