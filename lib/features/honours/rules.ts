import { HONOUR_OWNER_KINDS, SUBJECT_COLUMNS } from '@/lib/features/subjects/constants'
import type { HonourOwner } from './types'

type OwnerColumns = Partial<Record<(typeof SUBJECT_COLUMNS)[HonourOwner['kind']], string | null>>

/** The record that an honour's row belongs to. A check constraint holds that there is exactly one. */
export function ownerOfRow(row: OwnerColumns): HonourOwner {
  for (const kind of HONOUR_OWNER_KINDS) {
    const id = row[SUBJECT_COLUMNS[kind]]
    if (id) return { kind, id }
  }
  throw new Error('An honour without an owner')
}
