import type { Platform } from '../placeholders/names.ts'
import { formsOf, type Placeholder, placeholdersIn } from '../placeholders/scan.ts'
import { joined, type Piece, type Rendered } from './rendered.ts'
import { type Case, missingOn, sampleOf } from './values.ts'

/** A macro filled by its platform's own rule: fallbacks where it has them, else what the platform shows for nothing. */
export function fillPlain(text: string, platform: Platform, of: Case): Rendered {
  const pieces: Piece[] = []
  let done = 0
  for (const one of placeholdersIn(text)) {
    if (!formsOf[platform].includes(one.form)) continue
    const [start, end] = one.span
    pieces.push({ text: text.slice(done, start), from: [done, start] })
    const empty = () => fallbackIn(one) ?? missingOn(platform, one.name)
    pieces.push({ text: of === 'full' ? sampleOf(one.name) : empty(), from: one.span, name: one.name })
    done = end
  }
  return joined([...pieces, { text: text.slice(done), from: [done, text.length] }])
}

/** `| fallback: "there"`, `| default: 'there'`, `,fallback=there`, `|| "there"`. */
function fallbackIn({ rest }: Placeholder): string | undefined {
  const [, quoted, bare] =
    /(?:\|\s*(?:fallback|default)\s*:|\|\|)\s*(?:["'“]([^"'”]*)["'”])|,\s*fallback\s*=\s*([^,%]*)/.exec(
      rest,
    ) ?? []
  return quoted ?? bare?.trim()
}
