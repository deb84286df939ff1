import type { Flag, Words } from '../completion.ts'

/** A completion script for bash. */
export function bash({ verbs, flags }: Words): string {
  const valued = [
    ...new Map(verbs.flatMap(verb => verb.flags).map(flag => [flag.name, flag])).values(),
  ].filter(flag => flag.takes)
  return `# bash completion for heard; source it, or: heard completion bash > ~/.local/share/bash-completion/completions/heard
_heard() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} verb= words= files= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ $word != -* ]]; then verb=$word; break; fi
  done
  case $prev in
${valued.map(onFlag).join('\n')}
  esac
  case $verb in
    '') words='${[...verbs.map(verb => verb.name), ...flags.map(long)].join(' ')}' ;;
${verbs
  .map(
    verb =>
      `    ${verb.name}) words='${[...verb.values, ...verb.flags.map(long)].join(' ')}' files=${verb.files ? 1 : ''} ;;`,
  )
  .join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [[ -n $files && $cur != -* ]]; then COMPREPLY+=($(compgen -f -- "$cur")); fi
}
complete -o filenames -F _heard heard
`
}

const long = (flag: Flag) => `--${flag.name}`

function onFlag(flag: Flag): string {
  const values = flag.values.length > 0 ? `-W '${flag.values.join(' ')}' ` : ''
  const files = flag.files ? '-f ' : ''
  return `    --${flag.name}) COMPREPLY=($(compgen ${values}${files}-- "$cur")); return ;;`
}
