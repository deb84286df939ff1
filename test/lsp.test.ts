import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { binary, Rig } from './rig.ts'

let rig: Rig
let server: ChildProcessWithoutNullStreams
let editor: ProtocolConnection
beforeEach(async () => {
  rig = new Rig()
  server = spawn(process.execPath, [binary, 'lsp', '--stdio'], { cwd: rig.folder })
  editor = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  editor.listen()
})
afterEach(() => {
  editor.dispose()
  server.kill()
  rig.remove()
})

const text = 'Hi Anna,\n\nPer our policy, I sent the charger today; it reaches you by Thursday.\n'

async function initialised() {
  const { capabilities } = await editor.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(rig.folder).href,
    capabilities: {},
  })
  await editor.sendNotification(InitializedNotification.type, {})
  return capabilities
}

function published(version: number): Promise<PublishDiagnosticsParams> {
  return new Promise(resolve => {
    editor.onNotification(PublishDiagnosticsNotification.type, params => {
      if (params.version === version) resolve(params)
    })
  })
}

async function opened(name: string, languageId: string, content: string) {
  const uri = pathToFileURL(rig.write(name, content)).href
  const first = published(1)
  await editor.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId, version: 1, text: content },
  })
  return { uri, diagnostics: (await first).diagnostics }
}

const codes = (diagnostics: PublishDiagnosticsParams['diagnostics']) => diagnostics.map(({ code }) => code)

describe('heard lsp', () => {
  it('underlines, explains and mends a draft, and leaves with 0', async () => {
    const capabilities = await initialised()
    expect(capabilities).toMatchObject({ hoverProvider: true, textDocumentSync: 2 })

    const { uri, diagnostics } = await opened('draft.md', 'markdown', text)
    const policy = diagnostics.find(({ code }) => code === 'policy-shield')!
    expect(policy).toMatchObject({
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 14 } },
      source: 'heard',
    })
    expect(policy.codeDescription?.href).toMatch(/^file:.*\/policy-shield\.yml$/)

    const hover = await editor.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 2, character: 5 },
    })
    expect(hover?.contents).toMatchObject({ value: expect.stringContaining('**Instead:**') })

    const actions = await editor.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: policy.range,
      context: { diagnostics: [policy] },
    })
    const better = (actions as CodeAction[]).find(({ kind }) => kind === 'refactor.rewrite')
    expect(better?.edit?.changes?.[uri]?.[0]?.range.start).toEqual({ line: 2, character: 0 })

    const left = once(server, 'exit')
    await editor.sendRequest(ShutdownRequest.type)
    await editor.sendNotification(ExitNotification.type)
    expect(await left).toEqual([0, null])
  })

  it('follows every change', async () => {
    await initialised()
    const { uri, diagnostics } = await opened('draft.txt', 'plaintext', text)
    expect(codes(diagnostics)).toContain('policy-shield')
    const next = published(2)
    await editor.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 16 } }, text: '' },
      ],
    })
    expect(codes((await next).diagnostics)).not.toContain('policy-shield')
  })

  it('keeps to the settings in force for the file, also once they change', async () => {
    rig.write('quiet/heard.config.yaml', 'rules:\n  policy-shield: off\n')
    await initialised()
    const { uri, diagnostics } = await opened('quiet/draft.html', 'html', `<p>${text}</p>`)
    expect(codes(diagnostics)).not.toContain('policy-shield')
    const again = published(1)
    const path = rig.write('quiet/heard.config.yaml', 'rules:\n  policy-shield: error\n')
    await editor.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(path).href, type: 2 }],
    })
    const { diagnostics: now, uri: same } = await again
    expect(same).toBe(uri)
    expect(now.find(({ code }) => code === 'policy-shield')?.severity).toBe(1)
  })

  it('tells what is amiss in the settings, and goes on with other files', async () => {
    rig.write('amiss/heard.config.yaml', 'rules:\n  policy-sheild: off\n')
    await initialised()
    const told = new Promise<string>(resolve =>
      editor.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message)),
    )
    expect((await opened('amiss/draft.md', 'markdown', text)).diagnostics).toEqual([])
    expect(await told).toMatch(/heard\.config\.yaml: .*policy-sheild/)
    expect(codes((await opened('draft.md', 'markdown', text)).diagnostics)).toContain('policy-shield')
  })

  it('leaves documents alone in which nobody writes replies', async () => {
    await initialised()
    expect((await opened('draft.py', 'python', text)).diagnostics).toEqual([])
  })
})
