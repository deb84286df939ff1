/**
 * get-east-asian-width, because Unicode's tables are not ours to keep. (string-width would do all of this, but starts
 * an Intl.Segmenter on import: 20 ms, a third of what a check of one draft may take.)
 */
import { stripVTControlCharacters } from 'node:util'
import { eastAsianWidth } from 'get-east-asian-width'

/** Columns that a text takes in a terminal: two for wide signs and emoji, none for what joins or colours. */
export function columnsOf(text: string): number {
  if (narrow.test(text)) return text.length
  let columns = 0
  let joined = false
  for (const sign of stripVTControlCharacters(text)) {
    if (!joined && !unseen.test(sign)) columns += eastAsianWidth(sign.codePointAt(0) ?? 0)
    else if (sign === emojiStyle && columns > 0) columns += 1
    joined = sign === joiner
  }
  return columns
}

/** Latin, Greek, Cyrillic, and the signs of typesetting: what nearly every text is made of, told without tables. */
const narrow =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u257f]*$/
const joiner = '\u200d'
/** Turns a one-column sign into an emoji of two columns. */
const emojiStyle = '\ufe0f'
/** Marks, format signs, controls, and the tones of skin that only follow an emoji. */
const unseen = /\p{Mn}|\p{Me}|\p{Cf}|\p{Cc}|\p{Emoji_Modifier}/u
