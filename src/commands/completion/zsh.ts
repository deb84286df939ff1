import type { Flag, Verb, Words } from '../completion.ts'

/** A completion script for zsh. */
export function zsh({ verbs, flags }: Words): string {
  return `#compdef heard
# zsh completion for heard; put it on your fpath as _heard, or: source <(heard completion zsh)
_heard() {
  if (( CURRENT == 2 )); then
    local -a verbs=(${verbs.map(verb => quoted(`${verb.name}:${plain(verb.about)}`)).join(' ')})
    _describe 'command' verbs
    _arguments ${flags.map(spec).join(' ')}
    return
  fi
  local verb=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $verb in
${verbs.map(onVerb).join('\n')}
  esac
}
compdef _heard heard
`
}

function onVerb(verb: Verb): string {
  const after =
    verb.values.length > 0
      ? [quoted(`*:name:(${verb.values.join(' ')})`)]
      : verb.files
        ? ["'*:file:_files'"]
        : []
  return `    ${verb.name}) _arguments ${[...verb.flags.map(spec), ...after].join(' ')} ;;`
}

function spec(flag: Flag): string {
  const values = flag.values.length > 0 ? `(${flag.values.join(' ')})` : flag.files ? '_files' : ' '
  const value = flag.takes ? `:${flag.name}:${values}` : ''
  return quoted(`--${flag.name}[${plain(flag.about)}]${value}`)
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
const plain = (text: string) => text.replace(/[[\]:]/g, ' ')
