import type { Prisma } from '@/lib/server/db'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { allianceContent } from '@/prisma/seed/content/alliances'
import { facts } from '@/prisma/seed/facts'
import { contentOf, demoId } from '@/prisma/seed/ids'
import { mapOptional, mapValue } from '@/prisma/seed/mapping'
import { allianceId, dateColumns, organizationId, sourceId } from './references'

type Alliance = (typeof facts.alliances)[number]

/** Every alliance of the facts. */
export function allianceRows(): Prisma.AllianceCreateManyInput[] {
  return facts.alliances.map((item) => {
    const content = contentOf(allianceContent, item.name)
    const founded = dateColumns(item.foundedOn ?? item.foundedYear)
    return {
      id: allianceId(item.name),
      slug: content.slug,
      name: item.name,
      sortKey: sortKeyOf(item.name),
      kind: mapValue('allianceKind', item.kind),
      foundedOn: founded.date,
      foundedPrecision: founded.precision,
      regionCode: mapOptional('regionCode', item.region),
      industry: item.industry ?? null,
      workAreas: item.workAreas ?? [],
      basedOn: item.basedOn ?? [],
      summary: content.summary,
      note: item.note ?? null,
      status: mapValue('allianceStatus', item.status),
      sourceId: sourceId(item.source),
    }
  })
}

/** Who leads, guides, supports or started each alliance. */
export function allianceRoleRows(): Prisma.AllianceRoleCreateManyInput[] {
  return facts.alliances.flatMap((item) => {
    const rolesOf = (role: Prisma.AllianceRoleCreateManyInput['role'], names: string[]) =>
      names.map((name, position) => ({
        allianceId: allianceId(item.name),
        organizationId: organizationId(name),
        role,
        position,
      }))
    return [
      ...rolesOf('lead', [item.lead]),
      ...rolesOf('guide', item.guidedBy === undefined ? [] : [item.guidedBy]),
      ...rolesOf('support', item.supportedBy ?? []),
      ...rolesOf('initiator', item.initiators ?? []),
    ]
  })
}

/**
 * The named members of each alliance. Its lead is one of them; a lead without a council seat in the facts is a
 * plain member, since they say who leads but not who is its chair.
 */
export function membershipRows(): Prisma.MembershipCreateManyInput[] {
  return facts.alliances.flatMap((item) => {
    const council = councilSeats(item)
    const seated = new Set(council.map((seat) => seat.name))
    const others = [item.lead, ...(item.members ?? [])].filter((name) => !seated.has(name))
    return [
      ...council,
      ...others.map((name) => ({ name, category: null, batch: null, seat: 'member' as const })),
    ].map(({ name, ...seat }) => ({
      ...seat,
      id: demoId('membership', item.name, name),
      allianceId: allianceId(item.name),
      organizationId: organizationId(name),
      status: 'admitted' as const,
      sourceId: sourceId(item.source),
    }))
  })
}

function councilSeats({ council }: Alliance) {
  if (!council) return []
  const seat = mapValue('councilBatch', council.batch)
  return Object.entries(council.named).flatMap(([category, names]) =>
    names.map((name) => ({ name, category, ...seat })),
  )
}

/** The advisers, with the titles they held. */
export function adviserRows(): Prisma.AdviserCreateManyInput[] {
  return facts.alliances.flatMap((item) =>
    (item.advisers ?? []).map((adviser, position) => ({
      id: demoId('adviser', item.name, adviser.name),
      allianceId: allianceId(item.name),
      name: adviser.name,
      title: adviser.title,
      position,
    })),
  )
}
