import { publicAgreement } from '@/lib/features/agreements/data'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import { publicPosition } from '@/lib/features/positions/data'
import { publicProject } from '@/lib/features/projects/data'
import { db, type Prisma } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { personsOf } from '../rules'
import type { OpenSource } from '../types'
import { inOrderOfChange, windowWhere } from '../windows/rules'
import { agreementRecord, positionRecord, projectRecord } from './schema'

const link = { id: true, name: true } as const
const byName = { sortKey: 'asc' } as const
const party = { select: { ...link, status: true } } as const
const chains = { orderBy: byName, select: { name: true } } as const
const beginning = { id: true, slug: true, updatedAt: true, title: true, kind: true, status: true } as const

const day = (date: Date | null) => date && dayOf(date)
const named = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

/** A unit that takes part, as visitors may see it. */
function toParty({ id, name, status }: { id: string; name: string; status: string }) {
  return status === PUBLIC_UNIT.status ? { id, name } : { id: null, name: null }
}

const projectSelect = {
  ...beginning,
  number: true,
  startsOn: true,
  startsPrecision: true,
  endsOn: true,
  endsPrecision: true,
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { role: true, organization: party },
  },
  majors: true,
  industryChains: chains,
  fundingSource: true,
  budgetFen: true,
  intake: true,
  goals: true,
  summary: true,
  milestones: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { title: true, dueOn: true, doneOn: true },
  },
  outputs: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { title: true, kind: true, producedOn: true },
  },
  alliances: { orderBy: byName, select: link },
} as const satisfies Prisma.ProjectSelect

function toProject(row: Prisma.ProjectGetPayload<{ select: typeof projectSelect }>) {
  return projectRecord.parse({
    ...row,
    url: `${env().appUrl}/projects/${row.slug}`,
    updatedAt: row.updatedAt.toISOString(),
    startsOn: fromDateColumns(row.startsOn, row.startsPrecision),
    endsOn: fromDateColumns(row.endsOn, row.endsPrecision),
    parties: row.parties.map(({ role, organization }) => ({ ...toParty(organization), role })),
    industryChains: named(row.industryChains),
    budgetFen: row.budgetFen?.toString() ?? null,
    intake: row.intake === null ? null : personsOf(row.intake),
    milestones: row.milestones.map(({ title, dueOn, doneOn }) => ({
      title,
      dueOn: day(dueOn),
      doneOn: day(doneOn),
    })),
    outputs: row.outputs.map(({ producedOn, ...output }) => ({ ...output, producedOn: day(producedOn) })),
  })
}

/** Projects from their registration on. */
export const projects: OpenSource = {
  count: () => db.project.count({ where: publicProject }),
  list: async ({ take, ...window }) => {
    const where = { ...publicProject, ...windowWhere(window) }
    const rows = await db.project.findMany({
      where,
      orderBy: [...inOrderOfChange],
      take,
      select: projectSelect,
    })
    return rows.map(toProject)
  },
  find: async (id) => {
    const row = await db.project.findFirst({ where: { id, ...publicProject }, select: projectSelect })
    return row && toProject(row)
  },
}

const agreementSelect = {
  ...beginning,
  number: true,
  origin: true,
  confidentiality: true,
  signedOn: true,
  signedPrecision: true,
  validFrom: true,
  validTo: true,
  summary: true,
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organization: party },
  },
  _count: { select: { versions: true } },
} as const satisfies Prisma.AgreementSelect

function toAgreement(row: Prisma.AgreementGetPayload<{ select: typeof agreementSelect }>) {
  const { number, confidentiality, summary } = row
  const { appUrl } = env()
  // Without a version in the ledger there is nothing to verify.
  const verifyUrl = number && row._count.versions > 0 ? appUrl + verifyPath(number) : null
  return agreementRecord.parse({
    ...row,
    url: verifyUrl ?? `${appUrl}/agreements`,
    updatedAt: row.updatedAt.toISOString(),
    signedOn: fromDateColumns(row.signedOn, row.signedPrecision),
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
    parties: row.parties.map(({ organization }) => toParty(organization)),
    summary: confidentiality === 'register_only' ? null : summary || null,
    verifyUrl,
  })
}

/** Agreements in the public register. */
export const agreements: OpenSource = {
  count: () => db.agreement.count({ where: publicAgreement }),
  list: async ({ take, ...window }) => {
    const where = { ...publicAgreement, ...windowWhere(window) }
    const rows = await db.agreement.findMany({
      where,
      orderBy: [...inOrderOfChange],
      take,
      select: agreementSelect,
    })
    return rows.map(toAgreement)
  },
  find: async (id) => {
    const row = await db.agreement.findFirst({ where: { id, ...publicAgreement }, select: agreementSelect })
    return row && toAgreement(row)
  },
}

const positionSelect = {
  ...beginning,
  demo: true,
  organization: { select: link },
  postClass: true,
  seats: true,
  majors: true,
  industryChains: chains,
  tasks: true,
  learningGoals: true,
  startsOn: true,
  endsOn: true,
  hoursPerDay: true,
  hoursPerWeek: true,
  shift: true,
  payFen: true,
  payPeriod: true,
  accommodation: true,
  meals: true,
  insuranceKind: true,
  insurancePayer: true,
  region: { select: { code: true, fullName: true } },
  address: true,
  openUntil: true,
  publishedAt: true,
} as const satisfies Prisma.PositionSelect

function toPosition(row: Prisma.PositionGetPayload<{ select: typeof positionSelect }>) {
  return positionRecord.parse({
    ...row,
    url: `${env().appUrl}/positions/${row.slug}`,
    updatedAt: row.updatedAt.toISOString(),
    industryChains: named(row.industryChains),
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    payFen: row.payFen?.toString() ?? null,
    region: row.region && { code: row.region.code, name: row.region.fullName },
    openUntil: day(row.openUntil),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  })
}

/** Reviewed positions of verified units. */
export const positions: OpenSource = {
  count: () => db.position.count({ where: publicPosition }),
  list: async ({ take, ...window }) => {
    const where = { ...publicPosition, ...windowWhere(window) }
    const rows = await db.position.findMany({
      where,
      orderBy: [...inOrderOfChange],
      take,
      select: positionSelect,
    })
    return rows.map(toPosition)
  },
  find: async (id) => {
    const row = await db.position.findFirst({ where: { id, ...publicPosition }, select: positionSelect })
    return row && toPosition(row)
  },
}
