/** fastest-levenshtein, because the right spelling of a name is the nearest one. */
import { distance } from 'fastest-levenshtein'
import type { Draft, Fix, Span } from '../../types.ts'
import { conceptOf, namesOf, type Platform, platformNamed, platforms } from './names.ts'
import { type Form, formsOf, type Placeholder, placeholdersIn, speaksLiquid, writtenFor } from './scan.ts'

/** What is wrong with a placeholder: where, what fills the holes of its rule's message, and what is meant. */
export type PlaceholderFault = {
  kind: 'misspelt' | 'unknown' | 'foreign' | 'blank'
  span: Span
  args: Readonly<Record<string, string>>
  fixes: readonly Fix[]
}

/** What is wrong with the placeholders of a macro, by its platform's rules; none where the platform is not known. */
export function placeholderFaults({ text, fields }: Pick<Draft, 'text' | 'fields'>): PlaceholderFault[] {
  const platform = platformNamed(fields?.platform)
  if (platform === undefined) return []
  const found = placeholdersIn(text)
  const own = madeInside(text, platform)
  const lightning = found.some(one => one.form === 'triple')
  return found.flatMap(one => {
    const name = plainName(one.name)
    if (isTag(one, platform) || own.has(name.split('.')[0] ?? '')) return []
    const mixed = platform === 'salesforce-template' && lightning && one.form === 'bang'
    const fault =
      mixed || !formsOf[platform].includes(one.form)
        ? foreignForm(one, name, platform)
        : wrongName(one, name, platform)
    return fault ?? []
  })
}

/** `{% if … %}` and its like, where the platform knows tags. */
const isTag = ({ form }: Placeholder, platform: Platform) => form === 'percent' && speaksLiquid(platform)

/** A name without the parts that data fills: `ticket.messages[-1].body_text` is `ticket.messages.body_text`. */
const plainName = (name: string) => name.replace(/\[[^\]]*\]/g, '').replace(/[!.]+$/, '')

/** Names that a template sets itself. */
function madeInside(text: string, platform: Platform): Set<string> {
  if (!speaksLiquid(platform)) return new Set()
  const made = text.matchAll(/\{%-?\s*(?:assign|capture|for|increment|decrement)\s+([\w-]{1,80})/g)
  return new Set(['forloop', ...[...made].map(([, name = '']) => name)])
}

function foreignForm(one: Placeholder, name: string, platform: Platform): PlaceholderFault | undefined {
  const { known } = namesOf(platform)
  // A brace too few around a name of its own is broken, not foreign.
  if (one.form === 'single' && known.has(name) && formsOf[platform].includes('double')) return undefined
  const home = platforms.filter(other => formsOf[other].includes(one.form) && knows(other, name))
  const fixed = known.has(name) ? name : translated(name, home, platform)
  if (home.length === 0 && fixed === undefined && one.form === 'single') return blank(one)
  return {
    kind: 'foreign',
    span: one.span,
    args: { platform: titleOf(platform), other: titleOf(home[0]) || spoken[one.form] },
    fixes: fixed === undefined ? [] : [{ range: one.span, text: writtenFor(platform, fixed, one.form) }],
  }
}

function wrongName(one: Placeholder, name: string, platform: Platform): PlaceholderFault | undefined {
  if (knows(platform, name) || isLiteral(name)) return undefined
  const { known } = namesOf(platform)
  const near = nearestName(name, known)
  const home = platforms.filter(other => formsOf[other].includes(one.form) && namesOf(other).known.has(name))
  const meant = translated(name, home, platform) ?? near
  const fixes = meant === undefined ? [] : [{ range: one.nameSpan, text: meant }]
  const args = { platform: titleOf(platform), name, meant: meant ?? '' }
  if (home.length > 0)
    return { kind: 'foreign', span: one.span, args: { ...args, other: titleOf(home[0]) }, fixes }
  return { kind: near === undefined ? 'unknown' : 'misspelt', span: one.span, args, fixes }
}

const blank = ({ span }: Placeholder): PlaceholderFault => ({ kind: 'blank', span, args: {}, fixes: [] })

const isLiteral = (name: string) => /^["'\d-]/.test(name)

function knows(platform: Platform, name: string): boolean {
  const { known, custom } = namesOf(platform)
  return known.has(name) || custom?.test(name) === true
}

/** The name by which this platform calls what another one calls `name`. */
function translated(name: string, from: readonly Platform[], platform: Platform): string | undefined {
  for (const other of from) {
    const concept = conceptOf(name, other)
    const own = concept && namesOf(platform).concepts[concept]
    if (own !== undefined) return own
  }
  return undefined
}

/** The known name that differs in case, hyphens or a fifth of its letters at the most. */
function nearestName(name: string, known: ReadonlySet<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 5)) + 1
  const bare = (text: string) => text.toLowerCase().replace(/[_-]/g, '')
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > least + 2) continue
    const steps = distance(bare(name), bare(candidate))
    if (steps < least) [best, least] = [candidate, steps]
  }
  return best
}

const spoken: Readonly<Record<Form, string>> = {
  double: 'another helpdesk',
  triple: 'Salesforce Lightning',
  percent: 'Help Scout',
  bang: 'Salesforce Classic',
  hash: 'Zammad',
  'percent-brace': 'osTicket',
  dollar: 'another helpdesk',
  single: 'another helpdesk',
}

const titles: Partial<Record<Platform, string>> = {
  'help-scout': 'Help Scout',
  freescout: 'FreeScout',
  hubspot: 'HubSpot',
  osticket: 'osTicket',
  github: 'GitHub',
  'salesforce-quick-text': 'Salesforce',
  'salesforce-template': 'Salesforce',
}

/** A platform's name as it writes it itself. */
const titleOf = (platform: Platform | undefined) =>
  platform === undefined ? '' : (titles[platform] ?? platform[0]?.toUpperCase() + platform.slice(1))
