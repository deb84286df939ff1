/** vscode-languageserver, because it is the protocol's own implementation and knows every editor's ways. */
import {
  createConnection,
  DidChangeWatchedFilesNotification,
  MessageType,
  ProposedFeatures,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { actionKinds, actionsOf } from '../../lsp/actions.ts'
import type { Checked } from '../../lsp/checked.ts'
import { diagnosticsOf, type PageOf } from '../../lsp/diagnostics.ts'
import { hoverAt } from '../../lsp/hover.ts'
import { version } from '../../version.ts'
import type { SessionFlags } from '../session.ts'
import type { World } from '../world.ts'
import { checkDocument, isReply, pagesOf, pathOf } from './check-document.ts'
import { sessions } from './sessions.ts'

/** How long a writer pauses before the text is checked again, in milliseconds. */
const pause = 200

/** What decides how replies are checked: settings, and the pages of a team's own rules. */
const watched = '**/{heard.config.*,.heardrc,package.json,*.yml,*.yaml}'

type Answer = { checked: Checked; pageOf: PageOf }

/** Speaks the Language Server Protocol over standard input and output until the editor says goodbye. */
export function lsp(flags: Pick<SessionFlags, 'config'>, world: World): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  const open = sessions(flags, world, troubles => {
    for (const { title, path, help = '' } of troubles) {
      const message = [path, title, help].filter(Boolean).join(': ')
      // The plain notification: `window.showErrorMessage` asks for an answer, which not every editor gives.
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message })
    }
  })
  const answers = new Map<string, { version: number; answer: Promise<Answer | undefined> }>()
  const waiting = new Map<string, NodeJS.Timeout>()

  const check = async (document: TextDocument): Promise<Answer | undefined> => {
    const path = pathOf(document, world.cwd)
    const session = isReply(document) ? await open.for(path) : undefined
    if (session === undefined) return undefined
    // Documents are changed in place; what was checked must stay as it was.
    const { uri, languageId, version } = document
    const still = TextDocument.create(uri, languageId, version, document.getText())
    return { checked: await checkDocument(still, path, session), pageOf: pagesOf(session) }
  }
  /** What there is to say of a document as it stands now; each version is checked once. */
  const answerFor = (document: TextDocument) => {
    const known = answers.get(document.uri)
    if (known?.version === document.version) return known.answer
    const answer = check(document)
    answers.set(document.uri, { version: document.version, answer })
    return answer
  }
  const publish = async (document: TextDocument) => {
    const { uri, version } = document
    const answer = await answerFor(document)
    if (documents.get(uri)?.version !== version) return
    const diagnostics = answer ? diagnosticsOf(answer.checked, answer.pageOf) : []
    await connection.sendDiagnostics({ uri, version, diagnostics })
  }
  const publishSoon = (document: TextDocument, delay: number) => {
    clearTimeout(waiting.get(document.uri))
    waiting.set(
      document.uri,
      setTimeout(() => publish(document).catch(error => connection.console.error(String(error))), delay),
    )
  }

  connection.onInitialize(({ capabilities }) => {
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      connection.onInitialized(async () => {
        const watchers = [{ globPattern: watched }]
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
      })
    }
    return {
      serverInfo: { name: 'heard', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [...actionKinds] },
      },
    }
  })
  connection.onDidChangeWatchedFiles(() => {
    open.forget()
    answers.clear()
    for (const document of documents.all()) publishSoon(document, pause)
  })
  connection.onHover(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri)
    const answer = document && (await answerFor(document))
    return answer ? hoverAt(answer.checked, position) : null
  })
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri)
    const answer = document && (await answerFor(document))
    return answer ? actionsOf(answer.checked, range, answer.pageOf, context.only) : []
  })

  // Told of a document that opens, too: that one has no answer yet, and needs no pause.
  documents.onDidChangeContent(({ document }) => publishSoon(document, answers.has(document.uri) ? pause : 0))
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    answers.delete(uri)
    connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  documents.listen(connection)
  connection.listen()
  // The connection itself ends the process: with 0 after a proper shutdown, with 1 without.
  return new Promise(() => {})
}
