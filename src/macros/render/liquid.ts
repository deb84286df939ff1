/** liquidjs, because it reads Liquid as the helpdesks do: tags, filters, white space control. */
import { Liquid, type Template } from 'liquidjs'
import { joined, type Piece, type Rendered } from './rendered.ts'
import { type Case, sampleOf } from './values.ts'

/** More branches of one condition than this are not looked at. */
const mostBranches = 8

const engine = new Liquid({ ownPropertyOnly: true, parseLimit: 1e5, renderLimit: 1000, memoryLimit: 1e6 })

/** A macro rendered once for each branch of its conditions, or the place at which its Liquid breaks. */
export function fillLiquid(text: string, of: Case): Rendered[] | { broken: number } {
  try {
    const templates = engine.parse(text)
    const branches = Math.min(mostBranches, branchesIn(templates))
    return Array.from({ length: branches }, (_, branch) => joined(piecesOf(templates, text, of, branch)))
  } catch (error) {
    const { token } = Object(error)
    return { broken: typeof token?.begin === 'number' ? token.begin : 0 }
  }
}

/** The bodies of a tag, one of which is rendered; undefined where it has none. */
function bodiesOf(template: Template): Template[][] | undefined {
  const { branches, elseTemplates, templates } = template as unknown as {
    branches?: { templates: Template[] }[]
    elseTemplates?: Template[]
    templates?: Template[]
  }
  if (branches) return [...branches.map(branch => branch.templates), elseTemplates ?? []]
  return templates && [templates]
}

function branchesIn(templates: readonly Template[]): number {
  return templates.reduce((most, template) => {
    const bodies = bodiesOf(template) ?? []
    return Math.max(most, bodies.length, ...bodies.map(branchesIn))
  }, 1)
}

function piecesOf(templates: readonly Template[], text: string, of: Case, branch: number): Piece[] {
  return templates.flatMap((template): Piece[] => {
    const { begin, end } = template.token
    const bodies = bodiesOf(template)
    if (bodies) {
      const body = bodies[Math.min(branch, bodies.length - 1)] ?? []
      return isSilent(text.slice(begin, end)) ? [] : piecesOf(body, text, of, branch)
    }
    const raw = text.slice(begin, end)
    if (!raw.startsWith('{{') && !raw.startsWith('{%')) return [{ text: raw, from: [begin, end] }]
    if (raw.startsWith('{%')) return []
    const name = /^\{\{-?\s*([^\s|}]+)/.exec(raw)?.[1] ?? ''
    return [{ text: filled(template, name, of), from: [begin, end], name }]
  })
}

const isSilent = (tag: string) => /^\{%-?\s*(?:capture|comment)\b/.test(tag)

/** An output with its filters applied to a sample, or to nothing. */
function filled(template: Template, name: string, of: Case): string {
  const value = of === 'full' ? sampleOf(name) : ''
  const scope = name
    .split('.')
    .reduceRight<unknown>((inner, key) => ({ [key.replace(/\[.*$/, '')]: inner }), value)
  return String(engine.renderSync([template], Object(scope)))
}
