/** A helpdesk whose placeholders are known, by its name among the readers. */
export type Platform = keyof typeof tables

/** What a placeholder stands for, where several platforms have one for it; so that a foreign name can be translated. */
export type Concept =
  | 'customer-first'
  | 'customer-last'
  | 'customer-name'
  | 'customer-email'
  | 'agent-first'
  | 'agent-name'
  | 'ticket-id'
  | 'ticket-link'

type Table = {
  /** The names that the platform fills; `a.(b|c)` stands for `a.b` and `a.c`. */
  names: readonly string[]
  /** Names that teams make themselves: custom fields, snippets. */
  custom?: RegExp
  concepts: Partial<Record<Concept, string>>
}

const zendeskPerson =
  'name|first_name|last_name|email|language|phone|external_id|details|notes|time_zone|role|extended_role|locale|signature|tags|id|organization|organization.name|organization.details|remote_photo_url'

const helpScoutTable: Table = {
  names: [
    'customer.(firstName|lastName|fullName|email|company|phone|jobTitle|id)',
    'user.(firstName|lastName|fullName|email|phone|jobTitle|photoUrl)',
    'conversation.(number|id|subject|cc|status)',
    'mailbox.(name|email|fromName)',
  ],
  custom: /^(?:customer|conversation)\.(?:property|customField|custom_field)s?\b/i,
  concepts: {
    'customer-first': 'customer.firstName',
    'customer-last': 'customer.lastName',
    'customer-name': 'customer.fullName',
    'customer-email': 'customer.email',
    'agent-first': 'user.firstName',
    'agent-name': 'user.fullName',
    'ticket-id': 'conversation.number',
  },
}

const salesforceTable: Table = {
  names: ['Organization.(Name|Phone)'],
  // Objects and their fields, standard and custom ones, are the organisation's own.
  custom: /^[A-Z]\w*(?:\.[A-Z]\w*)+$|^[A-Z]\w*\(|^\$(?:Label|User|Organization|Api)\b/,
  concepts: { 'ticket-id': 'Case.CaseNumber', 'ticket-link': 'Case.Link' },
}

/** The names that each platform documents. */
const tables = {
  zendesk: {
    names: [
      'ticket.(id|encoded_id|title|description|verbatim_description|url|url_with_protocol|link|external_id|via|status|custom_status|priority|ticket_type|type|score|account|due_date|due_date_with_timestamp|created_at|created_at_with_timestamp|created_at_with_time|updated_at|updated_at_with_timestamp|updated_at_with_time|tags|ccs|cc_names|email_cc_names|follower_names|current_holiday_name|in_business_hours|comments|comments_formatted|public_comments|public_comments_formatted|latest_comment|latest_comment_formatted|latest_comment_html|latest_comment_rich|latest_public_comment|latest_public_comment_formatted|latest_public_comment_html|latest_public_comment_rich|brand.name|brand.subdomain|brand.host_mapping|group.name|form.name|organization.name|organization.id|organization.details|organization.notes|organization.external_id)',
      `ticket.(requester|assignee|submitter).(${zendeskPerson})`,
      `(current_user|agent|author|user|assignee|requester).(${zendeskPerson})`,
      'ticket.assignee',
      'ticket.requester',
      'satisfaction.(rating_section|rating_url|current_rating|current_comment|positive_rating_url|negative_rating_url)',
      'account.(name|incoming_phone_number_ID)',
      'comment.(value|author|created_at|is_public)',
    ],
    custom:
      /^(?:dc\.[\w-]+|ticket\.ticket_field(?:_option_title)?_\d+|[\w.]+\.custom_fields\.[\w.-]+|ticket\.(?:brand|organization)\.[\w.]+)$/,
    concepts: {
      'customer-first': 'ticket.requester.first_name',
      'customer-last': 'ticket.requester.last_name',
      'customer-name': 'ticket.requester.name',
      'customer-email': 'ticket.requester.email',
      'agent-first': 'current_user.first_name',
      'agent-name': 'current_user.name',
      'ticket-id': 'ticket.id',
      'ticket-link': 'ticket.url',
    },
  },
  intercom: {
    names: [
      '(user|author|teammate|contact|lead).(name|first_name|last_name|email|phone|user_id|id|city|country|language)',
      'company.(name|id|company_id|plan|size|industry|website)',
      'first_name|last_name|name|email|phone|country|city|user_id|app_name|workspace_name',
      'conversation.(id|title|url)',
      'ticket.(id|title|state)',
      'user.(created_at|last_seen_at|plan)',
    ],
    custom:
      /^(?:user|company|conversation|ticket|custom_attributes?|people)\.(?:custom_attributes?\.)?[\w .-]+$/,
    concepts: {
      'customer-first': 'user.first_name',
      'customer-last': 'user.last_name',
      'customer-name': 'user.name',
      'customer-email': 'user.email',
      'agent-first': 'author.first_name',
      'agent-name': 'author.name',
      'ticket-id': 'conversation.id',
    },
  },
  'help-scout': helpScoutTable,
  freescout: helpScoutTable,
  front: {
    names: [
      'recipient.(first_name|name|handle|email|phone|twitter|last_name|link)',
      'account.(name|domain|id)',
      'user.(first_name|last_name|name|email|id|signature)',
      'conversation.(id|public_id|ticket_id|subject)',
      'message.(id|public_id)',
      'survey',
    ],
    custom: /^(?:recipient|account|conversation)\.[\w .-]+$/,
    concepts: {
      'customer-first': 'recipient.first_name',
      'customer-last': 'recipient.last_name',
      'customer-name': 'recipient.name',
      'customer-email': 'recipient.email',
      'agent-first': 'user.first_name',
      'agent-name': 'user.name',
      'ticket-id': 'conversation.ticket_id',
    },
  },
  freshdesk: {
    names: [
      'ticket.(id|subject|description|url|public_url|portal_url|portal_name|product_description|tags|status|priority|source|type|ticket_type|due_by_time|latest_public_comment|latest_private_comment|satisfaction_survey|survey_rating|created_on|cc_names|additional_info|group.name|agent.name|agent.email|requester.name|requester.firstname|requester.lastname|requester.email|requester.phone|requester.address|requester.company_name|requester.language|from_email|company.name|surveys|associated_tickets)',
      'helpdesk_name',
      'comment.(body|commenter.name)',
      '(agent|requester).(name|firstname|lastname|email|phone)',
    ],
    custom: /^(?:ticket|ticket\.requester|ticket\.company)\.(?:cf|custom_field)_[\w-]+$/,
    concepts: {
      'customer-first': 'ticket.requester.firstname',
      'customer-last': 'ticket.requester.lastname',
      'customer-name': 'ticket.requester.name',
      'customer-email': 'ticket.requester.email',
      'agent-name': 'ticket.agent.name',
      'ticket-id': 'ticket.id',
      'ticket-link': 'ticket.url',
    },
  },
  gorgias: {
    names: [
      'ticket.customer.(firstname|lastname|fullname|name|email|phone|id|language)',
      'ticket.(id|subject|account.domain|assignee_user.firstname|assignee_user.lastname|assignee_user.name|assignee_user.email|assignee_team.name|first_message.body_text|last_message.body_text)',
      'current_user.(firstname|lastname|name|email|bio|id)',
    ],
    custom:
      /^ticket\.(?:messages(?:\.[\w.]+)?|customer\.(?:integrations|data|meta|ecommerce_data|custom_fields|channels)[\w. -]*|meta[\w.]*|custom_fields[\w.]*)$/,
    concepts: {
      'customer-first': 'ticket.customer.firstname',
      'customer-last': 'ticket.customer.lastname',
      'customer-name': 'ticket.customer.name',
      'customer-email': 'ticket.customer.email',
      'agent-first': 'current_user.firstname',
      'agent-name': 'current_user.name',
      'ticket-id': 'ticket.id',
    },
  },
  hubspot: {
    names: [
      'contact.(firstname|lastname|email|phone|mobilephone|company|jobtitle|city|state|country|website|address|zip|salutation|hs_language)',
      'company.(name|domain|phone|city|state|country|industry|website)',
      'owner.(firstname|lastname|full_name|email|phone|meetings_link)',
      '(ticket|deal).(subject|content|hs_ticket_id|hs_ticket_priority|createdate|dealname|amount|closedate)',
      'sender.(firstname|lastname|fullname|email|phone|title)',
    ],
    custom: /^(?:contact|company|deal|ticket|custom)\.[a-z][a-z0-9]*_[a-z0-9_]+$/,
    concepts: {
      'customer-first': 'contact.firstname',
      'customer-last': 'contact.lastname',
      'customer-email': 'contact.email',
      'agent-first': 'owner.firstname',
      'agent-name': 'owner.full_name',
      'ticket-id': 'ticket.hs_ticket_id',
    },
  },
  'salesforce-quick-text': {
    ...salesforceTable,
    concepts: {
      ...salesforceTable.concepts,
      'customer-first': 'Contact.FirstName',
      'customer-last': 'Contact.LastName',
      'customer-name': 'Contact.Name',
      'customer-email': 'Contact.Email',
      'agent-first': 'User.FirstName',
      'agent-name': 'User.Name',
    },
  },
  'salesforce-template': {
    ...salesforceTable,
    concepts: {
      ...salesforceTable.concepts,
      'customer-first': 'Recipient.FirstName',
      'customer-last': 'Recipient.LastName',
      'customer-name': 'Recipient.Name',
      'customer-email': 'Recipient.Email',
      'agent-first': 'Sender.FirstName',
      'agent-name': 'Sender.Name',
    },
  },
  zammad: {
    names: [
      'ticket.(id|number|title|note|tags|pending_time|escalation_at|created_at|updated_at|close_at|group.name|state.name|priority.name|organization.name|owner.firstname|owner.lastname|owner.fullname|owner.email|owner.phone|customer.firstname|customer.lastname|customer.fullname|customer.email|customer.phone|customer.mobile|customer.web|customer.department|updated_by.firstname|updated_by.lastname|updated_by.fullname|updated_by.email|created_by.firstname|created_by.lastname|created_by.fullname|created_by.email)',
      '(user|current_user|recipient).(firstname|lastname|fullname|email|phone|mobile|login)',
      'article.(body|body_as_html|subject|from|to|note)',
      'config.(fqdn|http_type|product_name|organization|ticket_hook)',
    ],
    custom: /^ticket\.(?:(?:customer|owner|group|organization)\.)?[a-z]+_[a-z0-9_.]+$/,
    concepts: {
      'customer-first': 'ticket.customer.firstname',
      'customer-last': 'ticket.customer.lastname',
      'customer-name': 'ticket.customer.fullname',
      'customer-email': 'ticket.customer.email',
      'agent-first': 'user.firstname',
      'agent-name': 'user.fullname',
      'ticket-id': 'ticket.number',
    },
  },
  osticket: {
    names: [
      'ticket.(id|number|subject|email|phone|phone_number|status|priority|source|create_date|due_date|close_date|last_update|last_activity|age|name|name.first|name.last|name.full|name.short|name.formal|name.original|dept|dept.name|dept.email|topic|topic.name|team|team.name|sla|sla.name|auth_token|client_link|staff_link|ticket_link|assigned|assigned.name|staff|staff.name|staff.name.first|staff.name.last|staff.email|staff.signature|thread|thread.original|thread.complete|user|user.name|user.name.first|user.email|recipients|participants)',
      'recipient|recipient.(name|name.first|name.last|email|ticket_link|organization)',
      'company|company.(name|phone|address|website)',
      'poster|poster.(name|name.first|name.last|email)',
      'staff|staff.(name|name.first|name.last|email|signature|dept.name)',
      'message|response|note|comments|url|signature|assignee|assignee.name|assigner|assigner.name|comments',
    ],
    custom: /^(?:ticket|recipient|company|user|ticket\.user)\.[a-z]+_[a-z0-9_]+$/,
    concepts: {
      'customer-first': 'ticket.name.first',
      'customer-last': 'ticket.name.last',
      'customer-name': 'ticket.name',
      'customer-email': 'ticket.email',
      'agent-first': 'staff.name.first',
      'agent-name': 'staff.name',
      'ticket-id': 'ticket.number',
      'ticket-link': 'recipient.ticket_link',
    },
  },
  chatwoot: {
    names: [
      'contact.(name|first_name|last_name|email|phone|id)',
      'conversation.(id|display_id|code)',
      'agent.(name|first_name|last_name|email)',
      'inbox.(name|id)',
    ],
    custom: /^(?:contact|conversation)\.custom_attribute\.[\w.-]+$/,
    concepts: {
      'customer-first': 'contact.first_name',
      'customer-last': 'contact.last_name',
      'customer-name': 'contact.name',
      'customer-email': 'contact.email',
      'agent-first': 'agent.first_name',
      'agent-name': 'agent.name',
      'ticket-id': 'conversation.id',
    },
  },
  github: { names: [], concepts: {} },
} satisfies Record<string, Table>

/** A platform's names as a set to look into. */
export type Names = { known: ReadonlySet<string>; custom?: RegExp | undefined; concepts: Table['concepts'] }

/** The names of a platform, spelled out. */
export function namesOf(platform: Platform): Names {
  return spelledOut.get(platform) ?? { known: new Set(), concepts: {} }
}

/** The platform of this name, if it is one whose placeholders are known. */
export function platformNamed(name: string | undefined): Platform | undefined {
  return platforms.find(platform => platform === name)
}

export const platforms = Object.keys(tables) as Platform[]

const spelledOut = new Map(platforms.map(platform => [platform, namesFrom(tables[platform])]))

function namesFrom({ names, concepts, custom }: Table): Names {
  return { known: new Set([...names.flatMap(spelled), ...Object.values(concepts)]), custom, concepts }
}

/** What a name stands for on a platform. */
export function conceptOf(name: string, platform: Platform): Concept | undefined {
  const { concepts } = namesOf(platform)
  return (Object.keys(concepts) as Concept[]).find(concept => concepts[concept] === name)
}

/** `a.(b|c).d` → `a.b.d`, `a.c.d`; a bar outside brackets parts whole names. */
function spelled(pattern: string): string[] {
  const [, before = '', choice, after = ''] = /^(.*?)\(([^()]*)\)(.*)$/.exec(pattern) ?? []
  if (choice === undefined) return pattern.split('|')
  const heads = before.split('|')
  const head = heads.pop() ?? ''
  return [...heads, ...choice.split('|').flatMap(one => spelled(`${head}${one}${after}`))]
}
