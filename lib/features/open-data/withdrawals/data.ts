import { publicAgreement } from '@/lib/features/agreements/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { publicPolicy } from '@/lib/features/policy-documents/data'
import { publicPosition } from '@/lib/features/positions/data'
import { publicProject } from '@/lib/features/projects/data'
import { db, type Prisma } from '@/lib/server/db'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { publicFigure } from '../documents/data'
import { withdrawalRecord } from '../documents/schema'
import type { OpenSource, PublicIds } from '../types'

const flippedSelect = {
  id: true,
  set: true,
  isPublic: true,
  flippedAt: true,
} as const satisfies Prisma.OpenRecordSelect
type FlippedRow = Prisma.OpenRecordGetPayload<{ select: typeof flippedSelect }>

const toWithdrawal = ({ id, set, isPublic, flippedAt }: FlippedRow) =>
  withdrawalRecord.parse({
    id,
    set,
    state: isPublic ? 'restored' : 'removed',
    updatedAt: flippedAt?.toISOString(),
  })

const flipped = { flippedAt: { not: null } } as const

/** What was public and is not any more, or is again. Only what open data has offered before is named here. */
export const withdrawals: OpenSource = {
  count: () => db.openRecord.count({ where: flipped }),
  list: async ({ after, since, take }) => {
    const bounds: Prisma.OpenRecordWhereInput[] = [flipped]
    if (since) bounds.push({ flippedAt: { gte: since } })
    if (after) {
      bounds.push({ flippedAt: { gte: after.at } })
      bounds.push({ OR: [{ flippedAt: { gt: after.at } }, { id: { gt: after.id } }] })
    }
    const rows = await db.openRecord.findMany({
      where: { AND: bounds },
      orderBy: [{ flippedAt: 'asc' }, { id: 'asc' }],
      take,
      select: flippedSelect,
    })
    return rows.map(toWithdrawal)
  },
  find: async (id) => {
    const row = await db.openRecord.findFirst({ where: { id, ...flipped }, select: flippedSelect })
    return row && toWithdrawal(row)
  },
}

const behind = (after: string | null, take: number) =>
  ({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: 'asc' },
    take,
    select: { id: true },
  }) as const

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** The ids of what is public, set by set, under the very conditions under which it is read. */
export const publicIds: PublicIds = {
  members: async (after, take) => {
    const { where, ...window } = behind(after, take)
    return idsOf(await db.organization.findMany({ ...window, where: { AND: [PUBLIC_UNIT, where] } }))
  },
  alliances: async (after, take) => idsOf(await db.alliance.findMany(behind(after, take))),
  platforms: async (after, take) => {
    const { where, ...window } = behind(after, take)
    return idsOf(await db.jointPlatform.findMany({ ...window, where: { AND: [publicPlatform, where] } }))
  },
  projects: async (after, take) => {
    const { where, ...window } = behind(after, take)
    return idsOf(await db.project.findMany({ ...window, where: { AND: [publicProject, where] } }))
  },
  agreements: async (after, take) => {
    const { where, ...window } = behind(after, take)
    return idsOf(await db.agreement.findMany({ ...window, where: { AND: [publicAgreement, where] } }))
  },
  positions: async (after, take) => {
    const { where, ...window } = behind(after, take)
    return idsOf(await db.position.findMany({ ...window, where: { AND: [publicPosition, where] } }))
  },
  policies: async (after, take) => {
    const { where, ...window } = behind(after, take)
    return idsOf(await db.policyDocument.findMany({ ...window, where: { AND: [publicPolicy, where] } }))
  },
  figures: async (after, take) => {
    const { where, ...window } = behind(after, take)
    return idsOf(await db.figure.findMany({ ...window, where: { AND: [publicFigure, where] } }))
  },
}
