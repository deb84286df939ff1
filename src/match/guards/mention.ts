import type { Scene } from './scene.ts'

const names =
  '(?:word|words|phrase|phrases|sentence|wording|expression|formula|template|macro|cliche|slogan|tagline)'
const aboutBefore = new RegExp(
  `\\b(?:the|a|this|that|your|our|its) (?:\\w+ )?${names}(?: (?:like|such as|"|:))* $`,
)
const avoided = /\b(?:avoid|instead of|rather than) (?:say|saying|write|writing|type|typing) (?:" |: )?$/
const aboutAfter = new RegExp(`^ (?:" )?(?:is|was) (?:a|an|the|our) (?:\\w+ )?${names}\\b`)

const telling = new Set([
  ...names.slice(3, -1).split('|'),
  ...['say', 'saying', 'write', 'writing', 'type', 'typing'],
])
const tells = (words: readonly string[]) => words.some(word => telling.has(word))

/** The text talks about the words instead of using them: the phrase …, instead of writing …, … is a template. */
export function isMentioned({ before, after }: Scene): boolean {
  if (!tells(before.slice(-6)) && !tells(after.slice(0, 6))) return false
  const left = `${before.slice(-6).join(' ')} `
  return aboutBefore.test(left) || avoided.test(left) || aboutAfter.test(` ${after.slice(0, 6).join(' ')}`)
}
