/**
 * How common a word is in replies, roughly per ten thousand, so that patterns are looked up by their rarest word.
 * Only the order of magnitude matters; words that are not here count as rare.
 */
const tiers: readonly (readonly [number, string])[] = [
  [300, "the to you your we i and a is 's not for our"],
  [
    100,
    'this that of in it with have are will be can on us please if or at any as me my an has do from by would so but was been could let up there',
  ],
  [
    30,
    "account app support team help here thank thanks know hi sorry need more get all no what when how new just like 'd also able am which out see make sure now still they their about then may should time back after email information order customer contact hello issue request further don't want were had once did here's send use using well way best one few reply look working try them only other before again some into than further while where who might",
  ],
]

const counts = new Map(
  tiers.flatMap(([count, words]) => words.split(' ').map(word => [word, count] as const)),
)

/** The rough count of a word; of those that are not listed, long ones are rarer. */
export const commonness = (norm: string) => counts.get(norm) ?? 1 + 8 / norm.length
