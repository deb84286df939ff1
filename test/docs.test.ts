import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { pages, read, refreshed } from '../scripts/samples.ts'

describe('the documentation', () => {
  it.each(globSync(pages))('%s shows what its commands print', path => {
    const page = read(path)
    expect(refreshed(page)).toBe(page)
  })
})
