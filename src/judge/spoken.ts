/** A move's name as it stands in a sentence. */
export function spoken(move: string): string {
  return move.replaceAll('-', ' ')
}
