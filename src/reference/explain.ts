import { paragraph, table } from '../report/page.ts'
import { ofKind, type PageValue } from '../ruleset/values.ts'
import { type Look, layout, marked, page } from './look.ts'
import { playbookPage } from './playbook.ts'

/** What the reference says of a rule, a playbook, a move, a concern or a scenario; undefined where nobody knows the name. */
export function explained(name: string, pages: readonly PageValue[], look: Look): string | undefined {
  const rule = ofKind(pages, 'rule').find(one => one.id === name || one.value.was?.includes(name))
  if (rule !== undefined) return rulePage(rule, look)
  const playbook = ofKind(pages, 'playbook').find(one => one.id === name)
  if (playbook !== undefined) return playbookPage(playbook, look)
  const move = ofKind(pages, 'move').find(one => one.id === name)
  if (move !== undefined) return movePage(move, pages, look)
  const rules = ofKind(pages, 'rule').filter(one => one.value.concern === name)
  if (rules.length > 0) return concernPage(name, rules, look)
  const scenario = ofKind(pages, 'scenario').find(one => one.id === name)
  return scenario && scenarioPage(scenario, look)
}

/** Every name that `explained` knows. */
export function explainable(pages: readonly PageValue[]): string[] {
  const ids = pages
    .filter(({ kind }) => ['rule', 'playbook', 'move', 'scenario'].includes(kind))
    .map(({ id }) => id)
  const concerns = ofKind(pages, 'rule').map(({ value }) => value.concern)
  return [...new Set([...ids, ...concerns])].sort()
}

function rulePage({ id, category, value }: PageValue<'rule'>, look: Look): string {
  const { paint, title, under, width } = layout(look)
  const kind = value.sure === false ? 'a hint' : paint[value.severity](value.severity)
  const raised = (value.raise ?? []).map(({ when, to }) => `${to} where ${conditionInWords(when)}`)
  return page([
    title(id, `${category} · ${value.concern} · ${kind}`),
    paragraph(value.message.replace(/\{\w+\}/g, '…'), width, '', paint.strong),
    under('Why', [value.why]),
    under('Instead', [value.instead]),
    under(
      'Try',
      value.try.map(text => `“${text}”`),
      paint.good,
    ),
    under('Before', value.before === undefined ? [] : [value.before]),
    under('After', value.after === undefined ? [] : [value.after]),
    under('Caught', marked(value.examples.bad).slice(0, 5)),
    under('Fine', marked(value.examples.good).slice(0, 5)),
    under('Weighs', raised),
    under('Sources', value.sources === undefined ? [] : [value.sources.join(', ')]),
    under('Switch', [`heard check --rule ${id}=off, or rules: { ${id}: off } in heard.config.yaml`]),
  ])
}

/** A condition of a page, as a phrase: `{ anger: 2 }` → `anger 2`. */
function conditionInWords(condition: object): string {
  return Object.entries(condition)
    .map(([name, value]) => `${name} ${[value].flat().join(' or ')}`)
    .join(' and ')
}

function movePage({ id, value }: PageValue<'move'>, pages: readonly PageValue[], look: Look): string {
  const { paint, title, under, width } = layout(look)
  const asking = ofKind(pages, 'playbook').filter(({ value: { required, recommended = [] } }) =>
    [...required.flatMap(ask => [ask.move, ...(ask['any-of'] ?? [])]), ...recommended].includes(id),
  )
  return page([
    title(id, value.is === undefined ? 'move' : `move · a case of ${value.is}`),
    paragraph(value.does, width, '', paint.strong),
    under('Why', value.why === undefined ? [] : [value.why]),
    under('Say', value.say === undefined ? [] : [`“${value.say.trim()}”`], paint.good),
    under('Counts', marked(value.examples.yes).slice(0, 6)),
    under('Doesn’t', marked(value.examples.no).slice(0, 6)),
    under('Asked by', asking.length === 0 ? [] : [asking.map(one => one.id).join(', ')]),
  ])
}

function concernPage(name: string, rules: readonly PageValue<'rule'>[], look: Look): string {
  const { title, width } = layout(look)
  const rows = rules.map(({ id, value }) => [id, value.severity, value.message.replace(/\{\w+\}/g, '…')])
  const columns = [{ title: 'rule' }, { title: 'severity' }, { title: 'what it does to the reader' }]
  return page([title(name, 'concern'), table(columns, rows, width), 'Next: heard explain RULE'])
}

function scenarioPage({ id, value }: PageValue<'scenario'>, look: Look): string {
  const { title, under } = layout(look)
  return page([
    title(id, `scenario · ${value.guideline}`),
    under('About', value.about === undefined ? [] : [value.about]),
    under('Playbook', value.playbook === undefined ? [] : [value.playbook]),
    under('Such as', marked(value.examples?.yes ?? []).slice(0, 5)),
    under('Not', marked(value.examples?.no ?? []).slice(0, 5)),
  ])
}
