import type { RecordSet } from './constants'
import type { FigureRecord, PolicyRecord, WithdrawalRecord } from './documents/schema'
import type { AllianceRecord, MemberRecord, PlatformRecord } from './units/schema'
import type { AgreementRecord, PositionRecord, ProjectRecord } from './works/schema'

/** A place in the order of change: behind the record that was saved at this moment, with this id. */
export type Place = { at: Date; id: string }

/** Which records are asked for: those behind a place, or saved since a moment, oldest change first. */
export type Window = { after: Place | null; since: Date | null; take: number }

export type OpenRecord =
  | MemberRecord
  | AllianceRecord
  | PlatformRecord
  | ProjectRecord
  | AgreementRecord
  | PositionRecord
  | PolicyRecord
  | FigureRecord
  | WithdrawalRecord

/** How one set is read. */
export type OpenSource = {
  count: () => Promise<number>
  /** Oldest change first. */
  list: (window: Window) => Promise<OpenRecord[]>
  /** One public record; null where there is none. */
  find: (id: string) => Promise<OpenRecord | null>
}

/** The ids of the public records of each set, in the order of their ids. */
export type PublicIds = Record<RecordSet, (after: string | null, take: number) => Promise<string[]>>

/** One answer of a set. `next` is the whole address of the next one, null where this is the last. */
export type OpenPage = { set: string; licence: string | null; items: OpenRecord[]; next: string | null }
