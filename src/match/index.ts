export type { Code } from './code.ts'
export {
  compilePatterns,
  type OwnedTrouble,
  type PatternIndex,
  type PatternOwner,
  type Role,
} from './compile.ts'
export { type CodeHit, type CodeRule, codeHits } from './kinds/code.ts'
export { type Measure, type Measured, measured } from './kinds/measure.ts'
export { type Hit, matchPatterns } from './match.ts'
export { parsePattern } from './pattern/parse.ts'
export type { PatternTrouble } from './pattern/trouble.ts'
