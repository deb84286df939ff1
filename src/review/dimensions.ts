import type { ReplyReport } from '../types.ts'
import { weekOf } from './when.ts'

/** The dimensions that every export can be grouped by; any other column's name is one too. */
export const dimensions = ['agent', 'team', 'channel', 'scenario', 'playbook', 'week', 'macro'] as const

/** The reply's value in a dimension; empty where nothing is known of it. */
export function valueIn(dimension: string, { draft, customer }: ReplyReport): string {
  switch (dimension) {
    case 'agent':
      return draft.agent ?? ''
    case 'team':
      return draft.team ?? ''
    case 'channel':
      return draft.channel ?? ''
    case 'macro':
      return draft.macro ?? ''
    case 'scenario':
      return customer.scenario ?? ''
    case 'playbook':
      return customer.playbook ?? ''
    case 'week':
      return weekOf(draft.date)
    default:
      return draft.fields?.[dimension] ?? ''
  }
}
