import type { Entity, EntityKind, Token } from '../types.ts'
import { moneyAt, moneyWords, numberAt, numberWords, percentAt, phoneAt } from './entities/amounts.ts'
import { nameFinder } from './entities/names.ts'
import { dateAt, durationAt, timeAt, timeWords, weekdayAt } from './entities/times.ts'

const standIns: Readonly<Record<string, EntityKind>> = {
  '<url>': 'url',
  '<link>': 'url',
  '<email>': 'email',
  '<number>': 'number',
}

/** What a word may begin, so that most words cost one look. */
type Lead = 'amount' | 'money' | 'time'
const leads = new Map<string, Lead>([
  ...[...timeWords].map(word => [word, 'time'] as const),
  ...[...moneyWords].map(word => [word, 'money'] as const),
  ...[...numberWords].map(word => [word, 'amount'] as const),
])

/** The values that patterns may name, found in one pass; of one kind they never overlap. */
export function findEntities(text: string, tokens: readonly Token[], customer?: string): Entity[] {
  const found: Entity[] = []
  const ends = new Map<EntityKind, number>()
  const nameAt = nameFinder(text, tokens, customer)
  const add = (entity: Entity | undefined) => {
    if (!entity || (ends.get(entity.kind) ?? 0) > entity.from) return
    if (tokens[entity.to - 1]?.sentence !== tokens[entity.from]!.sentence) return
    ends.set(entity.kind, entity.to)
    found.push(entity)
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const code = token.norm.charCodeAt(0)
    const kind = code === 60 ? standIns[token.norm] : undefined
    if (kind) add({ kind, from: at, to: at + 1 })
    const lead = code >= 48 && code <= 57 ? 'amount' : leads.get(token.norm)
    if (lead === 'amount' || code === 43) add(phoneAt(tokens, at))
    if (lead === 'amount' || kind === 'number') {
      add(numberAt(tokens, at))
      add(percentAt(tokens, at))
      add(moneyAt(tokens, at))
      add(durationAt(tokens, at))
      add(timeAt(tokens, at))
      add(dateAt(text, tokens, at))
      continue
    }
    if (lead === 'money') add(moneyAt(tokens, at))
    if (lead === 'time') {
      add(weekdayAt(text, tokens, at))
      add(dateAt(text, tokens, at))
      add(timeAt(tokens, at))
      add(durationAt(tokens, at))
    }
    add(nameAt(at))
  }
  return found
}
