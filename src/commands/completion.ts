import type { Command } from 'commander'
import { failLevels } from '../config/words.ts'
import { explainable } from '../reference/explain.ts'
import { reporters } from '../report/index.ts'
import { builtinPages } from '../ruleset/builtin.ts'
import { ofKind } from '../ruleset/values.ts'
import { unexpectedValue } from '../trouble.ts'
import { bash } from './completion/bash.ts'
import { fish } from './completion/fish.ts'
import { zsh } from './completion/zsh.ts'
import { tell, type World } from './world.ts'

/** What a shell completes, read off the tree of commands. */
export type Words = { verbs: readonly Verb[]; flags: readonly Flag[] }
export type Verb = {
  name: string
  about: string
  flags: readonly Flag[]
  values: readonly string[]
  files: boolean
}
/** `values` are what may follow; `files` says whether a path may. */
export type Flag = { name: string; about: string; takes: boolean; values: readonly string[]; files: boolean }

const shells = { bash, zsh, fish }

/** Prints a completion script, made from the tree of commands as it is. */
export async function completion(shell: string, root: Command, world: World): Promise<number> {
  const known = Object.entries(shells).find(([name]) => name === shell)
  if (known === undefined) return tell([unexpectedValue('the shell', shell, Object.keys(shells))], world)
  const [, print] = known
  world.stdout.write(print(await wordsOf(root)))
  return 0
}

async function wordsOf(root: Command): Promise<Words> {
  const pages = await builtinPages()
  const names = {
    rules: ofKind(pages, 'rule').map(({ id }) => id),
    playbooks: ofKind(pages, 'playbook').map(({ id }) => id),
    scenarios: [...new Set(ofKind(pages, 'scenario').flatMap(({ id, value }) => [id, value.guideline]))],
    all: explainable(pages),
    categories: [...new Set(ofKind(pages, 'rule').map(({ category }) => category))],
  }
  const afterFlag: Readonly<Record<string, readonly string[]>> = {
    format: Object.keys(reporters),
    'fail-on': failLevels,
    playbook: names.playbooks,
    scenario: names.scenarios,
    rule: names.rules,
    category: names.categories,
    severity: ['error', 'warning', 'info', 'off'],
    show: ['missed', 'noisy'],
  }
  const afterVerb: Readonly<Record<string, readonly string[]>> = {
    explain: names.all,
    completion: Object.keys(shells),
    help: root.commands.map(command => command.name()),
  }
  const flagsOf = (command: Command): Flag[] =>
    command
      .createHelp()
      .visibleOptions(command)
      .flatMap(option => {
        const name = option.long?.replace(/^--/, '')
        if (name === undefined) return []
        const values = afterFlag[name] ?? []
        const takes = option.required || option.optional
        return [
          {
            name,
            about: option.description,
            takes,
            values,
            files: takes && /file|path|dir/i.test(option.flags),
          },
        ]
      })
  const verbs = root
    .createHelp()
    .visibleCommands(root)
    .map(command => {
      const values = afterVerb[command.name()] ?? []
      const files = command.registeredArguments.some(argument =>
        /path|file|labelled|dir|export|draft/.test(argument.name()),
      )
      return {
        name: command.name(),
        about: command.summary() || command.description(),
        flags: flagsOf(command),
        values,
        files,
      }
    })
  return { verbs, flags: flagsOf(root) }
}
