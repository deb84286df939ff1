import type { RecordItem } from '../items/item.ts'
import { chatwoot } from './chatwoot.ts'
import { freshdesk } from './freshdesk.ts'
import { front } from './front.ts'
import { generic } from './generic.ts'
import { github } from './github.ts'
import { gorgias } from './gorgias.ts'
import { freeScout, helpScout } from './help-scout.ts'
import type { Helpdesk } from './helpdesk.ts'
import { hubspot } from './hubspot.ts'
import { intercom } from './intercom.ts'
import { osticket } from './osticket.ts'
import { quickText, salesforceTemplate } from './salesforce.ts'
import { zammad } from './zammad.ts'
import { zendesk } from './zendesk.ts'

/** The platforms whose exports are known; the first that knows a record reads it. */
export const helpdesks: readonly Helpdesk[] = [
  zendesk,
  gorgias,
  intercom,
  helpScout,
  freeScout,
  front,
  freshdesk,
  zammad,
  osticket,
  chatwoot,
  quickText,
  salesforceTemplate,
  github,
  hubspot,
  generic,
]

/** The platform whose shape a record has. */
export const helpdeskOf = (record: RecordItem): Helpdesk | undefined =>
  helpdesks.find(helpdesk => helpdesk.knows(record))
