import { createContext, useContext } from 'react'

/** Whether colours are wanted (NO_COLOR). What a colour says, a sign, an underline or a word says as well. */
export const Tint = createContext(true)

/** The property that paints a text, where colours are wanted. */
export function useTint(): (color: string | null) => { color?: string } {
  const wanted = useContext(Tint)
  return color => (wanted && color !== null ? { color } : {})
}
