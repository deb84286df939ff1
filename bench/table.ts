/** Prints a title and rows in columns, numbers to the right. */
export function table(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  )
  console.log(`\n${title}`)
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      /^[+\d]/.test(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    )
    console.log(`  ${cells.join('   ').trimEnd()}`)
  }
}
