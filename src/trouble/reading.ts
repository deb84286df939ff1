import type { SourceText, Trouble } from '../types.ts'
import { drawFrame } from './frame.ts'

type Range = readonly [start: number, end: number]

/** Bytes that are no text in the encoding that was given or guessed. */
export function badEncoding(
  path: string,
  encoding: string,
  at: { byte: number; offset: number; line: number },
): Trouble {
  const byte = `0x${at.byte.toString(16).toUpperCase().padStart(2, '0')}`
  const title = `Unexpected byte ${byte} at offset ${at.offset}, expected ${encoding.toUpperCase()} text`
  const help = 'Save the file as UTF-8, or say what it is: --encoding windows-1252 (or latin1, utf-16le …).'
  return { code: 'bad-encoding', title, help, path, line: at.line, exit: 2 }
}

/** An encoding that nobody knows. */
export function unknownEncoding(encoding: string): Trouble {
  return {
    code: 'unknown-encoding',
    title: `Unexpected encoding “${encoding}”, expected one that is known`,
    help: 'Try utf-8, windows-1252, latin1 or utf-16le.',
    exit: 2,
  }
}

/** A file that is no text: an archive, a picture, a document of a word processor. */
export function binaryFile(path: string, bytes: Uint8Array): Trouble {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  const [what, help] = start.startsWith('PK')
    ? ['zip archive', 'Unpack it and check the files inside; if it is a spreadsheet, say --as xlsx.']
    : start === '%PDF'
      ? ['PDF', 'Copy its text into a file.']
      : bytes[1] === 0 || bytes[0] === 0
        ? ['binary data', 'If this is UTF-16 text, say --encoding utf-16le (or utf-16be).']
        : ['binary data', 'Export the replies as text, CSV or JSON.']
  return { code: 'binary-file', title: `Unexpected ${what}, expected text`, help, path, exit: 2 }
}

/** A file that is too large to be read as a whole. */
export function tooLarge(path: string, most: number): Trouble {
  return {
    code: 'too-large',
    title: `Unexpected size, expected at most ${Math.round(most / 1e6)} MB`,
    help: 'Split the export into several files (split -l 100000) and name them all.',
    path,
    exit: 2,
  }
}

/** A file in which there is nothing to check. */
export function emptyDraft(path: string): Trouble {
  return {
    code: 'empty-draft',
    title: 'Unexpected emptiness, expected a reply',
    help: 'Write the reply above any quoted history; history itself is never checked.',
    path,
    exit: 2,
  }
}

/** An export in which no reply has a text. */
export function noReplies(path: string): Trouble {
  return {
    code: 'no-replies',
    title: 'Unexpected emptiness, expected at least one reply with a text',
    help: 'If the texts are there under another name, say which with --columns reply=NAME.',
    path,
    exit: 2,
  }
}

/** Data without a column or key that could hold the reply. */
export function noReplyColumn(source: SourceText, columns: readonly string[], at: Range): Trouble {
  const found = columns
    .slice(0, 12)
    .map(name => `“${name}”`)
    .join(', ')
  return troubleIn(source, at, {
    code: 'no-reply-column',
    title: `Unexpected columns ${found || '(none)'}, expected one that holds the reply`,
    help: `The first row names the columns. Say which one it is: --columns reply=${columns[0] ?? 'NAME'}.`,
  })
}

/** A column that `--columns` names and the data lack. */
export function unknownColumn(source: SourceText, column: string, columns: readonly string[]): Trouble {
  return {
    code: 'unknown-column',
    title: `Unexpected column “${column}” in --columns, expected one of the file's`,
    help: `The columns are ${columns
      .slice(0, 12)
      .map(name => `“${name}”`)
      .join(', ')}.`,
    path: source.path,
    line: 1,
    exit: 2,
  }
}

/** JSON that breaks off or breaks its rules; `found` says what a parser saw. */
export function brokenJson(source: SourceText, at: Range, found: string): Trouble {
  const title = `Unexpected ${found}, expected valid JSON`
  return troubleIn(source, at, {
    code: 'broken-json',
    title,
    help: 'The rest was checked. Export the file anew or mend this place.',
  })
}

/** A line of JSON Lines that is no object with a reply. */
export function brokenLine(source: SourceText, at: Range, found: string): Trouble {
  return troubleIn(source, at, {
    code: 'broken-line',
    title: `Unexpected ${found}, expected one JSON object a line`,
    help: 'The other lines were checked. Mend or remove this one.',
  })
}

/** A record that has no text where others have the reply. */
export function noReply(source: SourceText, at: Range, keys: readonly string[]): Trouble {
  return troubleIn(source, at, {
    code: 'no-reply',
    title: `Unexpected keys ${
      keys
        .slice(0, 8)
        .map(key => `“${key}”`)
        .join(', ') || '(none)'
    }, expected “reply”`,
    help: 'Name the key that holds the reply: --columns reply=NAME.',
  })
}

/** A row of a table that can't be split into cells, or has too many. */
export function brokenRow(source: SourceText, at: Range, found: string): Trouble {
  return troubleIn(source, at, {
    code: 'broken-row',
    title: `Unexpected ${found}, expected a row like the first`,
    help: 'The other rows were checked. Put quotes around cells with delimiters, and double the quotes inside.',
  })
}

/** YAML that can't be read; `found` is the parser's own sentence. */
export function brokenYaml(source: SourceText, at: Range, found: string): Trouble {
  return troubleIn(source, at, {
    code: 'broken-yaml',
    title: `Unexpected YAML (${found}), expected keys and values`,
    help: 'Put a text with colons or quotes into a block: “key: |”, then the text indented below.',
  })
}

/** Front matter that can't be read; the reply below it is checked nonetheless. */
export function brokenFrontMatter(source: SourceText, at: Range, found: string): Trouble {
  return troubleIn(source, at, {
    code: 'broken-front-matter',
    title: `Unexpected front matter (${found}), expected lines such as “scenario: outage”`,
    help: 'Put a longer text into a block: “customer: |”, then the text indented below. The reply was checked without it.',
  })
}

/** An e-mail in which no text part was found. */
export function noMailText(path: string): Trouble {
  return {
    code: 'no-mail-text',
    title: 'Unexpected e-mail, expected a text or HTML part',
    help: 'Save the message as .eml with its text, or paste the text into a file.',
    path,
    exit: 2,
  }
}

/** A file that a reader's library could not open. */
export function unreadableAs(path: string, format: string, found: string): Trouble {
  return {
    code: 'unreadable-format',
    title: `Unexpected content (${found}), expected ${format}`,
    help: 'Export it anew, or say what it is with --as.',
    path,
    exit: 2,
  }
}

/** An export that `--as` calls by another platform's name. */
export function wrongPlatform(path: string, forced: string, likely: string | undefined): Trouble {
  return {
    code: 'wrong-platform',
    title: `Unexpected shape, expected an export of ${forced}`,
    help: likely
      ? `It looks like ${likely}: say --as ${likely}, or leave --as away.`
      : 'Leave --as away, or name the text with --columns reply=NAME.',
    path,
    exit: 2,
  }
}

/** A list of saved replies that holds only the first words of each. */
export function previewsOnly(source: SourceText, at: Range): Trouble {
  return troubleIn(source, at, {
    code: 'previews-only',
    title: 'Unexpected previews, expected the whole texts',
    help: 'This list holds only the first words of each reply. Fetch each saved reply by its id and check those files.',
  })
}

/** Many troubles of one sort in one file, of which only the first were told. */
export function moreAlike(path: string, code: string, count: number): Trouble {
  return {
    code,
    title: `Unexpected trouble of this sort at ${count} more places, expected fewer`,
    help: 'The file may be of another format: say which with --as.',
    path,
    exit: 2,
  }
}

/** A trouble at a range of a source, with line, column and frame; only the lines around it are looked at. */
function troubleIn(
  source: SourceText,
  [start, end]: Range,
  { code, title, help }: Pick<Trouble, 'code' | 'title' | 'help'>,
): Trouble {
  const index = lineIndex(source.lines, start)
  const first = Math.max(0, index - 1)
  const from = source.lines[first] ?? 0
  const to = source.lines[index + 2] ?? source.text.length
  const lines = source.text.slice(from, to).replace(/\r?\n$/, '')
  const stop = Math.min(Math.max(end, start + 1), lineEnd(source, index))
  return {
    code,
    title,
    help,
    path: source.path,
    line: index + 1,
    column: Math.max(1, start - (source.lines[index] ?? 0) + 1),
    frame: drawFrame(lines, start - from, Math.max(stop, start) - from, { firstLine: first + 1 }),
    exit: 2,
  }
}

const lineEnd = (source: SourceText, index: number) => (source.lines[index + 1] ?? source.text.length + 1) - 1

function lineIndex(lines: readonly number[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
