const functionWords = new Set(
  `the a you your we our is are to and of for this that with have has will can not be it in on if please
  i'm we're i've we've you're you'll we'll it's don't thank thanks was were from as at or by an do did been`.split(
    /\s+/,
  ),
)

const fewestLetters = 40
const leastAccuracy = 0.5

/**
 * The language of a reply, as an ISO 639-1 code. Plain English needs no detector; a text of fewer than 40 letters, or one
 * that the detector is not sure of, counts as English.
 */
export async function languageOf(text: string): Promise<string> {
  const prose = text.slice(0, 4000).replace(/https?:\/\/\S+|\S+@\S+|\{\{.*?\}\}|\{%.*?%\}/g, ' ')
  const letters = prose.match(/\p{L}/gu)?.length ?? 0
  if (letters < fewestLetters || isPlainEnglish(prose)) return 'en'
  // tinyld: right on short texts where franc is not, 580 KB, no dependencies; loaded only for what may not be English.
  const { detectAll } = await import('tinyld')
  const best = detectAll(prose)[0]
  return best && best.accuracy >= leastAccuracy ? best.lang : 'en'
}

/** Whether nearly all letters are ASCII and every fifth word or more is an English function word. */
function isPlainEnglish(prose: string): boolean {
  const words =
    prose
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  const foreign = prose.match(/[^\p{ASCII}\p{P}\p{S}\p{Zs}]/gu)?.length ?? 0
  const english = words.filter(word => functionWords.has(word)).length
  return foreign <= prose.length / 50 && english >= words.length / 5
}
