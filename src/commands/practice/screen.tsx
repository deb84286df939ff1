import type { Drill } from '../../practice/rounds.ts'
import { Practice } from '../../practice/screens/Practice.tsx'
import { startPractice } from '../../practice/state.ts'
import { showScreen } from '../coach/screen.ts'
import { seeIn } from '../coach/see.ts'
import type { Session } from '../session.ts'
import type { World } from '../world.ts'
import type { PracticeRecord } from './practice-record.ts'

/** Shows a drill until it is done or left; every round that was tried goes into the record at once. */
export async function showPractice(
  drill: Drill,
  session: Session,
  minutes: number | undefined,
  record: PracticeRecord,
  world: World,
): Promise<void> {
  const began = new Date().toISOString()
  const does = new Map(session.ruleset.moves.map(move => [move.id, move.does]))
  const app = showScreen(
    <Practice
      start={startPractice(drill)}
      see={seeIn(session)}
      does={move => does.get(move) ?? ''}
      {...(minutes === undefined ? {} : { minutes })}
      outside={{
        record: result => record.add({ ...result, day: began.slice(0, 10), session: began }),
        quit: () => app.close(),
      }}
    />,
    world,
  )
  await app.closed
}
