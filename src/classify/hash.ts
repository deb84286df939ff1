/** FNV-1a over UTF-16 code units, 32 bits, signed. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** Adds one more term's hash to the hash of a feature; the order of terms matters. */
export function mix(hash: number, term: number): number {
  const mixed = Math.imul((hash << 5) ^ (hash >>> 27) ^ term, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
