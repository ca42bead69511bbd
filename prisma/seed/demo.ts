import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { takeNumber } from '@/lib/features/numbers/mutations'
import type { Db, Tx } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import { accountId, accountRows, DEMO_ACCOUNTS, roleRows } from './accounts'
import { seedAgreements } from './agreements'
import { articleRows } from './articles'
import { seedCapacities } from './capacities'
import { facts } from './facts'
import { ensureMajors } from './majors'
import { seedPlaces } from './places'
import { positionRows } from './positions'
import { ensureRegions } from './regions'
import { adviserRows, allianceRoleRows, allianceRows, membershipRows } from './rows/alliances'
import { honourRows, organizationRows } from './rows/organizations'
import { platformRows } from './rows/platforms'
import { projectRows } from './rows/projects'
import {
  citationRows,
  eventRows,
  figureRows,
  industryChainRows,
  policyRows,
  sourceRows,
} from './rows/records'
import { allianceId, organizationId } from './rows/references'
import {
  applicationRows,
  applicationStepRows,
  attestationRows,
  SILENT_ACCOUNT_IDS,
  schoolCodeRows,
  silentAccountRows,
  silentRoleRows,
  studentRows,
} from './students'

export type SeedOptions = {
  /** The password of every demo account. */
  password: string
  hashPassword: (password: string) => Promise<string>
  /** Put the demo set beside data that is not of it. */
  allowNonEmpty?: boolean
  now?: Date
}

/** The client itself, since the seed opens a transaction. */
type Client = Extract<Db, { $transaction: unknown }>

const SEED_ACTOR: Actor = { userId: null, label: '系统', system: true, roles: [] }
/** Far above the few seconds that it takes, since a slow disk must not leave a demo half told. */
const TIMEOUT_MS = 60_000

/**
 * Puts the demo set into the database: all of facts.json, the portal's own articles, demonstration positions and
 * one account for each role. Gives how many rows were new. A second run adds what is missing and changes nothing
 * that is there. Throws RefusedError when the database holds units or users that are not of the demo set.
 */
export async function seedDemo(db: Client, options: SeedOptions): Promise<number> {
  if (!options.allowNonEmpty) await refuseForeignData(db)
  await ensureRegions(db)
  await ensureMajors(db)
  const now = options.now ?? new Date()
  const missing = (await db.user.count({ where: { id: { in: openAccountIds } } })) < openAccountIds.length
  const users = missing ? await accountRows(options.password, options.hashPassword, now) : []
  return db.$transaction((tx) => writeDemo(tx, users, now), { timeout: TIMEOUT_MS })
}

const openAccountIds = DEMO_ACCOUNTS.map((account) => accountId(account.loginName))
const accountIds = [...openAccountIds, ...SILENT_ACCOUNT_IDS]
const unitIds = facts.organizations.map((item) => organizationId(item.name))
const allianceIds = facts.alliances.map((item) => allianceId(item.name))

async function refuseForeignData(db: Client): Promise<void> {
  const units = await db.organization.count({ where: { id: { notIn: unitIds } } })
  const users = await db.user.count({ where: { id: { notIn: accountIds } } })
  if (units + users === 0) return
  throw new RefusedError(
    `数据库里已有不属于演示数据的内容（${units} 家单位、${users} 个账号），演示数据没有写入。请换一个空的数据库。`,
  )
}

/** A unit, alliance or account of somebody else's holds an address, credit code or login name of the demo set. */
async function refuseClashes(tx: Tx): Promise<void> {
  const present = [
    await tx.organization.count({ where: { id: { in: unitIds } } }),
    await tx.alliance.count({ where: { id: { in: allianceIds } } }),
    await tx.user.count({ where: { id: { in: accountIds } } }),
  ].reduce((sum, count) => sum + count, 0)
  if (present === unitIds.length + allianceIds.length + accountIds.length) return
  throw new RefusedError(
    '已有的单位、联盟或账号占用了演示数据的网址、信用代码或登录名，演示数据没有写入。请换一个空的数据库。',
  )
}

async function writeDemo(tx: Tx, users: Awaited<ReturnType<typeof accountRows>>, now: Date): Promise<number> {
  const skipDuplicates = true
  const first = [
    await tx.source.createMany({ data: sourceRows(), skipDuplicates }),
    await tx.industryChain.createMany({ data: industryChainRows(), skipDuplicates }),
    await tx.user.createMany({ data: users, skipDuplicates }),
    await tx.user.createMany({ data: silentAccountRows(), skipDuplicates }),
    await tx.organization.createMany({ data: organizationRows(now), skipDuplicates }),
    await tx.alliance.createMany({ data: allianceRows(), skipDuplicates }),
  ]
  await refuseClashes(tx)
  const second = [
    await tx.allianceRole.createMany({ data: allianceRoleRows(), skipDuplicates }),
    await tx.membership.createMany({ data: membershipRows(), skipDuplicates }),
    await tx.adviser.createMany({ data: adviserRows(), skipDuplicates }),
    await tx.policyDocument.createMany({ data: policyRows(), skipDuplicates }),
    await tx.policyCitation.createMany({ data: citationRows(), skipDuplicates }),
    await tx.position.createMany({ data: positionRows(now), skipDuplicates }),
    await tx.schoolCode.createMany({ data: schoolCodeRows(), skipDuplicates }),
    await tx.student.createMany({ data: studentRows(), skipDuplicates }),
    await tx.application.createMany({ data: await applicationRows(tx, now), skipDuplicates }),
    await tx.applicationStep.createMany({ data: applicationStepRows(now), skipDuplicates }),
    await tx.placementAttestation.createMany({ data: attestationRows(now), skipDuplicates }),
  ]
  const linked = await writeLinked(tx, now)
  const agreements = await seedAgreements(tx, now)
  const capacities = await seedCapacities(tx, now)
  const places = await seedPlaces(tx, now)
  const third = [
    // After the agreements: nobody is told today of what happened months ago.
    await tx.roleAssignment.createMany({ data: [...roleRows(), ...silentRoleRows()], skipDuplicates }),
    await tx.honour.createMany({ data: honourRows(), skipDuplicates }),
    await tx.figure.createMany({ data: figureRows(), skipDuplicates }),
  ]
  const created = [...first, ...second, ...third].reduce(
    (sum, { count }) => sum + count,
    linked + agreements + capacities + places,
  )
  if (created > 0) {
    await recordAudit(tx, SEED_ACTOR, {
      action: 'seed.demo',
      subjectType: 'site',
      subjectId: 'demo',
      after: { created },
    })
  }
  return created
}

/** Writes the records that are linked to many others, which createMany cannot do; those already there are left alone. */
async function writeLinked(tx: Tx, now: Date): Promise<number> {
  const select = { id: true }
  const without = <T extends { id: string }>(rows: T[], present: { id: string }[]) =>
    rows.filter((row) => !present.some(({ id }) => id === row.id))
  const among = (rows: { id: string }[]) => ({ where: { id: { in: rows.map(({ id }) => id) } }, select })
  const rows = {
    platforms: platformRows(),
    projects: projectRows(),
    events: eventRows(),
    articles: articleRows(),
  }
  const platforms = without(rows.platforms, await tx.jointPlatform.findMany(among(rows.platforms)))
  for (const data of platforms) await tx.jointPlatform.create({ data, select })
  const projects = without(rows.projects, await tx.project.findMany(among(rows.projects)))
  // Registered here and now, from their sources: the number continues the portal's own series.
  for (const data of projects) {
    const number = await takeNumber(tx, 'project', now)
    await tx.project.create({ data: { ...data, number, registeredAt: now }, select })
  }
  const events = without(rows.events, await tx.event.findMany(among(rows.events)))
  for (const data of events) await tx.event.create({ data, select })
  const articles = without(rows.articles, await tx.article.findMany(among(rows.articles)))
  for (const data of articles) await tx.article.create({ data, select })
  return [platforms, projects, events, articles].reduce((sum, list) => sum + list.length, 0)
}
