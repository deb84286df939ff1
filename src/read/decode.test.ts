import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const read = (bytes: readonly number[] | Buffer, encoding?: string) => {
  const decoded = decode({ path: 'a.txt', bytes: new Uint8Array(bytes) }, encoding)
  return decoded.ok ? decoded.value.text : decoded.trouble
}

describe('decode', () => {
  it('goes by the byte order mark', () => {
    expect(read(Buffer.from('\uFEFFé', 'utf16le'))).toBe('\uFEFFé')
    expect(read(Buffer.from('\uFEFFé', 'utf16le').swap16())).toBe('\uFEFFé')
    expect(read(Buffer.from('\uFEFFé'))).toBe('\uFEFFé')
  })

  it('goes by the encoding that is given', () => {
    expect(read([0x93, 0x48, 0x69, 0x94], 'windows-1252')).toBe('“Hi”')
  })

  it('names the first byte that is no UTF-8, its line, and the cure', () => {
    expect(
      read(Buffer.concat([Buffer.from('Hi\nwe can'), Buffer.from([0x92]), Buffer.from('t')])),
    ).toMatchObject({
      code: 'bad-encoding',
      title: 'Unexpected byte 0x92 at offset 9, expected UTF-8 text',
      help: expect.stringContaining('--encoding windows-1252'),
      line: 2,
    })
  })

  it('names a character that breaks off at the end of the file', () => {
    expect(read([0x61, 0xe2, 0x80])).toMatchObject({
      title: expect.stringContaining('byte 0xE2 at offset 1'),
    })
  })

  it('refuses what is no text', () => {
    expect(read([0x61, 0, 0x62])).toMatchObject({ code: 'binary-file' })
    expect(read(Buffer.from('PK\x03\x04\0\0\xff', 'latin1'))).toMatchObject({
      title: 'Unexpected zip archive, expected text',
    })
    expect(read(Buffer.from('Hello', 'utf16le'))).toMatchObject({ help: expect.stringContaining('utf-16le') })
  })

  it('refuses an encoding that nobody knows', () => {
    expect(read([0x61], 'klingon')).toMatchObject({
      code: 'unknown-encoding',
      title: expect.stringContaining('klingon'),
    })
  })
})
