/** A written word as patterns see it: its parts, each with how many of its visible characters are its own. */
export type Word = readonly { norm: string; length: number }[]

/** Contractions that are no plain stem and ending, and those that people write without an apostrophe. */
const irregular: Readonly<Record<string, string>> = {
  "can't": "can+'t=not",
  cannot: 'can+not',
  "won't": "wo=will+n't=not",
  "shan't": "sha=shall+n't=not",
  "ain't": "ai=is+n't=not",
  "y'all": "y'=you+all",
  "o'clock": "o'clock",
  "ma'am": "ma'am",
  "let's": "let+'s=us",
  cant: 'can+t=not',
  wont: 'wo=will+nt=not',
  dont: 'do+nt=not',
  didnt: 'did+nt=not',
  doesnt: 'does+nt=not',
  isnt: 'is+nt=not',
  arent: 'are+nt=not',
  wasnt: 'was+nt=not',
  werent: 'were+nt=not',
  havent: 'have+nt=not',
  hasnt: 'has+nt=not',
  hadnt: 'had+nt=not',
  couldnt: 'could+nt=not',
  wouldnt: 'would+nt=not',
  shouldnt: 'should+nt=not',
  im: 'i+m=am',
  ive: 'i+ve=have',
  youre: 'you+re=are',
  youve: 'you+ve=have',
  youll: 'you+ll=will',
  weve: 'we+ve=have',
  theyre: 'they+re=are',
  thats: "that+s='s",
  gonna: 'gon=going+na=to',
  wanna: 'wan=want+na=to',
  gotta: 'got+ta=to',
}

/** `'s` and `'d` stay as they are: only the sentence knows which verb they are (see match/symbols). */
const endings: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
  ["'s", "'s"],
  ["'d", "'d"],
]

/** Words met so far, by their spelling. Emptied when full, so that a long batch stays small. */
const lexicon = new Map<string, Word>()
const roomFor = 50_000
const longestNorm = 64

/**
 * The word written as `spelling` (letters, digits and apostrophes, nothing invisible): lower case, straight
 * apostrophes, contractions apart, -ise for -ize.
 */
export function wordOf(spelling: string): Word {
  const known = lexicon.get(spelling)
  if (known) return known
  if (lexicon.size >= roomFor) lexicon.clear()
  const word = analyse(spelling.toLowerCase().replace(/[’‘ʼ＇]/g, "'"))
  if (spelling.length <= longestNorm) lexicon.set(spelling, word)
  return word
}

function analyse(word: string): Word {
  if (word.length > longestNorm) return [{ norm: word.slice(0, longestNorm), length: word.length }]
  const parts = Object.hasOwn(irregular, word) ? irregular[word] : undefined
  if (parts) {
    return parts.split('+').map(part => {
      const [written = '', meant = written] = part.split('=')
      return { norm: meant, length: written.length }
    })
  }
  for (const [ending, norm] of endings) {
    if (word.length > ending.length && word.endsWith(ending)) {
      return [...analyse(word.slice(0, -ending.length)), { norm, length: ending.length }]
    }
  }
  return [{ norm: spell(word), length: word.length }]
}

/** One spelling for the two that English has: apologize → apologise, analyze → analyse; e-mail → email. */
export function spell(word: string): string {
  const plain = word.includes('-') ? word.replaceAll('-', '') : word
  return plain.length > 5 && plain.includes('z') ? plain.replace(/(?<=[a-z]{3}[iy])z(?=$|e|i|a)/, 's') : plain
}
