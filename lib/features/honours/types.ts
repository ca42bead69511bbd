import type { SourceReference } from '@/lib/features/sources/types'
import type { HonourOwnerKind } from '@/lib/features/subjects/constants'
import type { PartialDate } from '@/lib/shared/dates'
import type { HonourLevel, HonourStatus } from './constants'

/** An honour, never without how far it has come. */
export type Honour = {
  id: string
  name: string
  level: HonourLevel | null
  status: HonourStatus
  grantedBy: string | null
  grantedOn: PartialDate | null
  note: string | null
  source: SourceReference | null
}

/** The record that holds an honour. */
export type HonourOwner = { kind: HonourOwnerKind; id: string }

/** An honour in the form, with its owner and the version that the lock compares. */
export type HonourForEdit = Honour & { owner: HonourOwner; ownerName: string; version: number }
