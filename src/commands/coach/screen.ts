import { render } from 'ink'
import { createElement, type ReactElement } from 'react'
import { Tint } from '../../coach/screens/tint.ts'
import type { World } from '../world.ts'

/** The alternate screen, so that the terminal is found again as it was left. */
export const SCREEN_ON = '\u001B[?1049h\u001B[H'
const SCREEN_OFF = '\u001B[?1049l'

/** A screen that is shown: how to take it down, and a promise that holds until then. */
export type Screen = { close: () => void; closed: Promise<void> }

/** Shows a screen in the terminal. Screens stay a row below its height: there ink redraws in one piece, without flicker. */
export function showScreen(screen: ReactElement, { env }: Pick<World, 'env'>): Screen {
  process.stdout.write(SCREEN_ON)
  const app = render(createElement(Tint, { value: !env.NO_COLOR }, screen), { exitOnCtrlC: false })
  const closed = (async () => {
    try {
      await app.waitUntilExit()
    } finally {
      process.stdout.write(SCREEN_OFF)
    }
  })()
  return { close: () => app.unmount(), closed }
}
