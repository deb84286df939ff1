import type { RuleSetting } from '../config/schema.ts'
import { counted, table } from '../report/page.ts'
import { ofKind, type PageValue } from '../ruleset/values.ts'
import { type Look, layout, page } from './look.ts'

/** The rules by category, each with its severity in force. */
export function ruleList(rules: readonly ListedRule[], look: Look): string {
  const { paint, width } = layout(look)
  const categories = [...new Set(rules.map(rule => rule.category))]
  const columns = [{ title: 'rule' }, { title: 'severity' }, { title: 'what it does to the reader' }]
  const widest = Math.max(4, ...rules.map(rule => rule.id.length))
  const blocks = categories.map((category, index) => {
    const rows = rules
      .filter(rule => rule.category === category)
      .map(({ id, severity, message }) => [
        id.padEnd(widest),
        severity === 'off' ? paint.quiet(severity) : paint[severity](severity.padEnd(8)),
        message.replace(/\{\w+\}/g, '…'),
      ])
    const lines = table(columns, rows, width).split('\n')
    return [...(index === 0 ? lines.slice(0, 2) : []), paint.accent(category), ...lines.slice(2)].join('\n')
  })
  return page([...blocks, `${counted(rules.length, 'rule')} · Next: heard explain RULE`])
}

/** A rule as `heard rules --format json` prints it. */
export type ListedRule = {
  id: string
  category: string
  concern: string
  severity: 'error' | 'warning' | 'info' | 'off'
  kind: string
  message: string
  why: string
  instead: string
  try: readonly string[]
  sources: readonly string[]
}

/** The rules of a set of pages, sorted by category and name, with the severities that settings give them. */
export function listedRules(
  pages: readonly PageValue[],
  settings: Readonly<Record<string, RuleSetting>> = {},
): ListedRule[] {
  return ofKind(pages, 'rule')
    .map(({ id, category, value }) => {
      const setting = settings[id]
      const severity = (typeof setting === 'object' ? setting.severity : setting) ?? value.severity
      const { concern, kind, message, why, instead, sources = [] } = value
      return { id, category, concern, severity, kind, message, why, instead, try: value.try, sources }
    })
    .toSorted((a, b) => a.category.localeCompare(b.category) || a.id.localeCompare(b.id))
}

/** The playbooks, each with its title and its letters. */
export function playbookList(pages: readonly PageValue[], look: Look): string {
  const { width } = layout(look)
  const rows = ofKind(pages, 'playbook').map(({ id, value }) => [
    id,
    (value.letters ?? []).map(({ letter }) => letter).join(' '),
    value.title,
  ])
  const columns = [{ title: 'playbook' }, { title: 'letters' }, { title: 'for' }]
  return page([
    table(columns, rows, width),
    `${counted(rows.length, 'playbook')} · Next: heard explain PLAYBOOK`,
  ])
}
