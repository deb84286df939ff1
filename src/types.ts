/** The nouns of the product. This file imports nothing and holds no code. */

/** A half-open range of UTF-16 offsets. */
export type Span = readonly [start: number, end: number]

/** A place in a source file: line and column 1-based, offset 0-based, in UTF-16 code units. */
export type Point = { line: number; column: number; offset: number }

/** Where something stands in a source file, end exclusive. */
export type Place = { start: Point; end: Point }

/** How much a finding weighs: `error` = don't send as it is, `warning` = fix unless there is a reason, `info` = coaching. */
export type Severity = 'error' | 'warning' | 'info'

// ── Reading ──────────────────────────────────────────────────────────────────

/** Bytes as they came, before anybody has decided what they are. */
export type Source = { path: string; bytes: Uint8Array }

/** Decoded text of a source file, with the offset at which each line starts (computed once a file). */
export type SourceText = { path: string; text: string; lines: readonly number[] }

/**
 * A run of plain text and where in the source text it came from: `text[at, at+length)` ← `source[from, to)`.
 * `exact` runs map character by character; others (entities, escapes) only as a whole.
 */
export type Segment = { at: number; length: number; from: number; to: number; exact: boolean }

/** What a stretch of the plain text is, where it is not the writer's own prose or has a part to play. */
export type MarkKind =
  | 'greeting'
  | 'closing'
  | 'signature'
  | 'history'
  | 'quote'
  | 'code'
  | 'url'
  | 'link'
  | 'email'
  | 'placeholder'
  | 'list'
  | 'heading'

/** A marked stretch of the plain text. For a placeholder, `name` is what stands in it and `stands` the kind of value. */
export type Mark = { kind: MarkKind; start: number; end: number; name?: string; stands?: PlaceholderKind }

/** What sort of value a placeholder stands for, as far as its name tells. */
export type PlaceholderKind = 'name' | 'number' | 'date' | 'link' | 'email' | 'money' | 'text'

/** What a reader hands over: one reply in plain text, and a map home. */
export type Draft = {
  path: string
  /** The id that the input gave, or the reply's 1-based number in its file. */
  id: string
  /** The input gave no id, so that `id` is only the reply's place in its file. */
  numbered?: boolean
  /** Plain text: what a customer would read. */
  text: string
  /** The way home; absent where decoding makes it untrue (base64 mail). Sorted by `at`, not overlapping. */
  map?: readonly Segment[]
  source: SourceText
  /** Marks that the format itself gives away (code, block quotes, links, lists); parsing adds more. */
  marks: readonly Mark[]
  /** The customer's message that this answers, where known. */
  customer?: string
  /** The customer's name, where known. */
  to?: string
  agent?: string
  team?: string
  channel?: string
  /** A scenario or playbook that the input names outright. */
  scenario?: string
  date?: string
  macro?: string
  /** ISO 639-1 code of the language it is written in, where the reader has told it. */
  language?: string
  /**
   * Whatever else the input said that a report may group by. Of a stored reply: `platform`; where it has several bodies,
   * `body` names which they are (`html + text` where they say the same) and `differs` the words from which they part.
   */
  fields?: Readonly<Record<string, string>>
}

/** What a caller tells the readers; everything given here wins over what the input says. */
export type ReadOptions = {
  /** Name of a reader or platform; otherwise the path and the content decide. */
  as?: string
  /** An encoding that TextDecoder knows, such as `windows-1252`; otherwise the byte order mark decides, else UTF-8. */
  encoding?: string
  /** Which column or key plays which part: `{ reply: 'body', agent: 'assignee' }`. */
  columns?: Readonly<Record<string, string>>
  customer?: string
  to?: string
  agent?: string
  team?: string
  channel?: string
  scenario?: string
}

/** What a source holds: its replies, and what could not be read. */
export type Reading = { drafts: Draft[]; troubles: Trouble[] }

// ── Parsing ──────────────────────────────────────────────────────────────────

/** A word, number or sign, normalised for matching: lower case, straight apostrophes, contractions taken apart. */
export type Token = {
  start: number
  end: number
  /** `we're` gives `we` and `are`; `can't`, `cannot` give `can` and `not`; `'s` and `'d` stay; signs stand for themselves. */
  norm: string
  /** Index of the sentence that holds it. */
  sentence: number
  /** Whether patterns may match on it: false inside quotes, code, history, signature, links. */
  open: boolean
  /** A kind of entity that the token starts or belongs to (see match/entities). */
  entity?: string
}

/** A sentence: a range of characters and of tokens. */
export type Sentence = {
  start: number
  end: number
  from: number
  to: number
  paragraph: number
  part: 'greeting' | 'body' | 'closing' | 'signature' | 'history'
  question: boolean
}

/** What patterns may name in angle brackets. */
export type EntityKind =
  | 'money'
  | 'percent'
  | 'number'
  | 'date'
  | 'time'
  | 'duration'
  | 'weekday'
  | 'name'
  | 'url'
  | 'email'
  | 'phone'

/** A value in the text: the tokens `from`…`to` (end exclusive). Of different kinds, several may overlap. */
export type Entity = { kind: EntityKind; from: number; to: number }

/** A draft, once read. The tree is made where it is asked for. */
export type Reply = {
  draft: Draft
  text: string
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  /** Sorted by start. */
  marks: readonly Mark[]
  /** Sorted by start; of one kind never overlapping. */
  entities: readonly Entity[]
  /** nlcst of one sentence (retext-english), made on demand in bounded pieces and memoised. */
  tree: (sentence: number) => import('nlcst').Root
}

/** What is known of the customer and the case. */
export type CustomerView = {
  /** null where there is no message. */
  complaint: boolean | null
  angry: boolean | null
  /** 0 calm … 3 furious. */
  anger: 0 | 1 | 2 | 3
  /** A name of the nine customer scenarios, or null. */
  scenario: string | null
  /** The playbook applied, or null. */
  playbook: string | null
  /** Whether the company seems at fault. */
  fault: 'likely' | 'unlikely' | 'unknown'
  /** The words that spoke for the scenario. */
  cues: readonly string[]
}

// ── Rules ────────────────────────────────────────────────────────────────────

/** The kinds of rule, from the simplest to the one that needs code. */
export type RuleKind =
  | 'phrase'
  | 'swap'
  | 'missing'
  | 'order'
  | 'forbidden'
  | 'count'
  | 'measure'
  | 'code'
  | 'opinion'
  | 'library'

/** The scope tests of the engine, on by default, switched off by name in a page. */
export type GuardName = 'quotation' | 'negation' | 'agent' | 'time' | 'mood' | 'sense' | 'rescue' | 'mention'

// ── Results (the JSON that scripts rely on) ─────────────────────────────────

/** A replacement that is safe to make: `range` in the reply's plain text, and its place in the source. */
export type Fix = { range: Span; text: string; start?: Point; end?: Point }

/** One place where a rule holds. `span` is in the reply's plain text; `start`/`end` in the source file. */
export type Finding = {
  rule: string
  category: string
  concern: string
  severity: Severity
  /** False where only the classifier or a hint speaks for it. */
  sure: boolean
  message: string
  why: string
  instead: string
  try: readonly string[]
  actual: string
  span?: Span
  start?: Point
  end?: Point
  fixes: readonly Fix[]
}

/** A move found in a reply. `is` names the move of the labelling guidelines that it is a case of. */
export type MoveFound = {
  move: string
  is?: string
  /** 1 full, 0.5 weak. */
  strength: number
  sure: boolean
  actual: string
  span: Span
  start?: Point
  end?: Point
}

/** What became of a move that the playbook asks for. */
export type VerdictName = 'delivered' | 'missed' | 'no opportunity' | 'cannot tell'
export type Verdict = {
  move: string
  verdict: VerdictName
  rule?: string
  required: 'required' | 'recommended'
}

/** One step of the sum that makes a score, so that a person can redo it. */
export type ScoreTerm = { category: string; reason: string; rule?: string; points: number }
export type Score = {
  value: number
  ready: boolean
  categories: readonly { name: string; weight: number; value: number }[]
  terms: readonly ScoreTerm[]
  /** 0 to 10, where an apology is due: its parts and what they came to. */
  apology?: { value: number; parts: readonly { part: string; points: number; of: number }[] }
}

/** One letter of the playbook's row of marks (`H ● E ○ A ○ R ● D –`), and what became of its moves. */
export type LetterMark = { letter: string; name: string; moves: readonly string[]; verdict: VerdictName }

/** Everything said about one reply. */
export type ReplyReport = {
  path: string
  id: string
  line?: number
  language: string
  channel?: string
  customer: CustomerView
  moves: readonly MoveFound[]
  verdicts: readonly Verdict[]
  /** The playbook applied, as its row of marks; absent where none was. */
  row?: { playbook: string; title: string; letters: readonly LetterMark[] }
  score: Score
  findings: readonly Finding[]
  /** Why the reply was not checked (its language has no rules, it is an internal note …). */
  skipped?: string
  draft: Draft
}

/** What all replies come to; made by `summarise` alone, and such that two can be merged. */
export type Summary = {
  replies: number
  errors: number
  warnings: number
  infos: number
  byRule: Readonly<Record<string, number>>
}

/** What a reporter turns into a string. */
export type Report = {
  tool: { name: string; version: string }
  replies: readonly ReplyReport[]
  troubles: readonly Trouble[]
  summary: Summary
}

/** Trouble that is the tool's to report, never a fault of the writer's words. */
export type Trouble = {
  /** A stable, kebab-case name. */
  code: string
  title: string
  help?: string
  path?: string
  line?: number
  column?: number
  /** Lines of the source around the place, with a caret. */
  frame?: string
  /** 2 = usage, settings or unreadable input; 3 = our own fault. */
  exit: 2 | 3
}

export type Result<T> = { ok: true; value: T } | { ok: false; trouble: Trouble }
