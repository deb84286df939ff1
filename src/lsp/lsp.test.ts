import { describe, expect, it } from 'vitest'
import type { CodeAction } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { lint } from '../lint.ts'
import { parse } from '../parse/index.ts'
import { readSource } from '../read/index.ts'
import { builtinRuleset } from '../ruleset/builtin.ts'
import { actionsOf } from './actions.ts'
import type { Checked } from './checked.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { hoverAt } from './hover.ts'

async function checked(path: string, text: string): Promise<Checked> {
  const { drafts, troubles } = await readSource({ path, bytes: new TextEncoder().encode(text) })
  const replies = drafts.map(draft => lint(parse(draft), builtinRuleset()))
  return { document: TextDocument.create(`file:///${path}`, '', 1, text), replies, troubles }
}

const noPage = () => undefined

const found = (on: Checked, code: string) => diagnosticsOf(on, noPage).find(one => one.code === code)!
const words = (on: Checked, code: string) => on.document.getText(found(on, code).range)
const actions = (on: Checked, code: string, only?: string[]) =>
  actionsOf(on, found(on, code).range, noPage, only)
const made = ({ document }: Checked, { edit }: CodeAction) =>
  TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? [])

const plain = 'Hi Anna,\n\nWe got this wrong. Per our policy, you must utilize the form.\n\nBest,\nMo\n'
const upset =
  '---\ncustomer: My parcel is late again and I am furious!\n---\nHi Anna,\r\n\r\nIt is\r\non its way.\r\n'

describe('diagnostics', () => {
  it('stand under the words, whatever the format', async () => {
    expect(words(await checked('a.txt', plain), 'policy-shield')).toBe('Per our policy')
    const html = '<p>Hi Anna,</p>\r\n<p>I can&rsquo;t help: per our policy, it is late.</p>'
    expect(words(await checked('a.html', html), 'policy-shield')).toBe('per our policy')
  })

  it('stand under the first line where the whole reply is meant', async () => {
    expect(words(await checked('a.md', upset), 'missing-apology')).toBe('Hi Anna,')
  })

  it('weigh as their findings do; what is not sure is a hint', async () => {
    const on = await checked('a.txt', plain)
    expect(found(on, 'policy-shield').severity).toBe(2)
    const unsure = on.replies.map(reply => ({
      ...reply,
      findings: reply.findings.map(finding => ({ ...finding, sure: false })),
    }))
    expect(found({ ...on, replies: unsure }, 'policy-shield').severity).toBe(4)
  })

  it('name the page of the rule where there is one', async () => {
    const on = await checked('a.txt', plain)
    const [first] = diagnosticsOf(on, ({ rule }) => `file:///${rule}.yml`)
    expect(first?.codeDescription?.href).toBe(`file:///${first?.code}.yml`)
    expect(found(on, 'policy-shield')).not.toHaveProperty('codeDescription')
  })

  it('tell what can’t be read', async () => {
    const on = await checked('a.md', '---\ncustomer: [a\n---\nHi Anna,\n')
    expect(found(on, 'broken-front-matter').severity).toBe(1)
  })
})

describe('hover', () => {
  it('tells why, what instead, and better sentences', async () => {
    const on = await checked('a.txt', plain)
    const { range } = found(on, 'policy-shield')
    const hover = hoverAt(on, { ...range.start, character: range.start.character + 3 })
    const { value } = hover!.contents as { value: string }
    expect(value).toMatch(/^\*\*.+\*\* `policy-shield`\n\n.+\n\n\*\*Instead:\*\* .+\n\n> /s)
    expect(hover!.range).toEqual(range)
  })

  it('is silent elsewhere', async () => {
    expect(hoverAt(await checked('a.txt', plain), { line: 1, character: 0 })).toBeNull()
  })
})

describe('actions', () => {
  it('swap the words', async () => {
    const on = await checked('a.txt', plain)
    const [swap] = actions(on, 'officialese', ['quickfix'])
    expect(swap).toMatchObject({ title: '“utilize” → “use”', isPreferred: true })
    expect(made(on, swap!)).toBe(plain.replace('utilize', 'use'))
  })

  it('replace the sentence by a better one', async () => {
    const on = await checked('a.txt', plain)
    const [better] = actions(on, 'policy-shield', ['refactor'])
    const [, sentence = ''] = /^Say: “(.+)”$/.exec(better!.title) ?? []
    expect(made(on, better!)).toBe(
      plain.replace('Per our policy, you must utilize the form.', () => sentence),
    )
  })

  it('add a sentence that is missing, below the front matter', async () => {
    const on = await checked('a.md', upset)
    const add = actions(on, 'missing-apology').find(({ title }) => title.includes('sorry'))!
    const [, sentence = ''] = /^Add: “(.+)”$/.exec(add.title) ?? []
    expect(made(on, add)).toBe(upset.replace('It is', () => `${sentence} It is`))
  })

  it('replace no sentence that holds markup', async () => {
    const on = await checked('a.md', plain.replace('policy', '**policy**'))
    expect(actions(on, 'policy-shield', ['refactor'])).toEqual([])
  })

  it('make all safe swaps at once', async () => {
    const text = `${plain}PS: We utilize it too.\n`
    const on = await checked('a.txt', text)
    const [all, ...others] = actions(on, 'officialese', ['source.fixAll'])
    expect(others).toEqual([])
    expect(made(on, all!)).not.toContain('utilize')
  })
})
