/** How a message is written, beside its words: what each sign is called, and what shows it. */
const manners: readonly (readonly [name: string, shown: RegExp])[] = [
  ['handle', /^\W*@\w/],
  ['hashtag', /#\w/],
  ['link', /https?:/],
  ['exclaims', /!/],
  ['exclaims-twice', /!{2}|!\?|\?!/],
  ['asks', /\?/],
  ['asks-twice', /\?{2}/],
  ['asks-last', /\?\s*$/],
  ['asks-first', /^(\W*@\w+)*\W*(how|what|where|when|which|who|why|can|could|is|are|do|does)\b/i],
  ['dots', /\.{3}|…/],
  ['unpunctuated', /^[^.?!]*$/],
  ['glad', /[😀-😆😊😍😘🙂😁👍❤💕🥰😎👌🙏🎉👏]/u],
  ['sad', /[😢😭😞😔🙁☹😩😫🤔🤨😕]/u],
  ['rage', /[😠😡🤬😤👎🖕💩😒🙄🤦😑🤮]/u],
]

/** The signs of a message's manner: punctuation, emoji, capitals, and a step of its length (each twice the last). */
export function mannerOf(text: string): string[] {
  const words = text.match(/[\p{L}']+/gu) ?? []
  const loud = words.filter(
    word => word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase(),
  ).length
  const shown = manners.filter(([, sign]) => sign.test(text)).map(([name]) => name)
  if (loud > 0) shown.push('capitals')
  if (loud > 2 && loud / words.length > 0.15) shown.push('shouts')
  return [...shown, `length-${Math.min(7, Math.floor(Math.log2(words.length + 1)))}`]
}
