import { noReplies } from '../trouble/reading.ts'
import type { Draft, Mark } from '../types.ts'
import { makeDraft, saysSomething } from './draft.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Input, Reader } from './input.ts'
import { librarySections, type Section } from './markdown-library.ts'
import { plainBody } from './plain/body.ts'
import { type Plain, through } from './plain/plain.ts'
import { readSingle } from './single.ts'

/** Markdown: one reply, or a library with a heading for each. `--as` says which, else the headings do. */
export const read: Reader = async input => {
  const { source, options } = input
  const wanted = options.as?.toLowerCase()
  const frontMatter = await readFrontMatter(source)
  const { meta, bodyFrom, troubles } = frontMatter
  if (wanted === 'markdown' || meta.customer !== undefined) return readSingle(input, 'markdown', frontMatter)
  const sections = librarySections(source.text.slice(bodyFrom), bodyFrom)
  if (sections.length === 0)
    return wanted
      ? { drafts: [], troubles: [noReplies(source.path)] }
      : readSingle(input, 'markdown', frontMatter)
  return { drafts: await draftsOf(sections, input), troubles }
}

async function draftsOf(sections: readonly Section[], { source, options }: Input): Promise<Draft[]> {
  const made = sections.map(async ({ title, body, format }, index) => {
    const plain = unquoted(through(await plainBody(body.text, format), body.map))
    return makeDraft(source, plain, index + 1, { macro: title }, options)
  })
  return (await Promise.all(made)).filter(saysSomething)
}

/** A macro that is kept as a block quote quotes nobody. */
function unquoted(plain: Plain): Plain {
  const isAll = ({ kind, start, end }: Mark) => kind === 'quote' && plain.text.trim().length === end - start
  return { ...plain, marks: plain.marks.filter(mark => !isAll(mark)) }
}
