import type { Flag, Verb, Words } from '../completion.ts'

/** A completion script for fish. */
export function fish({ verbs, flags }: Words): string {
  return [
    '# fish completion for heard; heard completion fish > ~/.config/fish/completions/heard.fish',
    'complete -c heard -f',
    ...verbs.map(
      verb => `complete -c heard -n __fish_use_subcommand -a ${verb.name} -d ${quoted(verb.about)}`,
    ),
    ...flags.map(flag => `complete -c heard -n __fish_use_subcommand ${told(flag)}`),
    ...verbs.flatMap(onVerb),
    '',
  ].join('\n')
}

function onVerb(verb: Verb): string[] {
  const seen = `complete -c heard -n '__fish_seen_subcommand_from ${verb.name}'`
  return [
    ...(verb.files ? [`${seen} -F`] : []),
    ...(verb.values.length > 0 ? [`${seen} -a ${quoted(verb.values.join(' '))}`] : []),
    ...verb.flags.map(flag => `${seen} ${told(flag)}`),
  ]
}

function told({ name, about, takes, values, files }: Flag): string {
  const list = values.length > 0 ? ` -a ${quoted(values.join(' '))}` : ''
  return `-l ${name} -d ${quoted(about)}${takes ? ` -r${files ? 'F' : ''}` : ''}${list}`
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
