import { nearest, oneOf, troubleAt } from '../trouble.ts'
import type { Trouble } from '../types.ts'
import type { Page } from './page.ts'

/** Names that pages may refer to: those of the folder itself and of what it builds on. */
export type Known = Readonly<
  Record<'rule' | 'move' | 'playbook' | 'list' | 'concern' | 'category', ReadonlySet<string>>
>

/** A trouble for each name in a page that stands for another page and leads nowhere. */
export function checkNames(page: Page, known: Known): Trouble[] {
  return references(page).flatMap(({ kinds, name, path }) => {
    if (kinds.some(kind => known[kind].has(name))) return []
    const near = nearest(
      name,
      kinds.flatMap(kind => [...known[kind]]),
    )
    const help = near ? `Did you mean “${near}”?` : `Add a page of this name, or take it out.`
    return [
      troubleAt(
        'page-name',
        `Unexpected ${oneOf(kinds)} “${name}”, expected one that exists`,
        page,
        page.at(path),
        help,
      ),
    ]
  })
}

type Reference = { kinds: (keyof Known)[]; name: string; path: PropertyKey[] }

function references(page: Page): Reference[] {
  const each = (
    kinds: (keyof Known)[],
    names: readonly string[] | undefined,
    ...path: PropertyKey[]
  ): Reference[] => (names ?? []).map((name, index) => ({ kinds, name, path: [...path, index] }))
  const one = (kinds: (keyof Known)[], name: string | undefined, ...path: PropertyKey[]): Reference[] =>
    name === undefined ? [] : [{ kinds, name, path }]
  if (page.kind === 'rule')
    return [...one(['move'], page.value.move, 'move'), ...each(['rule'], page.value.over, 'over')]
  if (page.kind === 'move') return each(['rule', 'concern'], page.value['spoiled-by'], 'spoiled-by')
  if (page.kind === 'scenario') return one(['playbook'], page.value.playbook, 'playbook')
  if (page.kind === 'precedence')
    return page.value.flatMap(({ rule, over }, index) => [
      ...one(['rule'], rule, index, 'rule'),
      ...each(['rule'], over, index, 'over'),
    ])
  if (page.kind === 'tickets') return one(['playbook'], page.value.playbook, 'playbook')
  if (page.kind === 'drill') {
    const { playbook, playbooks, pass } = page.value
    return [
      ...one(['playbook'], playbook, 'playbook'),
      ...each(['playbook'], playbooks, 'playbooks'),
      ...each(['move'], pass?.moves, 'pass', 'moves'),
      ...each(['rule', 'concern', 'category'], pass?.quiet, 'pass', 'quiet'),
    ]
  }
  if (page.kind !== 'playbook') return []
  const { required, recommended, order, letters, forbidden } = page.value
  return [
    ...required.flatMap(({ move, 'any-of': any, before }, index) => [
      ...one(['move'], move, 'required', index, 'move'),
      ...each(['move'], any, 'required', index, 'any-of'),
      ...one(['move'], before, 'required', index, 'before'),
    ]),
    ...each(['move'], recommended, 'recommended'),
    ...(order ?? []).flatMap((chain, index) => each(['move'], chain, 'order', index)),
    ...(letters ?? []).flatMap(({ moves }, index) => each(['move'], moves, 'letters', index, 'moves')),
    ...(forbidden ?? []).flatMap((entry, index) =>
      typeof entry === 'string'
        ? one(['rule', 'move'], entry, 'forbidden', index)
        : [
            ...one(['rule'], entry.rule, 'forbidden', index, 'rule'),
            ...one(['move'], entry.move, 'forbidden', index, 'move'),
          ],
    ),
  ]
}
