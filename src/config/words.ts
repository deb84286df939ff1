/** The levels at which findings make a check fail. */
export const failLevels = ['error', 'warning', 'info', 'never'] as const
/** The parts that a column or key of an export can play. */
export const columnParts = [
  'reply',
  'customer',
  'id',
  'agent',
  'team',
  'channel',
  'scenario',
  'date',
  'macro',
  'to',
] as const
