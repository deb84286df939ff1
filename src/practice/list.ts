import { paragraph, table } from '../report/page.ts'
import { ofKind, type PageValue } from '../ruleset/values.ts'

/** What there is to practise: the drills, and the tickets of each playbook, in at most `width` columns. */
export function practiceList(pages: readonly PageValue[], width: number): string {
  const drills = ofKind(pages, 'drill').map(({ id, value }) => [id, value.title, oneLine(value.task)])
  const tickets = ofKind(pages, 'tickets').map(({ value }) => [
    value.playbook,
    String(value.tickets.length),
    value.title,
  ])
  return [
    'Drills: heard practice --drill <name>',
    '',
    table([{ title: 'name' }, { title: 'title' }, { title: 'task' }], drills, width),
    '',
    'Scenarios: heard practice <name>',
    '',
    table([{ title: 'name' }, { title: 'tickets', align: 'right' }, { title: 'about' }], tickets, width),
    '',
    paragraph('Without a name: one ticket of each of the seven toughest.', width),
  ].join('\n')
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
