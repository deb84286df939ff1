import { resolve } from 'node:path'
import { caseNamed } from '../../judge/case.ts'
import { type Drill, drillFrom, playbookDrill } from '../../practice/rounds.ts'
import { pickFrom } from '../../practice/seed.ts'
import { builtinPractice } from '../../ruleset/builtin.ts'
import { ofKind, type PageValue } from '../../ruleset/values.ts'
import { trouble, unexpectedValue, unknownName } from '../../trouble.ts'
import type { Result, Trouble } from '../../types.ts'
import { writeWhole } from '../fix-files.ts'
import { openSession, type Session } from '../session.ts'
import { tell, type World, widthOf } from '../world.ts'
import { practiceRecord } from './practice-record.ts'

export type PracticeFlags = {
  drill?: string
  list?: boolean
  seed?: string
  minutes?: string
  report?: string | boolean
  config?: string | boolean
}

/** Drills: a customer's message, your reply, what came of it, and again. A list and a report need no terminal. */
export async function practice(
  name: string | undefined,
  flags: PracticeFlags,
  world: World,
): Promise<number> {
  if (flags.report) return report(flags.report, world)
  const { session, troubles } = await openSession({ config: flags.config }, world)
  if (session === undefined) return tell(troubles, world)
  const bank = await bankOf(session)
  if (bank.troubles.length > 0) return tell(bank.troubles, world)
  if (flags.list) {
    const { practiceList } = await import('../../practice/list.ts')
    world.stdout.write(`${practiceList(bank.pages, widthOf(world.stdout, world.env))}\n`)
    return 0
  }
  const minutes = flags.minutes === undefined ? undefined : Number(flags.minutes)
  if (minutes !== undefined && !(minutes > 0 && minutes <= 24 * 60))
    return tell(
      [unexpectedValue('--minutes', flags.minutes ?? '', ['a number of minutes, such as 10'])],
      world,
    )
  const chosen = await chosenDrill(name, flags, bank.pages, session)
  if (!chosen.ok) return tell([chosen.trouble], world)
  if (!world.stdin.isTTY || !world.stdout.isTTY) return tell([noTerminal], world)
  const { showPractice } = await import('./screen.tsx')
  await showPractice(chosen.value, session, minutes, practiceRecord(world.env), world)
  return 0
}

/** The tickets and drills that come with the product, and a team's own on top; one of the same name stands in for the other. */
async function bankOf({
  run,
  pages,
}: Session): Promise<{ pages: readonly PageValue[]; troubles: readonly Trouble[] }> {
  const builtin = await builtinPractice()
  if (run.rulesDir === undefined) return { pages: builtin, troubles: [] }
  const { loadPractice } = await import('../../ruleset/load.ts')
  const own = await loadPractice(run.rulesDir, await pages())
  const replaced = new Set(own.pages.map(({ kind, id }) => `${kind}/${id}`))
  return {
    pages: [...builtin.filter(({ kind, id }) => !replaced.has(`${kind}/${id}`)), ...own.pages],
    troubles: own.troubles,
  }
}

const FIRST = 'seven-toughest'

async function chosenDrill(
  name: string | undefined,
  flags: PracticeFlags,
  pages: readonly PageValue[],
  session: Session,
): Promise<Result<Drill>> {
  const pick = pickFrom(flags.seed ?? String(Math.random()))
  if (name !== undefined && flags.drill === undefined) {
    const playbook = caseNamed(name, session.ruleset)?.playbook ?? name
    const drill = playbookDrill(playbook, pages, pick)
    if (drill) return { ok: true, value: drill }
  }
  const wanted = flags.drill ?? name ?? FIRST
  const page = ofKind(pages, 'drill').find(({ id }) => id === wanted)
  if (page) return { ok: true, value: drillFrom(page, pages, await session.pages(), pick) }
  const known = [...ofKind(pages, 'drill'), ...ofKind(pages, 'tickets')].map(({ id }) => id)
  const kind = flags.drill === undefined ? 'scenario' : 'drill'
  return { ok: false, trouble: unknownName(kind, wanted, known, '`heard practice --list` shows them all.') }
}

async function report(file: string | true, world: World): Promise<number> {
  const [{ practiceReport }, { entriesOf }] = await Promise.all([
    import('../../practice/report.ts'),
    import('../../practice/record.ts'),
  ])
  const text = practiceReport(entriesOf(practiceRecord(world.env).read()), widthOf(world.stdout, world.env))
  if (file === true) world.stdout.write(`${text}\n`)
  else {
    const amiss = await writeWhole(resolve(world.cwd, file), `${text}\n`)
    if (amiss) return tell([amiss], world)
  }
  return 0
}

const noTerminal = trouble('no-terminal', 'Unexpected pipe, expected a terminal: practice is a screen', {
  help: 'What there is to practise: heard practice --list. How it went: heard practice --report',
})
