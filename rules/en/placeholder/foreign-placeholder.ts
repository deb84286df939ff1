import { placeholderFaults, rule } from '../../../src/kit.ts'

/** Placeholders in the dialect of another platform. */
export default rule(reply => placeholderFaults(reply.draft).filter(({ kind }) => kind === 'foreign'))
