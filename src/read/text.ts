import type { Reader } from './input.ts'
import { readSingle } from './single.ts'

/** Plain text: one file, one reply. */
export const read: Reader = input => readSingle(input, 'text')
