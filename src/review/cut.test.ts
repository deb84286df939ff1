import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CutOptions, cut, isTooLong } from './cut.ts'

async function cutAll(text: string, step: number, options: CutOptions) {
  const bytes = Buffer.from(text)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  const found = []
  for await (const piece of cut(pieces(), options)) found.push(piece)
  return found
}

describe('cutting an input into chunks of whole records', () => {
  it('cuts at line ends only, without gaps, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map(line => line.replaceAll('\n', ' '))),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 40 }),
        async (lines, step, size) => {
          const text = lines.join('\n')
          const chunks = await cutAll(text, step, { records: 'lines', size, keepBytes: true })
          const parts = chunks.map(chunk =>
            isTooLong(chunk) ? '' : Buffer.from(chunk.bytes ?? []).toString(),
          )
          expect(parts.join('')).toBe(text)
          for (const part of parts.slice(0, -1)) expect(part.endsWith('\n')).toBe(true)
          for (const [at, chunk] of chunks.entries()) {
            const before = parts.slice(0, at).join('')
            expect(chunk.from).toBe(Buffer.byteLength(before))
            expect(chunk.line).toBe(before.split('\n').length)
          }
        },
      ),
    )
  })

  it('leaves the line breaks inside quotes alone', async () => {
    const table = 'id,reply\n1,"one\ntwo"\n2,"said ""so""\nand more"\n'
    const chunks = await cutAll(table, 3, { records: 'quoted', size: 1 })
    expect(chunks.map(({ from, to }) => table.slice(from, to))).toEqual([
      'id,reply\n',
      '1,"one\ntwo"\n',
      '2,"said ""so""\nand more"\n',
    ])
    expect(chunks.map(chunk => chunk.line)).toEqual([1, 2, 4])
  })

  it('passes over a record too long to be a reply, and keeps its neighbours', async () => {
    const text = `first\n${'x'.repeat(500)}\nlast\n`
    const chunks = await cutAll(text, 7, { records: 'lines', longest: 100, keepBytes: true })
    expect(
      chunks.map(chunk => (isTooLong(chunk) ? `too long: line ${chunk.line}` : String(chunk.bytes))),
    ).toEqual(['first\n', 'too long: line 2', 'last\n'])
  })

  it('does not let one stray quote swallow the rest of a table', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at},an ordinary reply of some words\n`)
    const text = ['id,reply\n', '0,a stray " quote\n', ...rows].join('')
    const chunks = await cutAll(text, 4096, { records: 'quoted', size: 1 << 16 })
    expect(chunks.length).toBeGreaterThan(5)
  })
})
