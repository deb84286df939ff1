/** The part that a column, key or heading plays for a draft. */
export type Role =
  | 'reply'
  | 'customer'
  | 'id'
  | 'agent'
  | 'team'
  | 'channel'
  | 'scenario'
  | 'date'
  | 'macro'
  | 'to'

/** Names that exports use for each part, likeliest first, written without case, blanks and signs. */
const names: Readonly<Record<Role, readonly string[]>> = {
  reply:
    list(`reply agentreply replytext replybody replymessage agentresponse agentmessage agentanswer answer response
    responsetext supportresponse publicreply publiccomment cannedresponse cannedreply savedreply macrotext templatetext
    draft bodytext bodyplain plainbody body commentbody comment text textbody content contents message messagebody
    messagetext html bodyhtml htmlbody contenthtml htmlvalue`),
  customer:
    list(`customer customermessage customertext customercomment customerbody customerquestion customeremail
    inbound inboundmessage incoming incomingmessage usermessage clientmessage question query inquiry enquiry
    instruction request requestbody ticketbody ticketdescription tickettext ticketmessage description originalmessage
    complaint message ticket prompt context`),
  id: list(`id replyid messageid commentid macroid templateid ticketid conversationid caseid caseno casenumber
    ticketnumber uuid key shortcode number`),
  agent:
    list(`agent agentname agentid agentemail assignee assigneename author authorname operator rep representative
    responder respondedby repliedby answeredby handledby teammate staff staffname advisor adviser owner admin sender`),
  team: list('team teamname group groupname department dept queue squad agentteam agentgroup'),
  channel: list('channel channelname via medium ticketchannel sourcechannel platform'),
  scenario: list('scenario playbook'),
  date: list(`date replydate datetime timestamp time sent sentat sentdate repliedat createdat created creationdate
    createdtime createddate createddatetime updatedat`),
  macro: list('macro macroname macrotitle template templatename cannedresponsetitle title'),
  to: list(`to customername clientname requester requestername recipient recipientname contact contactname
    customerfirstname firstname`),
}

function list(words: string): string[] {
  return words.split(/\s+/)
}

/** A name as compared: without case, blanks, signs and accents. Most are bare already, and there are many. */
export function bareName(name: string): string {
  if (/^[a-z0-9]+$/.test(name)) return name
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The part that a single name plays, or undefined; `reply` only by its surest names. */
export function roleOf(name: string): Role | undefined {
  return roleByName.get(bareName(name))
}

const roles = Object.keys(names) as Role[]
const roleByName = new Map(roles.flatMap(role => names[role].map(name => [name, role] as const)).reverse())

/**
 * Which column plays which part. `wanted` (part → column) comes first, and a part that it names is played by no other
 * column; a column plays one part; of several that could play the same part the likeliest name wins, so that `message`
 * is the reply unless there is a surer one beside it.
 */
export function assign(
  columns: readonly string[],
  wanted: Readonly<Record<string, string>> = {},
): Map<Role, string> {
  const found = new Map<Role, string>()
  const taken = new Set<string>()
  const take = (role: Role, column: string | undefined) => {
    if (column === undefined || taken.has(column) || found.has(role)) return
    found.set(role, column)
    taken.add(column)
  }
  const byBareName = new Map([...columns].reverse().map(column => [bareName(column), column]))
  for (const role of roles) take(role, byBareName.get(bareName(wanted[role] ?? '')))
  for (const role of roles) {
    if (wanted[role] === undefined) for (const name of names[role]) take(role, byBareName.get(name))
  }
  return found
}
