import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const twin = `import { rule } from '../../../src/kit.ts'

/** Says where the rule holds and what fills the holes of the page's message; never words of its own. */
export default rule(function* ({ text, sentences }) {
  for (const { start, end, question } of sentences) {
    if (question && text.slice(start, end).includes('??')) yield { span: [start, end] }
  }
})
`

const root = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ allowPositionals: true, options: { code: { type: 'boolean' } } })
const [name = ''] = positionals

if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(name))
  stop('Usage: npm run new-rule <category/id> [-- --code]')
const page = join(root, 'rules/en', `${name}.yml`)
if (existsSync(page)) stop(`${page} is there already`)

await mkdir(dirname(page), { recursive: true })
await copyFile(join(root, 'rules/_template.yml'), page)
console.log(`${page}\nFill it in, then: npm run rule ${name.split('/')[1]}`)
if (values.code) {
  await writeFile(page.replace(/yml$/, 'ts'), twin)
  console.log(`${page.replace(/yml$/, 'ts')} says where it holds; set \`kind: code\` in the page.`)
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
