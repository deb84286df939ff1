import { useStdout } from 'ink'
import { useEffect, useState } from 'react'

/** The terminal's size in cells, kept up to date while it is resized; 80 × 24 where it is not known. */
export function useSize(): { columns: number; rows: number } {
  const { stdout } = useStdout()
  const read = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 })
  const [size, setSize] = useState(read)
  useEffect(() => {
    const resized = () => setSize(read())
    stdout.on('resize', resized)
    return () => {
      stdout.off('resize', resized)
    }
  })
  return size
}
