import type { Span } from '../../types.ts'
import type { Platform } from './names.ts'

/** The ways in which platforms write a placeholder. */
export type Form = 'double' | 'triple' | 'percent' | 'bang' | 'hash' | 'percent-brace' | 'dollar' | 'single'

/** A placeholder as it stands: its form, the name in it and where that stands, and all that follows the name. */
export type Placeholder = { form: Form; span: Span; name: string; nameSpan: Span; rest: string }

/** One form each, bounded so that no text makes the search long; the name is what comes first in it. */
const shapes: readonly (readonly [Form, RegExp])[] = [
  ['triple', /\{\{\{\s*([^{}\s|,]{1,120})([^{}\n]{0,120})\}\}\}/y],
  ['double', /\{\{-?\s*([^{}\s|,]{1,120})([^{}\n]{0,200})\}\}/y],
  ['percent', /\{%-?\s*([^{}\s|,%]{1,120})([^{}\n]{0,200})%\}/y],
  ['bang', /\{!\s*([^{}\s|,]{1,120})([^{}\n]{0,120})\}/y],
  ['hash', /#\{\s*([^{}\s|,]{1,120})([^{}\n]{0,80})\}/y],
  ['percent-brace', /(?:%\{|%%7B)([^{}\s|,%]{1,120})([^{}\n%]{0,80})(?:\}|%7D)/iy],
  ['dollar', /(?:\$\{|\{\$)\s*([^{}\s|,]{1,120})([^{}\n]{0,80})\}/y],
  ['single', /\{\s*([A-Za-z][\w.-]{0,80})((?:\s[\w .-]{0,60})?)\}/y],
]

/** Every placeholder of a text, whatever its form, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = []
  const starts = /[{#%$]/g
  for (let start = starts.exec(text); start; start = starts.exec(text)) {
    const one = placeholderAt(text, start.index)
    if (one === undefined) continue
    found.push(one)
    starts.lastIndex = one.span[1]
  }
  return found
}

function placeholderAt(text: string, at: number): Placeholder | undefined {
  for (const [form, shape] of shapes) {
    shape.lastIndex = at
    const match = shape.exec(text)
    if (!match) continue
    const [whole, name = '', rest = ''] = match
    const from = at + whole.indexOf(name, form === 'percent-brace' ? 2 : 0)
    return { form, span: [at, at + whole.length], name, nameSpan: [from, from + name.length], rest }
  }
  return undefined
}

const liquid: readonly Form[] = ['double', 'percent']

/** The forms that each platform fills; everything else it sends as it stands. */
export const formsOf: Readonly<Record<Platform, readonly Form[]>> = {
  zendesk: liquid,
  intercom: ['double'],
  'help-scout': ['percent'],
  freescout: ['percent'],
  front: ['double'],
  freshdesk: liquid,
  gorgias: ['double'],
  hubspot: ['double'],
  'salesforce-quick-text': ['bang'],
  'salesforce-template': ['bang', 'triple'],
  zammad: ['hash'],
  osticket: ['percent-brace'],
  chatwoot: ['double'],
  github: [],
}

/** The platforms whose macros are Liquid templates, with tags and filters. */
export const speaksLiquid = (platform: Platform) => platform === 'zendesk' || platform === 'freshdesk'

/** How a name is written as a placeholder of a platform. */
export function writtenFor(platform: Platform, name: string, like: Form): string {
  switch (formsOf[platform].includes(like) ? like : formsOf[platform][0]) {
    case 'percent':
      return speaksLiquid(platform) ? `{{${name}}}` : `{%${name}%}`
    case 'bang':
      return `{!${name}}`
    case 'triple':
      return `{{{${name}}}}`
    case 'hash':
      return `#{${name}}`
    case 'percent-brace':
      return `%{${name}}`
    default:
      return `{{${name}}}`
  }
}
