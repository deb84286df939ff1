import type { Fix, Severity, Span } from '../types.ts'
import type { Rule } from './ruleset.ts'

/** What a rule has to say, before it has words: where, how gravely, and what fills the holes of its message. */
export type Issue = {
  rule: Rule
  severity: Severity
  sure: boolean
  /** Absent where the whole reply is meant. */
  span?: Span
  args: Readonly<Record<string, string>>
  fixes: readonly Fix[]
  /** Words that stand in for the page's own, where a page speaks for many moves. */
  why?: string
  try?: readonly string[]
}

/** Fills the named holes of a message; a hole without a value stays as it stands. */
export function fill(message: string, args: Readonly<Record<string, string>>): string {
  return message.replace(/\{([\w-]+)\}/g, (hole, name: string) => args[name] ?? hole)
}

/** Names of the holes in a message. */
export function holesOf(message: string): string[] {
  return [...message.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name)
}
