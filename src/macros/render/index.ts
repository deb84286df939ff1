import type { Draft, Finding, Span } from '../../types.ts'
import { platformNamed } from '../placeholders/names.ts'
import { formsOf, placeholdersIn, speaksLiquid } from '../placeholders/scan.ts'
import { type Hole, holesIn } from './holes.ts'
import { fillPlain } from './plain.ts'
import { origin, type Rendered } from './rendered.ts'
import { alwaysThere, askedOfAll, type Case } from './values.ts'

/** What is seen only once a macro is rendered. */
export type Seen = {
  /** Placeholders that leave a hole; `likely` where the helpdesk does not ask for a value. */
  holes: readonly (Hole & { likely: boolean })[]
  /** The offset at which the template can't be read. */
  broken?: number
  /** Each branch as a customer would get it, where there are several. */
  branches: readonly Rendered[]
}

/** Renders a macro as its platform does: with all fields set, and with none. Undefined where there is nothing to render. */
export async function rendered({ text, fields }: Pick<Draft, 'text' | 'fields'>): Promise<Seen | undefined> {
  const platform = platformNamed(fields?.platform)
  if (platform === undefined || !/[{%]/.test(text)) return undefined
  const templated = speaksLiquid(platform) && /\{%|\{\{[^{}]*\|/.test(text)
  if (!templated && !placeholdersIn(text).some(one => formsOf[platform].includes(one.form))) return undefined
  const fill = templated ? (await import('./liquid.ts')).fillLiquid : undefined
  const render = (of: Case) => fill?.(text, of) ?? [fillPlain(text, platform, of)]
  const full = render('full')
  const empty = render('empty')
  if (!Array.isArray(full) || !Array.isArray(empty)) {
    return { holes: [], branches: [], broken: 'broken' in full ? full.broken : 0 }
  }
  const seen = new Set<string>()
  const holes = empty.flatMap(holesIn).flatMap(hole => {
    if (alwaysThere(platform, hole.name) || seen.has(hole.name)) return []
    seen.add(hole.name)
    return [{ ...hole, likely: !askedOfAll(platform, hole.name) }]
  })
  return { holes, branches: full.length > 1 ? full : [] }
}

/** Findings on a branch that nobody sees in the macro as it is stored, at their places in it. */
export function onlyInBranch(
  branch: Rendered,
  found: readonly Finding[],
  known: readonly Pick<Finding, 'rule' | 'span'>[],
): { finding: Finding; span: Span }[] {
  return found.flatMap(finding => {
    const span = finding.span && origin(branch, finding.span)
    if (span === undefined) return []
    const told = known.some(one => one.rule === finding.rule && one.span && overlap(one.span, span))
    return told ? [] : [{ finding, span }]
  })
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]
