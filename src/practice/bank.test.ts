import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtinModel } from '../classify/builtin.ts'
import { seeWith } from '../coach/see.ts'
import { builtinPages, builtinRuleset } from '../ruleset/builtin.ts'
import { loadPractice } from '../ruleset/load.ts'
import { ofKind } from '../ruleset/values.ts'
import { grade } from './grade.ts'
import { prove } from './prove.ts'
import { replyRound, ticketsOf } from './rounds.ts'

const { pages, troubles } = await loadPractice(join(import.meta.dirname, '../../rules'), await builtinPages())
const see = seeWith(builtinRuleset(), { model: await builtinModel() })
const tickets = ticketsOf(pages)

describe('the bank of tickets', () => {
  it('is well made', () => {
    expect(troubles).toEqual([])
  })

  it('has at least eight tickets a playbook, on three levels', async () => {
    const playbooks = ofKind(await builtinPages(), 'playbook').map(({ id }) => id)
    for (const playbook of playbooks) {
      const own = tickets.filter(ticket => ticket.playbook === playbook)
      expect(own.length, playbook).toBeGreaterThanOrEqual(8)
      expect(new Set(own.map(({ level }) => level)).size, playbook).toBe(3)
    }
  })

  it('calls no two tickets the same', () => {
    const ids = tickets.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it.each(tickets.map(ticket => [ticket.id, ticket] as const))(
    'passes with the model reply to %s',
    (_, ticket) => {
      const { about, limits, model } = replyRound(ticket, {})
      const { open, seen, passed } = grade(model, about, limits, see)
      expect(open.map(({ what }) => what)).toEqual([])
      expect(passed).toBe(true)
      expect(seen.report.score).toMatchObject({ ready: true })
      expect(seen.report.score.value).toBeGreaterThanOrEqual(98)
    },
  )
})

describe('the drills', () => {
  const proofs = ofKind(pages, 'drill').flatMap(page => prove(page, pages, see))

  it.each(proofs.map(proof => [`${proof.page}, ${proof.text}`, proof] as const))('%s', (_, { verdict }) => {
    expect(verdict).toMatch(/quiet|caught/)
  })
})
