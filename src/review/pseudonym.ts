import { createHmac } from 'node:crypto'

/** A name that stands for another: the same for the same name and seed, and no way back without the seed. */
export function pseudonym(name: string, seed: string): string {
  return `Agent ${createHmac('sha256', seed).update(name).digest('hex').slice(0, 6)}`
}
