/** The alternate screen, so that the terminal is found again as it was left. */
export const SCREEN_ON = '\u001B[?1049h\u001B[H'
export const SCREEN_OFF = '\u001B[?1049l'
