import { standsFor } from '../../parse/placeholders.ts'
import type { PlaceholderKind } from '../../types.ts'
import { conceptOf, type Platform } from '../placeholders/names.ts'

/** A customer of whom everything is known, or one of whom nothing is. */
export type Case = 'full' | 'empty'

const samples: Readonly<Record<PlaceholderKind, string>> = {
  name: 'Lukas',
  number: '20418',
  date: '3 March',
  link: 'https://help.example.com/20418',
  email: 'lukas@example.com',
  money: '20 euros',
  text: 'Bluebird',
}

/** What a placeholder would be filled with. */
export const sampleOf = (name: string): string => samples[standsFor(name)]

/** What the platform shows where it has no value. */
export function missingOn(platform: Platform, name: string): string {
  return platform === 'hubspot' ? `[[MISSING TOKEN - ${name.toUpperCase()}]]` : ''
}

/** Whether a helpdesk always has a value: for the ticket itself, for the agent, and for what it made itself. */
export function alwaysThere(platform: Platform, name: string): boolean {
  const concept = conceptOf(name, platform)
  if (concept !== undefined && !concept.startsWith('customer')) return true
  return (
    /(?:^|\.)(?:id|encoded_id|number|url|link|title|subject|status|priority|created_at|create_date|via)$/.test(
      name,
    ) ||
    /^(?:current_user|agent|user|author|staff|owner|sender|account|helpdesk_name|dc|mailbox|config|brand|company)\b/i.test(
      name,
    ) ||
    /\b(?:brand|group|dept|assignee)\b/.test(name)
  )
}

/** Whether the helpdesk asks every customer for it, so that it is missing only where somebody has taken it out. */
export function askedOfAll(platform: Platform, name: string): boolean {
  const concept = conceptOf(name, platform)
  if (concept === 'customer-email') return true
  const named: readonly Platform[] = ['zendesk', 'freshdesk', 'osticket', 'zammad']
  const isName = concept?.startsWith('customer') === true || /^recipient\.name\b/.test(name)
  return named.includes(platform) && isName
}
