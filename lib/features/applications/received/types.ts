import type { LiveStatus } from '../constants'
import type { MessageTemplate } from '../templates/types'
import type { ApplicationCore, ApplicationPage } from '../types'

/** The student of an application as a unit's list names them. */
export type ApplicantLine = ApplicationCore & {
  student: { name: string; school: string; majorName: string; entryYear: number }
}

export type Counts = Partial<Record<LiveStatus, number>>

/** What a unit's list is narrowed to. */
export type ReceivedFilter = { status: LiveStatus | null; positionId: string | null }

type Received = {
  filter: ReceivedFilter
  counts: Counts
  /** How many applications have ended; nothing else is shown of them. */
  ended: number
  /** The title of the position that the list is narrowed to. */
  positionTitle: string | null
}

/** One page of a unit's applications as a table. */
export type ReceivedTable = Received & { items: readonly ApplicantLine[]; next: string | null }

/** A unit's applications as a board: the first of each state. */
export type ReceivedBoard = Received & {
  columns: readonly { status: LiveStatus; items: readonly ApplicantLine[] }[]
}

/** An application as the unit reads it. */
export type ReceivedApplication = ApplicationPage & {
  student: {
    name: string
    school: string
    majorCode: string
    majorName: string
    entryYear: number
    ageWords: string
  }
  templates: readonly MessageTemplate[]
}
