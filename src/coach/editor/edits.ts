import {
  type Buffer,
  deleteBackward,
  deleteForward,
  insert,
  move,
  moveTo,
  type Reach,
  redo,
  selectAll,
  undo,
} from './buffer.ts'
import { layout, moveRows } from './layout.ts'

/** What a key can do to a text. */
export type Edit =
  | { edit: 'insert'; text: string }
  | { edit: 'delete'; direction: -1 | 1; reach: Reach }
  | { edit: 'move'; direction: -1 | 1; reach: Reach; select: boolean }
  | { edit: 'rows'; by: number; select: boolean }
  | { edit: 'edge'; to: 'start' | 'end'; select: boolean }
  | { edit: 'select-all' }
  | { edit: 'undo' }
  | { edit: 'redo' }

/** The buffer after an edit; `width` is that of the rows it is shown in. */
export function applyEdit(buffer: Buffer, edit: Edit, width: number): Buffer {
  switch (edit.edit) {
    case 'insert':
      return insert(buffer, edit.text)
    case 'delete':
      return edit.direction < 0 ? deleteBackward(buffer, edit.reach) : deleteForward(buffer, edit.reach)
    case 'move':
      return move(buffer, edit.direction, edit.reach, edit.select)
    case 'rows':
      return moveRows(buffer, layout(buffer.text, width), edit.by, edit.select)
    case 'edge':
      return moveTo(buffer, edit.to === 'start' ? 0 : buffer.text.length, edit.select)
    case 'select-all':
      return selectAll(buffer)
    case 'undo':
      return undo(buffer)
    case 'redo':
      return redo(buffer)
  }
}
