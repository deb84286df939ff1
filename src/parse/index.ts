export { parse } from './parse.ts'
export { isWord } from './tokens.ts'
export { spell, wordOf } from './words.ts'
