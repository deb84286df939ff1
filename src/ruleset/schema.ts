/**
 * What a page may say. One source for the loader's checks, for the types, and for the JSON schemas that editors
 * complete from (zod, because it gives all three). Loaded at build time and for a team's own folder, never at start.
 */
import type { z } from 'zod'
import type { condition } from './pages/fields.ts'
import { customerPage, listPage, precedencePage, scorecardPage } from './pages/house.ts'
import { movePage } from './pages/move.ts'
import { playbookPage } from './pages/playbook.ts'
import { drillPage, ticketsPage } from './pages/practice.ts'
import { rulePage } from './pages/rule.ts'
import { scenarioPage } from './pages/scenario.ts'

/** Every kind of page, by the name under which its JSON schema is published. */
export const pages = {
  rule: rulePage,
  move: movePage,
  scenario: scenarioPage,
  playbook: playbookPage,
  list: listPage,
  precedence: precedencePage,
  customer: customerPage,
  scorecard: scorecardPage,
  tickets: ticketsPage,
  drill: drillPage,
}

export type CustomerPage = z.output<typeof customerPage>
export type Condition = z.output<typeof condition>

export type PageKind = keyof typeof pages
