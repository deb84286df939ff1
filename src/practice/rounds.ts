import type { Case } from '../coach/state.ts'
import { ofKind, type PageValue } from '../ruleset/values.ts'
import type { Limits } from './grade.ts'
import { type Pick, shuffled } from './seed.ts'

/** One sentence that may be marked, and whether it should be, with the reason. */
export type Choice = { text: string; mark: boolean; because: string }

/** One task of a drill. */
export type Round = {
  id: string
  /** What it counts under in the record: a playbook or a drill. */
  of: string
  about: Case
  /** What the writer knows of the case; nothing else may be made up. */
  know: string
  /** What stands in the editor at first. */
  draft: string
  limits: Limits
  /** Shown only after an attempt; empty where there is none. */
  model: string
  /** Instead of writing: sentences to mark. */
  choices: readonly Choice[]
}

/** What is practised: a title, a task in plain words, why it matters, and its rounds. */
export type Drill = { id: string; title: string; task: string; why: string; rounds: readonly Round[] }

type DrillPage = PageValue<'drill'>
type Ticket = PageValue<'tickets'>['value']['tickets'][number] & { playbook: string; title: string }

/** Every ticket of the bank. */
export function ticketsOf(pages: readonly PageValue[]): Ticket[] {
  return ofKind(pages, 'tickets').flatMap(({ value: { tickets, playbook, title } }) =>
    tickets.map(ticket => ({ ...ticket, playbook, title })),
  )
}

/** The drill that a playbook's own tickets make, from easy to hard; undefined where the bank has none. */
export function playbookDrill(playbook: string, pages: readonly PageValue[], pick: Pick): Drill | undefined {
  const tickets = ticketsOf(pages).filter(ticket => ticket.playbook === playbook)
  const [first] = tickets
  if (!first) return undefined
  return {
    id: playbook,
    title: first.title,
    task: 'Answer the customer with what you know. Make up no fact, no time and no amount beyond that.',
    why: '',
    rounds: byLevel(shuffled(tickets, pick)).map(ticket => replyRound(ticket, {})),
  }
}

/** The rounds of a drill page. `examples` are the rule pages, from which the answer key of “spot” is made. */
export function drillFrom(
  page: DrillPage,
  pages: readonly PageValue[],
  examples: readonly PageValue[],
  pick: Pick,
): Drill {
  const { title, task, why } = page.value
  return {
    id: page.id,
    title,
    task: task.trim(),
    why: why.trim(),
    rounds: roundsOf(page, pages, examples, pick),
  }
}

function roundsOf(
  { id, value }: DrillPage,
  pages: readonly PageValue[],
  examples: readonly PageValue[],
  pick: Pick,
): Round[] {
  const { kind, rounds, items = [], pass = {}, playbook = '' } = value
  switch (kind) {
    case 'reply': {
      if (value.items)
        return shuffled(items, pick)
          .slice(0, rounds)
          .map(item => ({ ...writing(item, playbook), of: id, limits: pass }))
      const wanted = ticketsOf(pages).filter(ticket => value.playbooks?.includes(ticket.playbook) ?? true)
      const chosen = chosenFrom(wanted, value, pick)
      return chosen.map(ticket => ({ ...replyRound(ticket, pass), of: id }))
    }
    case 'rewrite':
      return shuffled(items, pick)
        .slice(0, rounds)
        .map(item => ({ ...writing(item, playbook), of: id, draft: (item.text ?? '').trim(), limits: pass }))
    case 'pick':
      return shuffled(items, pick)
        .slice(0, rounds)
        .map(item => ({ ...writing(item, playbook), of: id, choices: sentencesOf(item.text ?? '') }))
    case 'spot':
      return Array.from({ length: rounds }, (_, at) => ({
        ...writing({ id: `${id}-${at + 1}` }, ''),
        of: id,
        choices: lookAlikes(examples, pick),
      }))
  }
}

/** A ticket of the bank as a round. */
export function replyRound(ticket: Ticket, limits: Limits): Round {
  return { ...writing(ticket, ticket.playbook), of: ticket.playbook, limits, model: ticket.model.trim() }
}

type Given = { id: string; to?: string; customer?: string; know?: string; model?: string }

function writing({ id, to = '', customer = '', know = '', model = '' }: Given, scenario: string): Round {
  return {
    id,
    of: '',
    about: { customer: customer.trim(), to, scenario, channel: '' },
    know: know.trim(),
    draft: '',
    limits: {},
    model: model.trim(),
    choices: [],
  }
}

function chosenFrom(
  tickets: readonly Ticket[],
  { rounds, growing, each, playbooks }: DrillPage['value'],
  pick: Pick,
) {
  if (growing) return spread(tickets, rounds, pick)
  const mixed = shuffled(tickets, pick)
  if (!each) return mixed.slice(0, rounds)
  return (playbooks ?? [])
    .flatMap(name => mixed.find(({ playbook }) => playbook === name) ?? [])
    .slice(0, rounds)
}

/** So many tickets from easy to hard, as even a share of each level as there is. */
function spread(tickets: readonly Ticket[], count: number, pick: Pick): Ticket[] {
  const share = Math.ceil(count / 3)
  const levels = [1, 2, 3].map(level =>
    shuffled(
      tickets.filter(ticket => ticket.level === level),
      pick,
    ).slice(0, share),
  )
  return levels.flat().slice(0, count)
}

function byLevel(tickets: readonly Ticket[]): Ticket[] {
  return tickets.toSorted((a, b) => a.level - b.level)
}

/** A message cut into its sentences; the answer stands between `<<` and `>>`. */
function sentencesOf(text: string): Choice[] {
  return text.split(/(<<[\s\S]*?>>)/).flatMap(piece => {
    const answer = piece.startsWith('<<')
    const words = answer ? piece.slice(2, -2) : piece
    const parts = answer ? [words] : (words.match(/[^.!?]+[.!?]+["”’)]*|[^.!?]+$/g) ?? [])
    return parts
      .map(part => part.replace(/\s+/g, ' ').trim())
      .filter(part => part !== '')
      .map(part => ({ text: part, mark: answer, because: answer ? 'This is what they ask for.' : '' }))
  })
}

const SENTENCES = 10

/** Ten example lines of the rules: some that a rule flags, and their look-alikes that it must leave alone. */
function lookAlikes(examples: readonly PageValue[], pick: Pick): Choice[] {
  const rules = shuffled(
    ofKind(examples, 'rule').filter(({ value }) => value.kind === 'phrase'),
    pick,
  )
  const lines = (block: string | readonly string[]) =>
    (typeof block === 'string' ? block.split('\n') : [...block]).filter(line =>
      /^[^(C][^⇒\n]*$/.test(line.trim()),
    )
  const pairs = rules.slice(0, SENTENCES * 2).flatMap(({ value }, at): Choice[] => {
    const flagged = at % 2 === 0
    const [line] = shuffled(lines(flagged ? value.examples.bad : value.examples.good), pick)
    if (line === undefined) return []
    const text = line.replace(/<<|>>/g, '').trim()
    return [{ text, mark: flagged, because: flagged ? value.instead.trim() : 'Looks alike, and is fine.' }]
  })
  return shuffled(pairs.slice(0, SENTENCES), pick)
}
