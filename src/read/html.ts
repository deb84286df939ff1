import type { Reader } from './input.ts'
import { readSingle } from './single.ts'

/** HTML: one file, one reply. */
export const read: Reader = input => readSingle(input, 'html')
