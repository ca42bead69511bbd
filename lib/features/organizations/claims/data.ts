import type { Prisma, Tx } from '@/lib/server/db'

const claimableSelect = {
  id: true,
  version: true,
  slug: true,
  name: true,
  sortKey: true,
  initial: true,
  kind: true,
  subtype: true,
  creditCode: true,
  website: true,
  regionCode: true,
  status: true,
  statusReason: true,
} as const satisfies Prisma.OrganizationSelect

export type ClaimableUnit = Prisma.OrganizationGetPayload<{ select: typeof claimableSelect }>

type Applicant = { name: string; creditCode: string | null; regionCode: string }

/**
 * The unit that somebody named as a partner and that now applies by itself: the one with the applicant's credit code,
 * or else with its name, where nothing that both say (code, region) speaks against it. Only one that waits for an
 * answer or was declined, and that nobody has applied for; null where there is none.
 */
export async function findClaimable(
  tx: Tx,
  { name, creditCode, regionCode }: Applicant,
): Promise<ClaimableUnit | null> {
  const open = {
    status: { in: ['pending' as const, 'declined' as const] },
    proposedById: { not: null },
    joinApplications: { none: {} },
  }
  const byCode =
    creditCode &&
    (await tx.organization.findFirst({ where: { ...open, creditCode }, select: claimableSelect }))
  if (byCode) return byCode
  return tx.organization.findFirst({
    where: {
      ...open,
      name,
      AND: [creditCode === null ? {} : { creditCode: null }, { OR: [{ regionCode: null }, { regionCode }] }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: claimableSelect,
  })
}
