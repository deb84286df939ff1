import { resolve } from 'node:path'
import { builtinModel } from '../classify/builtin.ts'
import { seeWith } from '../coach/see.ts'
import type { Ruleset } from '../judge/ruleset.ts'
import { prove } from '../practice/prove.ts'
import { verdictList } from '../reference/verdicts.ts'
import { builtinPages, builtinPractice, builtinRuleset } from '../ruleset/builtin.ts'
import { runExamples } from '../ruleset/examples.ts'
import type { PageValue } from '../ruleset/values.ts'
import { unknownName, unopenable } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import { watch } from './watch.ts'
import { lookOf, tell, type World } from './world.ts'

type Flags = { rule?: string; watch?: boolean; color?: boolean }

/** Runs the examples of a team's own pages, or of the built-in ones; exit code 1 where one does not go as it says. */
export async function verify(folder: string | undefined, flags: Flags, world: World): Promise<number> {
  const path = folder === undefined ? undefined : resolve(world.cwd, folder)
  if (!flags.watch || path === undefined) return verifyOnce(path, flags, world)
  return watch([path], async () => void (await verifyOnce(path, flags, world)), world)
}

async function verifyOnce(folder: string | undefined, flags: Flags, world: World): Promise<number> {
  const { ruleset, pages, troubles } = folder === undefined ? await builtin() : await ownPages(folder)
  const chosen = flags.rule === undefined ? pages : pages.filter(({ id }) => id === flags.rule)
  if (flags.rule !== undefined && chosen.length === 0 && troubles.length === 0) {
    const known = pages.map(({ id }) => id)
    return tell([unknownName('rule', flags.rule, known, '`heard rules` lists them all.')], world, flags.color)
  }
  const model = await builtinModel()
  const see = seeWith(ruleset, { model })
  const proofs = chosen
    .flatMap(page => prove(page, pages, see))
    .map(proof => ({ ...proof, marked: [], found: [] }))
  const verdicts = [...chosen.flatMap(page => runExamples(page, ruleset, { model })), ...proofs]
  if (verdicts.length > 0) {
    const look = lookOf(world.stdout, world.env, flags.color)
    world.stdout.write(`${verdictList(verdicts, flags.rule !== undefined, look)}\n`)
  }
  const code = await tell(troubles, world, flags.color)
  const astray = verdicts.some(({ verdict }) => verdict === 'missed' || verdict === 'noisy')
  return code > 0 ? code : astray ? 1 : 0
}

type Verifiable = { ruleset: Ruleset; pages: readonly PageValue[]; troubles: readonly Trouble[] }

async function builtin(): Promise<Verifiable> {
  const pages = [...(await builtinPages()), ...(await builtinPractice())]
  return { ruleset: builtinRuleset(), pages, troubles: [] }
}

/** A team's own pages, with a ruleset that holds them beside the built-in ones. */
async function ownPages(folder: string): Promise<Verifiable> {
  const { stat } = await import('node:fs/promises')
  try {
    await stat(folder)
  } catch (error) {
    return { ruleset: builtinRuleset(), pages: [], troubles: [unopenable(folder, error)] }
  }
  const [{ teamRuleset }, { listPages }, { loadPractice }] = await Promise.all([
    import('../ruleset/team.ts'),
    import('../ruleset/folder.ts'),
    import('../ruleset/load.ts'),
  ])
  const { ruleset, pages, troubles } = await teamRuleset(folder)
  const { files } = await listPages(folder)
  const own = new Set(files.map(({ kind, id }) => `${kind}/${id}`))
  const practice = await loadPractice(folder, pages)
  return {
    ruleset,
    pages: [...pages.filter(({ kind, id }) => own.has(`${kind}/${id}`)), ...practice.pages],
    troubles: [...troubles, ...practice.troubles],
  }
}
