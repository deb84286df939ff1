import { type Calibration, probabilityOf } from './calibrate.ts'
import type { BagScores, MessageScores } from './crossvalidate.ts'
import { f1, precision, recall, type Tally, tally, total } from './figures.ts'
import { concerns, messageTargets, scenarios, sentenceTargets } from './targets.ts'

const introduction = `# What the classifier learns from, and how well it does

The files in this folder are labelled by the rules in [GUIDELINES.md](GUIDELINES.md). \`npm run train\` learns
\`../model.json\` from them and writes this page; \`npx tsx scripts/train.ts --check\` tells whether both are up to date.
\`npx tsx scripts/measure.ts <file…>\` measures the whole product, rules and classifier together, on files of the same form.

| files | what |
|---|---|
| \`sentences-*\` | four authors: sentences labelled for one concern or move each, half of them look-alikes; and whole drafts |
| \`natural-*\` | five authors: replies as they really occur, with the customer's message, labelled as a whole |
| \`written-replies-*\`, \`written-classifier\` | replies labelled sentence by sentence |
| \`written-sentences-*\` | more sentences for one concern or move each |
| \`written-customers-*\`, \`written-classifier-customers\` | customers' messages |

Corrected after a second reading: n1-005, n2-017, n4-034 and n5-050. An apology for “the inconvenience”, without “any” or
“if”, is an apology.

All figures are for authors that the model had not seen: each text was judged by a model that had learnt from the others'
texts only. A sentence is right when the concern or move that it is labelled for is seen or not as labelled; a reply when
it is said, or not, to hold it somewhere. P: precision, R: recall, in per cent.
`.split('\n')

/** The page that says how well the classifier does on authors that it had not seen. */
export function accuracyPage(
  bags: readonly BagScores[],
  messages: readonly MessageScores[],
  sentenceCalibrations: readonly Calibration[],
  messageCalibrations: readonly Calibration[],
): string {
  const alone = bags.filter(({ bag }) => bag.alone)
  const replies = bags.filter(({ bag }) => !bag.alone)
  const yes = (score: number, sentences: number, calibration: Calibration) =>
    probabilityOf({ score, sentences }, calibration) >= calibration.threshold
  const tallyOf = (set: readonly BagScores[], target: number) =>
    tally(
      set
        .filter(({ bag }) => bag.labels[target] !== 0)
        .map(({ bag, scores }) => ({
          said: yes(scores[target]!, bag.passages.length, sentenceCalibrations[target]!),
          labelled: bag.labels[target] === 1,
        })),
    )
  const rows = (from: number, to: number, name: string) => {
    const [a, b] = [alone, replies].map(set =>
      sentenceTargets.map((_, target) => tallyOf(set, target)).slice(from, to),
    ) as [Tally[], Tally[]]
    const line = (label: string, one: Tally, other: Tally) => `| ${label} | ${cells(one)} | ${cells(other)} |`
    return [
      `| ${name} | sentences: P | R | F1 | replies: P | R | F1 |`,
      '|---|---|---|---|---|---|---|',
      ...sentenceTargets.slice(from, to).map((target, at) => line(target, a[at]!, b[at]!)),
      line('**all**', total(a), total(b)),
    ]
  }
  const messageTally = (target: number) =>
    messages.map(({ message, scores }) => ({
      said: yes(scores[target]!, 1, messageCalibrations[target]!),
      labelled: message.labels[target] === 1,
    }))
  const agreed = (pairs: readonly { said: boolean; labelled: boolean }[]) =>
    share(pairs.filter(({ said, labelled }) => said === labelled).length / pairs.length)
  const scenarioRight = messages.filter(({ message, scores }) => {
    const first = messageTargets.length - scenarios.length
    const of = scores.slice(first)
    return message.labels[first + of.indexOf(Math.max(...of))] === 1
  }).length
  return [
    ...introduction,
    ...rows(0, concerns.length, 'concern'),
    '',
    ...rows(concerns.length, sentenceTargets.length, 'move'),
    '',
    `Customers’ messages (${messages.length}): complaint ${agreed(messageTally(0))} % right, anger ${agreed(messageTally(1))} %`,
    `(F1 ${share(f1(tally(messageTally(1))))} %), scenario ${share(scenarioRight / messages.length)} %.`,
    '',
  ].join('\n')
}

function cells(one: Tally): string {
  return one.right + one.missed === 0
    ? '– | – | –'
    : [precision(one), recall(one), f1(one)].map(share).join(' | ')
}

function share(value: number): string {
  return String(Math.round(value * 100))
}
