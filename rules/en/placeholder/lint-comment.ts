import { lintComments, rule } from '../../../src/kit.ts'

/** Comments to a linter in a stored reply. */
export default rule(reply =>
  reply.draft.macro === undefined ? [] : lintComments(reply.draft).map(span => ({ span })),
)
