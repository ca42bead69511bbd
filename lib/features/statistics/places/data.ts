import { publicPosition } from '@/lib/features/positions/data'
import { publicProject } from '@/lib/features/projects/data'
import { db } from '@/lib/server/db'
import { provinceOf } from '@/lib/shared/regions'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { TILES } from '../constants'
import type { Places } from '../types'
import { countPlaces, type Located } from './rules'

const repeat = (code: string | null, times: number) =>
  Array.from({ length: times }, () => (code === null ? [] : [code]))

/** The regions of public records. A project lies where its parties do, like in its list. */
async function locate(): Promise<Located> {
  const [members, positions, parties, projects] = await Promise.all([
    db.organization.groupBy({ by: ['regionCode'], where: PUBLIC_UNIT, _count: true }),
    db.position.groupBy({ by: ['regionCode'], where: publicPosition, _count: true }),
    db.projectParty.findMany({
      where: { project: publicProject, organization: { ...PUBLIC_UNIT, regionCode: { not: null } } },
      select: { projectId: true, organization: { select: { regionCode: true } } },
    }),
    db.project.count({ where: publicProject }),
  ])
  const byProject = new Map<string, string[]>()
  for (const { projectId, organization } of parties) {
    byProject.set(projectId, [...(byProject.get(projectId) ?? []), organization.regionCode ?? ''])
  }
  return {
    members: members.flatMap(({ regionCode, _count }) => repeat(regionCode, _count)),
    positions: positions.flatMap(({ regionCode, _count }) => repeat(regionCode, _count)),
    projects: [...byProject.values(), ...repeat(null, projects - byProject.size)],
  }
}

async function findRegion(code: string) {
  const select = { code: true, name: true, fullName: true, parentCode: true } as const
  const region = await db.region.findUnique({ where: { code }, select })
  if (!region) return null
  const above = [...new Set([provinceOf(code), region.parentCode ?? ''])].filter((one) => one !== code)
  const parents = await db.region.findMany({
    where: { code: { in: above } },
    orderBy: { code: 'asc' },
    select: { code: true, name: true },
  })
  return { code, fullName: region.fullName, parents }
}

/** What lies where: in the provinces, or in the parts of one region; null where there is no such region. */
export async function findPlaces(code: string | null): Promise<Places | null> {
  const region = code === null ? null : await findRegion(code)
  if (code !== null && region === null) return null
  const [parts, located] = await Promise.all([
    db.region.findMany({
      where: code === null ? { code: { in: Object.keys(TILES) } } : { parentCode: code },
      orderBy: { code: 'asc' },
      select: { code: true, name: true },
    }),
    locate(),
  ])
  return { region, ...countPlaces(parts, located, code) }
}
