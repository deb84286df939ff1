import { distance } from 'fastest-levenshtein'
import { drawFrame } from './trouble/frame.ts'
import type { Trouble } from './types.ts'

export { drawFrame, type FrameLook, visible } from './trouble/frame.ts'
export { columnsOf } from './trouble/width.ts'

type Place = Pick<Trouble, 'help' | 'path' | 'line' | 'column' | 'frame'>

/** A trouble of the user's making: usage, settings or input. `code` is stable, `title` one sentence without a full stop. */
export function trouble(code: string, title: string, place: Place = {}): Trouble {
  return { code, title, ...place, exit: 2 }
}

/** A trouble at `start`…`end` (UTF-16 offsets) of a text, with line, column and frame. */
export function troubleAt(
  code: string,
  title: string,
  source: { path: string; text: string },
  [start, end]: readonly [number, number],
  help?: string,
): Trouble {
  const before = source.text.slice(0, start)
  const line = before.split('\n').length
  const column = start - before.lastIndexOf('\n')
  return trouble(code, title, {
    help,
    path: source.path,
    line,
    column,
    frame: drawFrame(source.text, start, end),
  })
}

/** The known name nearest to a mistyped one, or undefined where none is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length * 0.4)) + 1
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase())
    if (steps < least) [best, least] = [candidate, steps]
  }
  return best ?? [...known].find(candidate => name.length > 3 && candidate.includes(name))
}

/** “Did you mean …?” for a mistyped name, else where to look the names up. */
export function didYouMean(name: string, known: readonly string[], lookUp: string): string {
  const near = nearest(name, known)
  return near === undefined ? lookUp : `Did you mean “${near}”?`
}

/** `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** An option's value is none of those allowed. */
export function unexpectedValue(where: string, value: string, allowed: readonly string[]): Trouble {
  const near = nearest(value, allowed)
  return trouble('unexpected-value', `Unexpected “${value}” for ${where}, expected ${oneOf(allowed)}`, {
    help: near === undefined ? `Choose one of them.` : `Did you mean “${near}”?`,
  })
}

/** A name (of a rule, a playbook …) that nobody knows. */
export function unknownName(kind: string, name: string, known: readonly string[], lookUp: string): Trouble {
  return trouble(`unknown-${kind}`, `Unexpected ${kind} “${name}”, expected one that exists`, {
    help: didYouMean(name, known, lookUp),
  })
}

/** A file or folder that can't be opened, told by the system's error code. */
export function unopenable(path: string, error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return trouble('missing-file', 'Unexpected path, expected a file or folder that exists', {
        path,
        help: 'Check the spelling and the folder you are in.',
      })
    case 'EACCES':
    case 'EPERM':
      return trouble('unreadable-file', 'Unexpected lock on this file, expected leave to read it', {
        path,
        help: 'Change its permissions (chmod +r) or run as a user who may read it.',
      })
    case 'EISDIR':
      return trouble('folder', 'Unexpected folder, expected a file', { path, help: 'Name a file inside it.' })
    default:
      return trouble(
        'unreadable-file',
        `Unexpected trouble on opening this file (${code || messageOf(error)})`,
        {
          path,
          help: 'Check the disk and the path, then try again.',
        },
      )
  }
}

/** A folder or glob in which there is nothing to check. */
export function nothingToCheck(path: string, extensions: readonly string[]): Trouble {
  return trouble('nothing-to-check', 'Unexpected emptiness, expected at least one draft here', {
    path,
    help: `Folders are searched for ${extensions.map(name => `.${name}`).join(' ')}. Name another file outright, or say what it is with --as.`,
  })
}

/** A file that can't be written. */
export function unwritable(path: string, error: unknown): Trouble {
  return trouble('unwritable-file', `Unexpected trouble on writing this file (${messageOf(error)})`, {
    path,
    help: 'Check that the folder exists and that you may write there.',
  })
}

/** A report's template that its engine can't render. */
export function brokenTemplate(what: string): Trouble {
  return trouble('broken-template', `Unexpected Liquid in the template: ${what}`, {
    help: 'It sees what `--format json` prints: {{ summary.errors }}, {% for reply in replies %} …',
  })
}

/** A fault of the tool itself. */
export function ownFault(error: unknown): Trouble {
  return {
    code: 'own-fault',
    title: `heard stumbled over its own feet: ${messageOf(error)}`,
    help: 'This is our fault, not yours. `npm bugs heard` opens the place to report it; HEARD_DEBUG=1 shows the details to add.',
    exit: 3,
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
