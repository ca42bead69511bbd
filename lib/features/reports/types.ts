import type { AgreementKind } from '@/lib/features/agreements/constants'
import type { AllianceKind, AllianceStatus } from '@/lib/features/alliances/constants'
import type { Seat } from '@/lib/features/alliances/memberships/constants'
import type { EventKind } from '@/lib/features/events/constants'
import type { Figure } from '@/lib/features/figures/types'
import type { Honour } from '@/lib/features/honours/types'
import type { PlatformKind } from '@/lib/features/platforms/constants'
import type { PositionKind } from '@/lib/features/positions/constants'
import type { ProjectKind } from '@/lib/features/projects/constants'
import type { PartialDate } from '@/lib/shared/dates'
import type { UnitLink } from '@/lib/shared/unit-link'

/** What began in the year, as much of it as a report lists, and how much there was by the year's end. */
export type Yearly<Item> = { began: Item[]; count: number; total: number; undated: number }

export type ReportMember = UnitLink & { seat: Seat; joinedOn: PartialDate | null }
export type ReportWork<Kind> = { href: string; title: string; kind: Kind; on: PartialDate | null }

/** What an alliance did in one year, from what is public of it. */
export type Report = {
  alliance: {
    slug: string
    name: string
    kind: AllianceKind
    status: AllianceStatus
    foundedOn: PartialDate | null
    region: string | null
    leads: UnitLink[]
  }
  year: number
  /** Years that there is a report of, newest first. */
  years: number[]
  members: Yearly<ReportMember> & { byKind: { kind: UnitLink['kind']; count: number }[] }
  platforms: Yearly<ReportWork<PlatformKind>>
  projects: Yearly<ReportWork<ProjectKind>>
  agreements: Yearly<ReportWork<AgreementKind>>
  positions: Yearly<ReportWork<PositionKind> & { seats: number; demo: boolean }> & { seats: number }
  events: Yearly<ReportWork<EventKind>>
  /** Articles are only counted: their list is the place to read them. */
  articles: number
  honours: Honour[]
  figures: Figure[]
  /** Stated figures whose day is not on record. */
  undatedFigures: number
}

/** One part of a report in words, for the page and for the Word document alike. */
export type ReportPart = {
  key: string
  title: string
  /** One or two sentences with the numbers. */
  words: string
  items: { title: string; href: string | null; facts: string[] }[]
  /** Where the portal has the list of it. */
  list: { href: string; label: string } | null
}
