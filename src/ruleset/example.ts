import type { Span } from '../types.ts'

/** One example of a page: a reply, what is known of its case, and the words that must be caught. */
export type Example = {
  /** The line as it stands in the page. */
  line: string
  text: string
  marked: readonly Span[]
  customer?: string
  to?: string
  channel?: string
  /** A scenario or playbook that the example names. */
  scenario?: string
  /** The helpdesk that the example is a macro of. */
  platform?: string
}

/** The example lines of a page's block: one a line; a list of blocks gives one example each. */
export function exampleLines(block: string | readonly string[]): string[] {
  const lines = typeof block === 'string' ? block.split('\n') : block
  return lines.map(line => line.trim()).filter(line => line !== '')
}

/**
 * Reads an example: `(playbook: backlog) (to: Anna) C: the customer's words ⇒ R: the reply, with <<marked>> words`.
 * All but the reply may be left out.
 */
export function readExample(line: string): Example {
  const facts: Partial<Example> = {}
  let rest = line
  for (;;) {
    const fact = /^\((playbook|scenario|to|channel|platform): ([^)]+)\)\s*/.exec(rest)
    if (!fact) break
    const [whole, key = '', value = ''] = fact
    facts[key === 'playbook' ? 'scenario' : (key as 'scenario' | 'to' | 'channel' | 'platform')] =
      value.trim()
    rest = rest.slice(whole.length)
  }
  const exchange = /^C: ([\s\S]*?)\s*⇒\s*(?:R: )?([\s\S]*)$/.exec(rest)
  const reply = exchange ? (exchange[2] ?? '') : rest.replace(/^R: /, '')
  return { line, ...facts, ...(exchange ? { customer: exchange[1] } : {}), ...unmark(reply) }
}

/** Takes the marks `<<…>>` out of a text and says where they stood. */
function unmark(text: string): { text: string; marked: Span[] } {
  const marked: Span[] = []
  let plain = ''
  let open: number | undefined
  for (const piece of text.split(/(<<|>>)/)) {
    if (piece === '<<') open = plain.length
    else if (piece === '>>' && open !== undefined) {
      marked.push([open, plain.length])
      open = undefined
    } else plain += piece
  }
  return { text: plain, marked }
}
