import type { Prisma } from '@/lib/server/db'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'

/** Memberships that the public may see. */
export const publicMembership = {
  status: 'admitted',
  organization: PUBLIC_UNIT,
} as const satisfies Prisma.MembershipWhereInput
