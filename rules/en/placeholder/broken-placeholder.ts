import { rule, syntaxFaults } from '../../../src/kit.ts'

/** Placeholders and tags that their engine can't read. */
export default rule(reply => syntaxFaults(reply.draft))
