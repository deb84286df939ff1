import type { PageValue } from './values.ts'

/** The name and entries of a list page; nothing of any other page. */
export function listEntries(page: PageValue): [string, readonly string[]][] {
  if (page.kind !== 'list') return []
  return [[page.id, Array.isArray(page.value) ? page.value : page.value.entries]]
}
