import { placeholderFaults, rule } from '../../../src/kit.ts'

/** Names that the platform does not document and that resemble none that it does. */
export default rule(reply => placeholderFaults(reply.draft).filter(({ kind }) => kind === 'unknown'))
