import type { Fee, Hazard, Shift, VenueType } from '@/lib/features/compliance/constants'
import type { PositionKind, PositionStatus } from '@/lib/features/positions/constants'
import type { mapping } from '../mapping'

/** What the demonstration makes up of one position; the rest is the same for all of its kind. */
export type DemoPosition = {
  slug: string
  title: string
  unit: string
  alliance?: string
  region: keyof typeof mapping.regionCode
  kind?: PositionKind
  postClass: string
  majors: string[]
  tasks: string[]
  learningGoals: string
  seats: number
  /** Yuan for a month; null: not stated. */
  pay: number | null
  venueType: VenueType
  mentor: string
  meals?: boolean
  accommodation?: boolean
  status: PositionStatus
  /** In how many months it begins, and how many it lasts. */
  startsIn?: number
  months?: number
  /** Where a draft departs from the rules, to show what they say. */
  departs?: {
    hoursPerDay?: number
    hoursPerWeek?: number
    shift?: Shift
    overtime?: boolean
    restDaysWork?: boolean
    fees?: Fee[] | null
    hazards?: Hazard[]
    insurancePayer?: 'student'
    insuranceKind?: 'none'
    payee?: 'school'
    payCycleDays?: number
    unitLawful?: null
  }
  /** Why it was returned, and what was said of single fields. */
  reason?: string
  notes?: Record<string, string>
}

/** The alliance that reviews positions in child care. */
export const CHILD_CARE = '青岛市托育服务产教联盟'
