/** yaml, because it knows where each value stands. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { macroKey } from '../fingerprint.ts'
import { nearest, troubleAt } from '../trouble.ts'
import type { ReplyReport, Span, Trouble } from '../types.ts'

/** A finding that a team lives with, and why: for this rule in this macro (its id or title), until a day. */
export type Ignore = {
  macro: string
  rule: string
  reason: string
  owner?: string
  /** The last day on which it holds, as YYYY-MM-DD. */
  expires?: string
  /** Its line in the file, 1-based. */
  line: number
}

const keys = ['macro', 'rule', 'reason', 'owner', 'expires'] as const
const sample =
  'Such as: - { macro: "101", rule: policy-shield, reason: Legal asked for it, expires: 2027-01-31 }'

/** Reads a file of ignores; one without a reason is refused, and every other fault is told with its place. */
export function readIgnores(
  text: string,
  path: string,
  rules: readonly string[],
): { ignores: Ignore[]; troubles: Trouble[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const source = { path, text }
  const troubles: Trouble[] = document.errors.map(({ message, pos }) =>
    troubleAt('broken-ignores', `Unexpected YAML (${message.split('\n')[0]})`, source, pos, sample),
  )
  if (troubles.length > 0 || document.contents === null) return { ignores: [], troubles }
  if (!isSeq(document.contents)) {
    const title = 'Unexpected shape, expected a list of ignores'
    return {
      ignores: [],
      troubles: [troubleAt('broken-ignores', title, source, spanOf(document.contents), sample)],
    }
  }
  const ignores = document.contents.items.flatMap(item => {
    const node = item as Node
    const at = spanOf(node)
    const said: Record<string, string> = {}
    const refuse = (title: string, span: Span, help: string) => {
      troubles.push(troubleAt('broken-ignores', title, source, span, help))
    }
    for (const pair of isMap(node) ? node.items : []) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key)
      const known = keys.find(one => one === key)
      const value = isScalar(pair.value) ? String(pair.value.source ?? pair.value.value ?? '').trim() : ''
      if (known !== undefined) said[known] = value
      else refuse(`Unexpected key “${key}”, expected ${keys.join(', ')}`, spanOf(pair.key as Node), sample)
    }
    const { macro = '', rule = '', reason = '', owner, expires } = said
    const before = troubles.length
    if (macro === '') refuse('Unexpected ignore without a macro, expected its id or title', at, sample)
    if (rule === '') refuse('Unexpected ignore without a rule, expected the rule’s name', at, sample)
    else if (!rules.includes(rule)) {
      const near = nearest(rule, rules)
      const help = near === undefined ? '`heard rules` lists them all.' : `Did you mean “${near}”?`
      refuse(`Unexpected rule “${rule}”, expected one that exists`, at, help)
    }
    if (reason === '') {
      const help = 'Say why, so that whoever reads it next year can tell whether it still holds.'
      refuse('Unexpected ignore without a reason', at, help)
    }
    if (expires !== undefined && !isDay(expires)) {
      refuse(`Unexpected “${expires}”, expected a day such as 2027-01-31`, at, 'Write year, month and day.')
    }
    const { line } = counter.linePos(at[0])
    return troubles.length > before ? [] : [{ macro, rule, reason, owner, expires, line }]
  })
  return { ignores, troubles }
}

/** What ignores leave of a run: the replies without what is ignored, and the ignores that no longer do their work. */
export type Spared = { replies: ReplyReport[]; spared: number; expired: Ignore[]; unused: Ignore[] }

/** Takes away what is ignored. An ignore holds until the end of its day; `now` is an ISO day. */
export function spare(replies: readonly ReplyReport[], ignores: readonly Ignore[], now: string): Spared {
  const expired = ignores.filter(({ expires }) => expires !== undefined && expires < now)
  const holding = ignores.filter(ignore => !expired.includes(ignore))
  const used = new Set<Ignore>()
  let spared = 0
  const left = replies.map(reply => ({
    ...reply,
    findings: reply.findings.filter(({ rule }) => {
      const names = [reply.id, macroKey(reply.draft), reply.draft.macro]
      const ignore = holding.find(one => one.rule === rule && names.includes(one.macro))
      if (ignore === undefined) return true
      used.add(ignore)
      spared++
      return false
    }),
  }))
  return { replies: left, spared, expired, unused: holding.filter(ignore => !used.has(ignore)) }
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

function spanOf(node: Node): Span {
  const [start = 0, end = 0] = node.range ?? []
  return [start, end]
}
