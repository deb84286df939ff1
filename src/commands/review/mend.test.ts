import { expect, it } from 'vitest'
import { mended } from './mend.ts'

it('reads each line in its own encoding', () => {
  const mixed = Buffer.concat([
    Buffer.from('café\n'),
    Buffer.from('caf\xe9 5 \x80\n', 'latin1'),
    Buffer.from('end'),
  ])
  expect(Buffer.from(mended(mixed)).toString()).toBe('café\ncafé 5 €\nend')
})

it('leaves sound bytes as they are', () => {
  const sound = Buffer.from('naïve\n')
  expect(mended(sound)).toBe(sound)
  const wide = Buffer.from('\ufeffé', 'utf16le')
  expect(mended(wide)).toBe(wide)
})
