import { readFileSync, writeFileSync } from 'node:fs'
import { eachOfSentence } from '../src/classify/features.ts'
import { eachSeen } from '../src/classify/message.ts'
import { accuracyPage } from './train/accuracy.ts'
import { calibrate } from './train/calibrate.ts'
import { crossvalidateBags, crossvalidateMessages } from './train/crossvalidate.ts'
import { customerCues } from './train/cues.ts'
import { labelledFiles, readLabelled } from './train/labelled.ts'
import { learnMessage, learnTarget } from './train/learn.ts'
import { pack } from './train/pack.ts'
import { spaceOf, vectorOf } from './train/space.ts'
import { messageTargets, sentenceTargets, standsFor } from './train/targets.ts'

/**
 * Learns `rules/en/model.json` from the labelled texts in `rules/en/labelled/`, and writes the page of figures there.
 * The same texts give the same bytes on every machine. `--check` writes nothing and fails where a file is out of date.
 */
const folder = new URL('../rules/en/labelled', import.meta.url).pathname
const mostFeatures = { sentences: 14_000, message: 8_000 }
/** A feature that fewer texts have tells nothing. */
const leastTexts = 2

const { bags, messages } = readLabelled(labelledFiles(folder), await customerCues())

const space = spaceOf(
  bags.flatMap(({ passages }) => passages),
  ({ units }, see) => eachOfSentence(units, see),
  leastTexts,
)
const bagVectors = bags.map(bag => ({
  bag,
  vectors: bag.passages.map(passage => vectorOf(passage, space)),
}))
const columns = space.names.length
const bagScores = crossvalidateBags(bagVectors, sentenceTargets.length, columns)
const sentenceCalibrations = sentenceTargets.map((name, target) =>
  calibrate(
    bagScores
      .filter(({ bag }) => bag.labels[target] !== 0)
      .map(({ bag, scores }) => ({
        score: scores[target]!,
        sentences: bag.passages.length,
        yes: bag.labels[target] === 1,
        stands: bag.alone ? 1 : standsFor(name),
      })),
  ),
)
const sentences = pack(
  sentenceTargets,
  sentenceTargets.map((_, target) => learnTarget(bagVectors, target, columns)),
  sentenceCalibrations,
  space,
  mostFeatures.sentences,
)

const messageSpace = spaceOf(messages, eachSeen, leastTexts)
const messageVectors = messages.map(message => ({ message, vector: vectorOf(message, messageSpace, 1) }))
const messageColumns = messageSpace.names.length
const messageScores = crossvalidateMessages(messageVectors, messageTargets.length, messageColumns)
const messageCalibrations = messageTargets.map((_, target) =>
  calibrate(
    messageScores.map(({ message, scores }) => ({
      score: scores[target]!,
      sentences: 1,
      yes: message.labels[target] === 1,
      stands: 1,
    })),
  ),
)
const message = pack(
  messageTargets,
  messageTargets.map((_, target) => learnMessage(messageVectors, target, messageColumns)),
  messageCalibrations,
  messageSpace,
  mostFeatures.message,
)

const made = new Map([
  [`${folder}/../model.json`, `${JSON.stringify({ sentences, message })}\n`],
  [`${folder}/README.md`, accuracyPage(bagScores, messageScores, sentenceCalibrations, messageCalibrations)],
])
if (process.argv.includes('--check')) {
  const stale = [...made].filter(([path, text]) => readFileSync(path, 'utf8') !== text).map(([path]) => path)
  for (const path of stale) console.error(`${path} is out of date: run npx tsx scripts/train.ts`)
  process.exitCode = stale.length ? 1 : 0
} else {
  for (const [path, text] of made) writeFileSync(path, text)
}
