import type { UnitKind } from '@/lib/shared/unit-link'
import type { OrganizationStatus } from '../constants'

/** An application as its applicant follows it. */
export type JoinApplication = {
  version: number
  status: OrganizationStatus
  /** Why it was returned or declined. */
  reason: string | null
  submittedAt: string
  decidedAt: string | null
  /** Address of the public page, once there is one. */
  slug: string | null
  name: string
  kind: UnitKind
  subtype: string | null
  creditCode: string | null
  region: string | null
  website: string | null
  allianceId: string | null
  allianceName: string | null
  contactName: string
  contactPhone: string
  contactEmail: string | null
  evidence: string
  mayCorrect: boolean
}
