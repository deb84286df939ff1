/** Writes what the commands in the documentation really print: `npm run docs`. */
import { writeFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { pages, read, refreshed } from './samples.ts'

for (const path of globSync(pages)) {
  const page = read(path)
  const fresh = refreshed(page)
  if (fresh !== page) {
    writeFileSync(path, fresh)
    console.log(`refreshed ${path}`)
  }
}
