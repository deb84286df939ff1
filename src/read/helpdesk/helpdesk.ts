import type { Meta } from '../draft.ts'
import type { RecordItem, TextItem } from '../items/item.ts'
import type { BodyFormat } from '../plain/plain.ts'

/** A text that a customer may get, found in a record. Without a format its own looks decide. */
export type Found = { body: TextItem; format?: BodyFormat; meta: Meta }

/** What is known of one platform's exports. */
export type Helpdesk = {
  /** Its name for `--as` and for the field `platform`. */
  name: string
  /** Whether a record has the shape that this platform gives to a stored reply. */
  knows: (record: RecordItem) => boolean
  /** The texts in such a record that customers get: none, one, or two bodies of the same reply. */
  read: (record: RecordItem) => Found[]
}
