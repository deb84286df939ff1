export type { Code } from './code.ts'
export {
  compilePatterns,
  type OwnedTrouble,
  type PatternIndex,
  type PatternOwner,
  type Role,
} from './compile.ts'
export { type Hit, matchPatterns } from './match.ts'
export { parsePattern } from './pattern/parse.ts'
export type { PatternTrouble } from './pattern/trouble.ts'
