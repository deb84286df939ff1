/** `npx tsx bench/keystroke.ts`: what a keystroke costs in the coach, on a draft of 1,500 characters. */
import { builtinMeans, startCoaching, update, view } from '../src/coach.ts'
import { least } from './clock.ts'
import { replies } from './texts.ts'

const LENGTH = 1500
const FRAME = 1000 / 60

const means = await builtinMeans()
const about = {
  customer: 'My order 20418 came broken, for the second time!',
  to: 'Anna',
  scenario: '',
  channel: '',
}
const text = (await replies(20)).join('\n\n').slice(0, LENGTH)
const start = startCoaching({ name: '', text, about, saved: text }, means.see)

const check = least(50, () => means.see(text, about))
const keystroke = least(50, () => {
  const { state } = update(start, { type: 'edit', edit: { edit: 'insert', text: 'x' }, width: 60 }, means)
  view(state, 60, 30)
})
console.log(`check of ${LENGTH} characters   ${check.toFixed(1)} ms`)
console.log(`a keystroke, all told      ${keystroke.toFixed(1)} ms (a frame has ${FRAME.toFixed(1)} ms)`)
