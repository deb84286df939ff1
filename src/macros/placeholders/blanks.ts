import type { Draft, Span } from '../../types.ts'
import { placeholderFaults } from './faults.ts'
import { platformNamed } from './names.ts'

/** Blanks for the agent to fill, which no helpdesk fills: `[NAME]`, `XXX`, `DATE`, “CHOOSE ONE”. */
const blanks: readonly RegExp[] = [
  /\[(?!\[)(?:[A-Z][A-Z0-9 _/-]{2,40}|(?:[Yy]our|[Ii]nsert|[Cc]ustomer|[Aa]gent|[Cc]ompany|[Ff]irst|[Oo]rder|[Pp]roduct|[Aa]dd|[Ee]nter|[Cc]hoose|[Dd]elete|[Ss]elect)[ _][\w /'’-]{1,40}|[Nn]ame|[Dd]ate|[Tt]ime|[Aa]mount|[Ll]ink)\](?!\()/g,
  /<(?:your|first|last|full|customer|client|order|agent|company|ticket|insert)[ _-]?[\w -]{0,30}>|<(?:name|date|amount|number)>/gi,
  /\b(?:CHOOSE|PICK|SELECT|DELETE|KEEP) (?:ONE|AS APPROPRIATE|AS NEEDED|WHERE NEEDED|ACCORDINGLY)\b/g,
  /\b(?:FILL ?IN|FILLIN|INSERT|REPLACE)(?: THIS| HERE| WITH)?(?: [A-Z]{2,20}){0,3}\b/g,
  /(?<![\w.-])X{3,}(?![\w-])/g,
  /(?<=\b(?:on|by|until|before|from|since|of|the|dear|hi|hello|[,:]) )(?:DATE|NAME|TIME|AMOUNT|NUMBER|PRODUCT|ORDER(?: NUMBER| ID)?|LINK|URL|FIRST ?NAME|CUSTOMER(?: NAME)?)\b/gi,
]

/** Log levels and keys in square brackets are words of their own, and so are words that merely stand in small letters. */
const notBlank =
  /^\[(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL|CTRL|ALT|ENTER|ESC|SHIFT|TAB|FAQ|SOLVED|CLOSED)\]$/

/** The blanks in a macro that its helpdesk would send as they stand; none where nobody knows the platform. */
export function blanksIn(draft: Pick<Draft, 'text' | 'fields' | 'marks'>): Span[] {
  if (platformNamed(draft.fields?.platform) === undefined) return []
  const braces = placeholderFaults(draft).flatMap(fault => (fault.kind === 'blank' ? [fault.span] : []))
  const words = blanks.flatMap((blank, index) =>
    [...draft.text.matchAll(blank)]
      .filter(
        ({ 0: found }) =>
          !notBlank.test(found) && (index !== blanks.length - 1 || found === found.toUpperCase()),
      )
      .map(({ 0: found, index: at }): Span => [at, at + found.length]),
  )
  const inCode = ([start]: Span) =>
    draft.marks.some(
      mark => /^(?:code|url|history)$/.test(mark.kind) && mark.start <= start && start < mark.end,
    )
  return [...braces, ...words]
    .filter(span => !inCode(span))
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter((span, index, all) => index === 0 || span[0] >= (all[index - 1]?.[1] ?? 0))
}

/** Comments to a linter, which a helpdesk mails like any other words. */
export function lintComments({ text }: Pick<Draft, 'text'>): Span[] {
  const comment =
    /(?:<!--|\{%-?\s*comment\s*-?%\}|\/\*|\/\/|#)\s*(?:heard|textlint|vale|alex|eslint|markdownlint|cspell|proselint|write-good)[ \t:-]+(?:ignore|disable|enable|off|on|skip)\b[^\n]{0,200}?(?:-->|\*\/|$)/gim
  return [...text.matchAll(comment)].map(({ 0: words, index }) => [index, index + words.trimEnd().length])
}
