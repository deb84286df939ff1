/** FNV-1a over the UTF-16 code units `from`…`to`, 32 bits, signed. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** Adds one more term's hash to the hash of a feature; the order of terms matters. */
export function mix(hash: number, term: number): number {
  const mixed = Math.imul((hash << 5) ^ (hash >>> 27) ^ term, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
