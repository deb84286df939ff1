import { relative, resolve } from 'node:path'
import { Coach, type Outside } from '../../coach/screens/Coach.tsx'
import { type CoachState, startCoaching, unsaved } from '../../coach/state.ts'
import type { CoachEvent } from '../../coach/update.ts'
import { explained } from '../../reference/explain.ts'
import { trouble } from '../../trouble.ts'
import type { Result } from '../../types.ts'
import { keptFile } from '../kept-file.ts'
import { openSession, type Session } from '../session.ts'
import { tell, type World } from '../world.ts'
import { type DraftFile, emptyDraftFile, openDraft, saveDraft } from './draft-file.ts'
import { editOutside } from './edit-outside.ts'
import { SCREEN_ON, showScreen } from './screen.ts'
import { given, seeIn } from './see.ts'

export type CoachFlags = {
  clipboard?: boolean
  follow?: boolean
  customer?: string
  scenario?: string
  to?: string
  channel?: string
  config?: string | boolean
}

/** The agent's screen while writing. Without a terminal it says so and leaves the draft to `heard check`. */
export async function coach(name: string | undefined, flags: CoachFlags, world: World): Promise<number> {
  if (!world.stdin.isTTY || !world.stdout.isTTY) return tell([noTerminal(name)], world)
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world)
  if (flags.follow) {
    const { follow } = await import('./follow.tsx')
    return follow(name, session, world)
  }
  const opened = flags.clipboard ? await fromClipboard() : name ? await openDraft(name, world.cwd) : untitled
  if (!opened.ok) return tell([opened.trouble], world)
  const { customer, scenario, to, channel } = flags
  const about = { ...opened.value.about, ...given({ customer, scenario, to, channel }) }
  return show({ ...opened.value, about }, session, flags, world)
}

async function show(file: DraftFile, session: Session, flags: CoachFlags, world: World): Promise<number> {
  const kept = keptFile('drafts', file.path ?? 'untitled', world.env)
  const see = seeIn(session)
  const pages = await session.pages()
  const name = flags.clipboard ? 'clipboard' : file.path ? relative(world.cwd, file.path) : ''
  const { text, about } = file
  const start = startCoaching({ name, text, about, saved: file.isNew ? null : text, kept: kept.read() }, see)

  let latest = start
  const keepLatest = () => {
    if (unsaved(latest)) kept.write(latest.buffer.text)
  }
  const outside: Outside = {
    changed: state => {
      if (state.buffer.text !== latest.buffer.text) kept.write(state.buffer.text)
      latest = state
    },
    run: async (effect, state) => {
      switch (effect) {
        case 'copy':
          return [{ type: 'notice', notice: await copied(state.buffer.text) }]
        case 'open-editor':
          return [editedOutside(state, world)]
        case 'quit':
          kept.forget()
          app.close()
          return []
        case 'save':
        case 'save-and-quit': {
          const outcome = await saved(state, file, flags, world)
          if (outcome.type === 'saved') {
            kept.forget()
            if (effect === 'save-and-quit') app.close()
          }
          return [outcome]
        }
      }
    },
  }

  process.once('SIGHUP', keepLatest)
  process.once('SIGTERM', keepLatest)
  const app = showScreen(
    <Coach
      start={start}
      means={{ see, scenarios: ['', ...session.ruleset.scenarios.map(({ id }) => id)] }}
      explain={(rule, width) => explained(rule, pages, { width, color: 0 }) ?? rule}
      outside={outside}
    />,
    world,
  )
  await app.closed
  return 0
}

async function saved(
  state: CoachState,
  file: DraftFile,
  flags: CoachFlags,
  world: World,
): Promise<CoachEvent> {
  const { text } = state.buffer
  if (flags.clipboard) return { type: 'saved', text, notice: await copied(text) }
  const trouble = await saveDraft(resolve(world.cwd, state.name), file.head, text)
  if (trouble) return { type: 'notice', notice: `Not saved: ${trouble.title}` }
  return { type: 'saved', text, notice: `Saved ${state.name}.` }
}

function editedOutside(state: CoachState, world: World): CoachEvent {
  const outcome = editOutside(state.buffer.text, world.env)
  process.stdout.write(SCREEN_ON)
  if ('amiss' in outcome) return { type: 'notice', notice: outcome.amiss }
  return { type: 'replaced', text: outcome.text, notice: 'Back from your editor.' }
}

async function copied(text: string): Promise<string> {
  try {
    await (await clipboard()).write(text)
    return 'Copied.'
  } catch {
    return 'Not copied: this machine has no clipboard that can be reached.'
  }
}

async function fromClipboard(): Promise<Result<DraftFile>> {
  try {
    return { ok: true, value: emptyDraftFile((await (await clipboard()).read()).replace(/\r\n?/g, '\n')) }
  } catch {
    return { ok: false, trouble: noClipboard }
  }
}

/** clipboardy, because every desktop's clipboard is reached in another way. */
const clipboard = async () => (await import('clipboardy')).default

const untitled: Result<DraftFile> = { ok: true, value: emptyDraftFile() }

const noClipboard = trouble('no-clipboard', 'Unexpected silence from the clipboard, expected text', {
  help: 'Give a file instead: heard coach draft.md',
})

const noTerminal = (name = 'draft.md') =>
  trouble('no-terminal', 'Unexpected pipe, expected a terminal: the coach is a screen', {
    help: `The same advice as text: heard check ${name}`,
  })
