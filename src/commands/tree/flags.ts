import { Option } from 'commander'

/** A command's outcome: the exit code. */
export type Done = (code: number) => void

/** A flag that may be given several times. */
export const collect = (value: string, before: string[] = []) => [...before, value]

export const configFlag = () =>
  new Option('--config <file>', 'use this configuration instead of looking for one')
export const noConfigFlag = () => new Option('--no-config', 'use no configuration at all')
export const colorFlag = () => new Option('--color', 'colour even where there is no terminal')
export const noColorFlag = () => new Option('--no-color', 'no colour')
