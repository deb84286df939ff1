const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A text as XML can hold it, in attributes too: signs that XML 1.0 forbids are replaced by �. */
export function xmlText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/[&<>"\n\r\t]/g, sign => entities[sign] ?? sign)
  )
}

/** An element with its attributes; those without a value are left out. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const said = saidBy(attributes)
  if (children.length === 0) return `<${name}${said}/>`
  const inner = children.flatMap(child => child.split('\n')).map(line => `  ${line}`)
  return [`<${name}${said}>`, ...inner, `</${name}>`].join('\n')
}

/** An element that holds a text; its line breaks are kept. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${name}${saidBy(attributes)}>${xmlText(text)}</${name}>`
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function saidBy(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('')
}

/** A document of one element. */
export const xmlDocument = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}`
