import type { db as client } from '@/lib/server/db'
import { ensureRegions, readRegions } from '@/prisma/seed/regions'
import { makeApplications, makeMajors, makeStudents } from './people'
import { declareStaff } from './places'
import { makePositions } from './positions'
import { Random } from './random'
import { makeArticles, makeEvents, makePolicies } from './texts'
import { makeAlliances, makeSeats, makeUnits, type Unit } from './units'
import { makeAgreements, makePlatforms, makeProjects } from './works'

type Client = typeof client

export type CitySize = {
  units: number
  articles: number
  policies: number
  alliances: number
  memberships: number
  platforms: number
  projects: number
  agreements: number
  positions: number
  students: number
  applications: number
  events: number
}

/** T2: a large city. */
export const T2: CitySize = {
  units: 10_000,
  articles: 24_000,
  policies: 6_000,
  alliances: 40,
  memberships: 2_000,
  platforms: 400,
  projects: 400,
  agreements: 300,
  positions: 8_000,
  students: 35_000,
  applications: 70_000,
  events: 300,
}

/** The part of T2 that positions and those who apply for them live in; of the rest only a little. */
export const T2_POSITIONS: CitySize = {
  ...scaled(T2, 0.02),
  units: T2.units,
  positions: T2.positions,
  students: T2.students,
  applications: T2.applications,
}

/** The same city at a part of its size, for trying things out. */
export function scaled(size: CitySize, part: number): CitySize {
  return Object.fromEntries(
    Object.entries(size).map(([noun, count]) => [noun, Math.max(8, Math.ceil(count * part))]),
  ) as CitySize
}

const CITY = '370200'
const SEED = 20_260_630
const NOW = new Date('2026-06-30T00:00:00Z')
/** Rows of one statement: its parameters stay below PostgreSQL's 65,535, and its text in a few megabytes. */
const BATCH = 500

async function inBatches<T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await write(rows.slice(start, start + BATCH))
}

/** Rows of a table that only joins two others, of which Prisma's createMany knows nothing. */
async function join(db: Client, table: string, pairs: readonly (readonly [string, string])[]): Promise<void> {
  await inBatches(pairs, (batch) =>
    db.$executeRawUnsafe(
      `INSERT INTO "${table}" ("A", "B") SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING`,
      batch.map(([a]) => a),
      batch.map(([, b]) => b),
    ),
  )
}

function places() {
  const all = readRegions()
  const city = all.find(({ code }) => code === CITY)
  if (!city) throw new Error(`No region ${CITY}`)
  return { city, districts: all.filter(({ parentCode }) => parentCode === CITY) }
}

/** Each with one to `most` of the others. */
function ties(random: Random, from: readonly { id: string }[], to: readonly { id: string }[], most: number) {
  return from.flatMap(({ id }) =>
    random.sample(to, 1 + random.below(most)).map((other) => [id, other.id] as const),
  )
}

async function writeUnits(db: Client, size: CitySize, random: Random) {
  const { city, districts } = places()
  const units = makeUnits(size.units, districts, random, NOW)
  await inBatches(units, (data) => db.organization.createMany({ data }))
  const leagues = makeAlliances(size.alliances, city, random)
  await db.alliance.createMany({ data: leagues })
  const { memberships, leads } = makeSeats(size.memberships, leagues, units, random)
  await inBatches(memberships, (data) => db.membership.createMany({ data }))
  await db.allianceRole.createMany({ data: leads })
  return { districts, units, leagues }
}

type Ground = Awaited<ReturnType<typeof writeUnits>>

async function writeWorks(db: Client, size: CitySize, random: Random, { units, leagues }: Ground) {
  const { platforms, partners } = makePlatforms(size.platforms, units, random)
  await inBatches(platforms, (data) => db.jointPlatform.createMany({ data }))
  await inBatches(partners, (data) => db.platformPartner.createMany({ data }))
  const { projects, parties } = makeProjects(size.projects, units, random, NOW)
  await inBatches(projects, (data) => db.project.createMany({ data }))
  await inBatches(parties, (data) => db.projectParty.createMany({ data }))
  const register = makeAgreements(size.agreements, units, random)
  await inBatches(register.agreements, (data) => db.agreement.createMany({ data }))
  await inBatches(register.parties, (data) => db.agreementParty.createMany({ data }))
  const positions = makePositions(size.positions, units, leagues, random)
  await inBatches(positions, (data) => db.position.createMany({ data }))
  await declareStaff(db)
  await join(
    db,
    '_AlliancePlatforms',
    ties(random, platforms, leagues, 1).map(([platform, alliance]) => [alliance, platform]),
  )
  return positions
}

/** Students and what they apply for, from numbers of their own: the city around them stays as it was. */
async function writePeople(
  db: Client,
  size: CitySize,
  units: readonly Unit[],
  positions: Awaited<ReturnType<typeof writeWorks>>,
) {
  const random = new Random(SEED + 1)
  await db.major.createMany({ data: makeMajors() })
  await db.$executeRaw`
    UPDATE positions SET "majorCodes" = ARRAY(SELECT code FROM majors WHERE name = ANY(positions.majors) ORDER BY code)`
  const { codes, users, roles, students } = makeStudents(size.students, units, random)
  await inBatches(codes, (data) => db.schoolCode.createMany({ data }))
  await inBatches(users, (data) => db.user.createMany({ data }))
  await inBatches(roles, (data) => db.roleAssignment.createMany({ data }))
  await inBatches(students, (data) => db.student.createMany({ data }))
  const applications = makeApplications(size.applications, students, positions, random, NOW)
  await inBatches(applications, (data) => db.application.createMany({ data }))
}

async function writeTexts(db: Client, size: CitySize, random: Random, { districts, units, leagues }: Ground) {
  const { articles, versions } = makeArticles(size.articles, districts, random, NOW)
  await inBatches(articles, (data) => db.article.createMany({ data }))
  await inBatches(versions, (data) => db.articleVersion.createMany({ data }))
  await join(db, '_ArticleOrganizations', ties(random, articles, units, 3))
  await join(
    db,
    '_ArticleAlliances',
    ties(random, articles, leagues, 1).map(([article, alliance]) => [alliance, article]),
  )
  const policies = makePolicies(size.policies, districts, units, random, NOW)
  await inBatches(policies, (data) => db.policyDocument.createMany({ data }))
  const events = makeEvents(size.events, districts, random, NOW)
  await inBatches(events, (data) => db.event.createMany({ data }))
  await join(
    db,
    '_EventAlliances',
    ties(random, events, leagues, 2).map(([event, alliance]) => [alliance, event]),
  )
}

/**
 * Fills an empty, migrated database with a city of the given size; the same at every run. Statistics are gathered
 * at the end, as PostgreSQL's autovacuum would soon do.
 */
export async function generateCity(
  db: Client,
  size: CitySize = T2,
  say: (what: string) => void = () => {},
): Promise<{ units: Unit[] }> {
  if ((await db.organization.count()) > 0) throw new Error('The database is not empty')
  const random = new Random(SEED)
  await ensureRegions(db)
  say(`${size.units} units`)
  const ground = await writeUnits(db, size, random)
  say(`${size.positions} positions, and what units do together`)
  const positions = await writeWorks(db, size, random, ground)
  say(`${size.articles} articles and other texts`)
  await writeTexts(db, size, random, ground)
  say(`${size.students} students and ${size.applications} applications`)
  await writePeople(db, size, ground.units, positions)
  await db.$executeRawUnsafe('ANALYZE')
  return { units: ground.units }
}
