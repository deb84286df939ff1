import { placeholderFaults, rule } from '../../../src/kit.ts'

/** Names with a slip in them: one known name is near enough to be meant. */
export default rule(reply => placeholderFaults(reply.draft).filter(({ kind }) => kind === 'misspelt'))
