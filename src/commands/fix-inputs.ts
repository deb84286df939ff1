import type { CheckFlags, Plan } from './check-plan.ts'
import { diffOf, fixOf, writeWhole } from './fix-files.ts'
import type { Input } from './inputs.ts'
import { type Linted, lintSource } from './lint-inputs.ts'
import type { World } from './world.ts'

/** Makes the safe swaps, or shows them (--diff); what was fixed is linted anew, so that the report tells what is left. */
export async function fixAll(
  inputs: readonly Input[],
  linted: readonly Linted[],
  flags: CheckFlags,
  plan: Plan,
  world: World,
): Promise<Linted[]> {
  const settled: Linted[] = []
  for (const [index, one] of linted.entries()) {
    settled.push(await fixOne(one, inputs[index]?.path, flags, plan, world))
  }
  return settled
}

/** A file is written whole; standard input goes to standard output, fixed or not, so that a pipe never loses a text. */
async function fixOne(
  one: Linted,
  path: string | undefined,
  flags: CheckFlags,
  plan: Plan,
  world: World,
): Promise<Linted> {
  const found = fixOf(one)
  const [fix, trouble] = found !== undefined && 'code' in found ? [undefined, found] : [found, undefined]
  if (flags.diff) {
    if (fix !== undefined) world.stdout.write(await diffOf(fix))
    return withTrouble(one, trouble)
  }
  if (path === undefined) world.stdout.write(fix?.after ?? one.replies[0]?.draft.source.text ?? '')
  if (fix === undefined) return withTrouble(one, trouble)
  const unwritten = path === undefined ? undefined : await writeWhole(path, fix.after)
  if (unwritten !== undefined) return withTrouble(one, unwritten)
  world.stderr.write(`Fixed ${fix.places} ${fix.places === 1 ? 'place' : 'places'} in ${fix.path}\n`)
  return lintSource({ path: fix.path, bytes: Buffer.from(fix.after) }, path, plan)
}

const withTrouble = (one: Linted, trouble: Linted['troubles'][number] | undefined): Linted =>
  trouble === undefined ? one : { ...one, troubles: [...one.troubles, trouble] }
