import { describe, expect, it } from 'vitest'
import type { Reading } from '../types.ts'
import { readSource } from './index.ts'
import { sourceRange } from './map.ts'

const read = (mail: string, encoding: BufferEncoding = 'utf8') =>
  readSource({
    path: 'reply.eml',
    bytes: new Uint8Array(Buffer.from(mail.replaceAll('\n', '\r\n'), encoding)),
  })

const head =
  'From: =?utf-8?q?Zo=C3=AB?= <zoe@example.com>\nTo: "Kim" <kim@example.com>\nSubject: Re: Your parcel\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n'

function spelled({ drafts: [draft] }: Reading, words: string): string | undefined {
  const start = draft!.text.indexOf(words)
  const range = sourceRange(draft!.map ?? [], start, start + words.length)
  return range && draft!.source.text.slice(...range)
}

describe('an e-mail', () => {
  it('tells who wrote to whom, when and about what', async () => {
    const { drafts } = await read(
      `${head}\nIt left today.\n\nOn Mon, 2 Mar 2026, Kim wrote:\n> Where is it?\n`,
    )
    expect(drafts[0]).toMatchObject({
      channel: 'email',
      agent: 'Zoë',
      to: 'Kim',
      date: '2026-03-03T10:00:00.000Z',
      fields: { subject: 'Re: Your parcel' },
      customer: 'Where is it?',
    })
  })

  it('finds words that quoted-printable spells and breaks', async () => {
    const reading = await read(
      `${head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nWe can=E2=80=\n=99t re=\nfund =3D it.  \nSorry =F0=9F=98=80\n`,
    )
    expect(reading.drafts[0]!.text).toBe('We can’t refund = it.\nSorry 😀\n')
    expect(spelled(reading, 'can’t')).toBe('can=E2=80=\r\n=99t')
    expect(spelled(reading, 'refund')).toBe('re=\r\nfund')
    expect(spelled(reading, '😀')).toBe('=F0=9F=98=80')
  })

  it('takes the text part of nested parts, never an attachment', async () => {
    const { drafts } = await read(
      `${head}Content-Type: multipart/mixed; boundary=out\n\npreamble\n--out\nContent-Type: multipart/alternative;\n boundary="in"\n\n--in\nContent-Type: text/plain\n\nIt left today.\n--in\nContent-Type: text/html\n\n<p>It left.</p>\n--in--\n--out\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nlog\n--out--\nepilogue\n`,
    )
    expect(drafts[0]!.text).toBe('It left today.')
  })

  it('reads HTML where there is no text', async () => {
    const reading = await read(
      `${head}Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>Gr=FC=DFe &amp; pol<i>icy</i></p>\n<div class=3D"gmail_quote">On Mon, 2 Mar 2026, Kim wrote:<blockquote>Where?</blockquote></div>`,
    )
    expect(reading.drafts[0]).toMatchObject({
      text: expect.stringMatching(/^Grüße & policy\n/),
      customer: 'Where?',
    })
    expect(spelled(reading, 'Grüße')).toBe('Gr=FC=DFe')
    expect(spelled(reading, 'policy')).toBe('pol<i>icy')
  })

  it('reads base64, and does not pretend to know where its words stand', async () => {
    const { drafts } = await read(
      `${head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from('We can’t refund it.').toString('base64')}\n`,
    )
    expect(drafts[0]!.text).toBe('We can’t refund it.')
    expect(drafts[0]!.map).toBeUndefined()
  })

  it('reads bytes of other charsets', async () => {
    const reading = await read(
      `${head}Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\nIt\x92s caf\xE9 time\n`,
      'latin1',
    )
    expect(reading.drafts[0]!.text.trim()).toBe('It’s café time')
    expect(reading.drafts[0]!.map).toBeDefined()
  })

  it('joins lines that were wrapped to flow', async () => {
    const { drafts } = await read(
      `${head}Content-Type: text/plain; format=flowed\n\nWe can \nhelp you.\n\n-- \nZoë\n`,
    )
    expect(drafts[0]!.text.trim()).toBe('We can help you.\n\n-- \nZoë')
  })

  it('says so where there is nothing to read', async () => {
    expect(
      (await read(`${head}Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n`))
        .troubles,
    ).toMatchObject([{ code: 'no-mail-text' }])
    expect((await read(`${head}\n> only history\n`)).troubles).toMatchObject([{ code: 'empty-draft' }])
  })
})
