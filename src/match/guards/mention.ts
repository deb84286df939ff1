import type { Scene } from './scene.ts'

const names =
  '(?:word|words|phrase|phrases|line|sentence|wording|expression|formula|template|macro|cliche|saying|slogan|tagline)'
const aboutBefore = new RegExp(
  `\\b(?:the|a|this|that|your|our|its) (?:\\w+ )?${names}(?: (?:like|such as|"|:|-|,))*$`,
)
const avoided = /\b(?:say|saying|write|writing|type|typing|reads|says) (?:" ?|: )?$/
const aboutAfter = new RegExp(
  `^(?:" )?(?:is|was|as) (?:a|an|the|our) (?:\\w+ )?${names}\\b|^(?:" )?${names}\\b`,
)

/** The text talks about the words instead of using them: the phrase …, the … template, instead of writing …. */
export function isMentioned({ before, after }: Scene): boolean {
  const left = before.slice(-6).join(' ')
  return (
    aboutBefore.test(left) ||
    (avoided.test(left) && /\b(?:avoid|instead|never|not|don't)\b/.test(left)) ||
    aboutAfter.test(after.slice(0, 5).join(' '))
  )
}
