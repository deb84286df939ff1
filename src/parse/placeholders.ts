import type { Mark, PlaceholderKind } from '../types.ts'

/** The dialects of helpdesks and people, most telling first; each bounded, so that no text makes a search long. */
const dialects: readonly RegExp[] = [
  // Liquid of Zendesk, Freshdesk, Intercom, Front, Gorgias … and the Lightning {{{x}}} of Salesforce
  /\{\{\{?\s?([^{}\n]{1,160}?)\s?\}?\}\}/y,
  // Help Scout {%customer.firstName,fallback=there%} and Liquid tags
  /\{%-?\s?([^{}\n]{1,160}?)\s?-?%\}/y,
  // Salesforce {!Contact.FirstName}, Helprace {$ticket.title}, todo4teams {user.firstname}, Mautic {x=f|y}
  /\{[!$]?([A-Za-z][\w .:=|-]{0,80})\}/y,
  // Zammad #{x}, osTicket %{x}, shells ${x}
  /[#%$]\{([^{}\n]{1,120})\}/y,
  /%7B([^{}\n%]{1,120})%7D/iy,
  // Intercom <attribute key="user.name" default="there"/>
  /<attribute\s[^<>\n]{0,80}?key="([^"<>\n]{1,80})"[^<>\n]{0,80}>/y,
  // <first_name>, <order_id>
  /<((?:your|first|last|full|customer|client|order|agent|company|ticket|user|product|insert)[ _-]?[\w -]{0,30}|name|date|amount|number)>/iy,
  // %NAME%
  /%([A-Z][A-Z_]{1,30})%/y,
  // [[MISSING TOKEN - NAME]]; [NAME], [Your Name], [insert date]; never a Markdown link
  /\[\[([^[\]\n]{2,60})\]\]/y,
  /\[([A-Z][A-Z _/-]{2,40}|(?:[Yy]our|[Ii]nsert|[Cc]ustomer|[Aa]gent|[Cc]ompany|[Ff]irst|[Oo]rder|[Pp]roduct)[ _][\w /'’-]{1,40}|[Nn]ame|[Dd]ate|[Tt]ime|[Aa]mount)\](?!\()/y,
]

/** Words in square brackets that are levels of a log or keys, not blanks to fill. */
const notBlanks =
  /^(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL|CTRL|ALT|ENTER|ESC|SHIFT|TAB|OK|FAQ|SOLVED|CLOSED)$/

/** The placeholder that begins at `at`, if any. */
export function placeholderAt(text: string, at: number): Mark | undefined {
  for (const dialect of dialects) {
    dialect.lastIndex = at
    const found = dialect.exec(text)
    if (!found) continue
    const name = (found[1] ?? '').trim()
    if (text[at] === '[' && notBlanks.test(name)) return undefined
    return { kind: 'placeholder', start: at, end: at + found[0].length, name, stands: standsFor(name) }
  }
  return undefined
}

const senses: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ['email', /e-?mail|recipient\.handle/],
  ['link', /url|link|website|survey|portal/],
  ['date', /date|time|_at\b|deadline|\bday\b|month|created|updated/],
  ['money', /amount|price|total|cost|refund|balance|\bfee\b|currency/],
  ['number', /number|\bid\b|_id|order|invoice|count|quantity|\bnr\b|phone|code|ref/],
  ['name', /name|requester|recipient|customer|contact|user|agent|assignee|signature|sender/],
]

/** A guess, from its name, of what sort of value a placeholder stands for. */
export function standsFor(name: string): PlaceholderKind {
  const key = name
    .replace(/[|,].*$/, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
  if (
    /(first|last|full|sur|nick|display|user|customer|agent|your|contact)[ _.]?name\b|^name\b|\.name\b/.test(
      key,
    )
  ) {
    return /company|product|organi[sz]ation|account|brand|store|shop|plan/.test(key) ? 'text' : 'name'
  }
  if (/company|product|subject|title|reason|feature|brand/.test(key)) return 'text'
  const last = key.split('.').at(-1) ?? key
  return (
    senses.find(([, sense]) => sense.test(last))?.[0] ??
    senses.find(([, sense]) => sense.test(key))?.[0] ??
    'text'
  )
}
