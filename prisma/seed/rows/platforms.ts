import type { Prisma } from '@/lib/server/db'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { platformContent } from '@/prisma/seed/content/platforms'
import { facts } from '@/prisma/seed/facts'
import { contentOf, demoId } from '@/prisma/seed/ids'
import { mapValue } from '@/prisma/seed/mapping'
import { allianceId, dateColumns, organizationId, platformId, sourceId } from './references'

/** Every joint platform of the facts, with its partners, council seats and alliance. */
export function platformRows(): (Prisma.JointPlatformUncheckedCreateInput & { id: string })[] {
  return facts.platforms.map((item) => {
    const content = contentOf(platformContent, item.name)
    const started = dateColumns(item.year)
    const cooperation = dateColumns(item.cooperationSince)
    return {
      id: platformId(item.name),
      slug: content.slug,
      name: item.name,
      sortKey: sortKeyOf(item.name),
      kind: mapValue('platformKind', item.kind),
      hostId: organizationId(item.host),
      startedOn: started.date,
      startedPrecision: started.precision,
      cooperationSince: cooperation.date,
      cooperationPrecision: cooperation.precision,
      majors: item.majors ?? [],
      mixedOwnership: content.mixedOwnership ?? null,
      features: item.features ?? [],
      craftsman: item.craftsman ?? null,
      summary: content.summary,
      ...content.tasks,
      note: item.note ?? null,
      status: mapValue('platformStatus', item.status),
      sourceId: sourceId(item.source),
      partners: {
        create: (item.partners ?? []).map((name, position) => ({
          organizationId: organizationId(name),
          position,
        })),
      },
      councilSeats: {
        create: (item.council ?? []).map((body, position) => ({
          id: demoId('council-seat', item.name, body),
          body,
          position,
        })),
      },
      alliances: { connect: content.alliance === undefined ? [] : [{ id: allianceId(content.alliance) }] },
    }
  })
}
