import { emptyDraft } from '../trouble/reading.ts'
import type { Reading } from '../types.ts'
import { makeDraft, saysSomething, withHistory } from './draft.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import type { Input } from './input.ts'
import { verbatim } from './map.ts'
import { plainBody } from './plain/body.ts'
import { type BodyFormat, through } from './plain/plain.ts'

/** A file that is one reply: front matter (unless it has been read before), then the text in its format. */
export async function readSingle(
  { source, options }: Input,
  format: BodyFormat,
  frontMatter?: FrontMatter,
): Promise<Reading> {
  const { meta, bodyFrom, troubles } = frontMatter ?? (await readFrontMatter(source))
  const body = source.text.slice(bodyFrom)
  const { plain, meta: known } = withHistory(
    through(await plainBody(body, format), verbatim(body, bodyFrom).map),
    meta,
  )
  const draft = makeDraft(source, plain, 1, known, options)
  if (!saysSomething(draft)) return { drafts: [], troubles: [...troubles, emptyDraft(source.path)] }
  return { drafts: [draft], troubles }
}
