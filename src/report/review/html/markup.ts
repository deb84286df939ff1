/** A piece of HTML that is safe to put into a page as it stands. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Hole = Markup | string | number | readonly Hole[] | null | undefined | false

/** A template of HTML: what is put into its holes is escaped unless it is markup itself; lists are joined. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + filled(holes[index - 1]) + part))
}

/** A string that is markup already: a chart, a style sheet. */
export const raw = (text: string) => new Markup(text)

function filled(hole: Hole): string {
  if (hole instanceof Markup) return hole.text
  if (Array.isArray(hole)) return hole.map(filled).join('')
  return hole === null || hole === undefined || hole === false ? '' : escaped(String(hole))
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => signs[sign] ?? sign)
