import { publicEvent } from '@/lib/features/events/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { platformPath } from '@/lib/features/platforms/rules'
import { publicPolicy } from '@/lib/features/policy-documents/data'
import { publicProject } from '@/lib/features/projects/data'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import { db, type Prisma } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { formatFigure } from '@/lib/shared/figures'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { isTooFew } from '../rules'
import type { OpenSource } from '../types'
import { inOrderOfChange, windowWhere } from '../windows/rules'
import { type FigureRecord, figureRecord, policyRecord } from './schema'

const day = (date: Date | null) => date && dayOf(date)

const policySelect = {
  id: true,
  slug: true,
  updatedAt: true,
  title: true,
  documentNumber: true,
  indexNumber: true,
  issuer: true,
  level: true,
  validity: true,
  issuedOn: true,
  issuedPrecision: true,
  publishedOn: true,
  effectiveFrom: true,
  keyPoints: true,
  summary: true,
  officialUrl: true,
  cites: {
    orderBy: { position: 'asc' },
    select: { title: true, cited: { select: { id: true, status: true } } },
  },
} as const satisfies Prisma.PolicyDocumentSelect

function toPolicy(row: Prisma.PolicyDocumentGetPayload<{ select: typeof policySelect }>) {
  return policyRecord.parse({
    ...row,
    url: `${env().appUrl}/policies/${row.slug}`,
    updatedAt: row.updatedAt.toISOString(),
    issuedOn: fromDateColumns(row.issuedOn, row.issuedPrecision),
    publishedOn: day(row.publishedOn),
    effectiveFrom: day(row.effectiveFrom),
    cites: row.cites.map(({ title, cited }) => ({
      title,
      id: cited?.status === publicPolicy.status ? cited.id : null,
    })),
  })
}

/** Published documents. */
export const policies: OpenSource = {
  count: () => db.policyDocument.count({ where: publicPolicy }),
  list: async ({ take, ...window }) => {
    const where = { ...publicPolicy, ...windowWhere(window) }
    const rows = await db.policyDocument.findMany({
      where,
      orderBy: [...inOrderOfChange],
      take,
      select: policySelect,
    })
    return rows.map(toPolicy)
  },
  find: async (id) => {
    const row = await db.policyDocument.findFirst({ where: { id, ...publicPolicy }, select: policySelect })
    return row && toPolicy(row)
  },
}

/** A figure is public while the record that it is about is. */
export const publicFigure = {
  OR: [
    { organization: PUBLIC_UNIT },
    { allianceId: { not: null } },
    { platform: publicPlatform },
    { project: publicProject },
    { event: publicEvent },
  ],
} as const satisfies Prisma.FigureWhereInput

const subject = { id: true, slug: true, name: true } as const
const work = { id: true, slug: true, title: true } as const

const figureSelect = {
  id: true,
  updatedAt: true,
  metric: true,
  value: true,
  qualifier: true,
  unit: true,
  period: true,
  asOf: true,
  asOfPrecision: true,
  locator: true,
  note: true,
  organization: { select: subject },
  alliance: { select: subject },
  platform: { select: { ...subject, kind: true } },
  project: { select: work },
  event: { select: work },
  source: { select: sourceSelect },
} as const satisfies Prisma.FigureSelect

type FigureRow = Prisma.FigureGetPayload<{ select: typeof figureSelect }>
type About = { about: FigureRecord['about']; path: string }

/** The record that a figure is about: a check constraint holds that it is exactly one. */
function aboutOf({ organization, alliance, platform, project, event }: FigureRow): About {
  if (organization)
    return { about: { set: 'members', ...organization }, path: `/members/${organization.slug}` }
  if (alliance) return { about: { set: 'alliances', ...alliance }, path: `/alliances/${alliance.slug}` }
  if (platform) return { about: { set: 'platforms', ...platform }, path: platformPath(platform) }
  if (project) {
    return {
      about: { set: 'projects', id: project.id, name: project.title },
      path: `/projects/${project.slug}`,
    }
  }
  if (!event) throw new Error('A figure is about nothing')
  return { about: { set: 'events', id: event.id, name: event.title }, path: `/events/${event.slug}` }
}

function toFigure(row: FigureRow): FigureRecord {
  const { about, path } = aboutOf(row)
  const value = row.value.toFixed()
  const suppressed = isTooFew(value, row.unit)
  return figureRecord.parse({
    ...row,
    url: env().appUrl + path,
    updatedAt: row.updatedAt.toISOString(),
    about,
    value: suppressed ? null : value,
    suppressed,
    words: suppressed ? null : formatFigure({ ...row, value }).text,
    asOf: fromDateColumns(row.asOf, row.asOfPrecision),
    source: toSourceReference(row.source),
  })
}

/** Stated figures of public records. */
export const figures: OpenSource = {
  count: () => db.figure.count({ where: publicFigure }),
  list: async ({ take, ...window }) => {
    const rows = await db.figure.findMany({
      where: { ...publicFigure, ...windowWhere(window) },
      orderBy: [...inOrderOfChange],
      take,
      select: figureSelect,
    })
    return rows.map(toFigure)
  },
  find: async (id) => {
    const row = await db.figure.findFirst({ where: { id, ...publicFigure }, select: figureSelect })
    return row && toFigure(row)
  },
}
