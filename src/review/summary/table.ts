/** An object used as a table. It has no prototype, so that an agent called `constructor` is just a name. */
export type Table<T> = Record<string, T>

/** A table holding copies of the given tables' rows, later ones over earlier ones. */
export function table<T>(...from: readonly Table<T>[]): Table<T> {
  return Object.assign(Object.create(null), ...from)
}

/** The row of that name, made and put in where it is not there yet. */
export function rowOf<T>(rows: Table<T>, name: string, make: () => T): T {
  const present = rows[name]
  if (present !== undefined) return present
  const made = make()
  rows[name] = made
  return made
}
