import { blanksIn, rule } from '../../../src/kit.ts'

/** Blanks for the agent in a macro of a helpdesk. */
export default rule(reply => blanksIn(reply.draft).map(span => ({ span })))
