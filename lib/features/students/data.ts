import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { cleanLine, foldLogin } from '@/lib/shared/text'
import { STUDENTS_A_PAGE } from './constants'
import { can } from './permissions'
import { ageWords, proposeCode } from './rules'
import type { School, StudentFacts, StudentFile, StudentFilter, StudentLine, StudentPage } from './types'

/** The verified schools that the actor works for, with their codes. */
export async function listOwnSchools(actor: Actor): Promise<School[]> {
  const rows = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, kind: 'school', status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, shortName: true, schoolCode: { select: { code: true } } },
  })
  return rows.map(({ id, name, shortName, schoolCode }) => ({
    id,
    name,
    code: schoolCode?.code ?? null,
    proposedCode: proposeCode(shortName ?? name),
  }))
}

const lineSelect = {
  id: true,
  number: true,
  name: true,
  majorName: true,
  entryYear: true,
  user: { select: { passwordHash: true } },
} as const satisfies Prisma.StudentSelect

type LineRow = Prisma.StudentGetPayload<{ select: typeof lineSelect }>

function toLine({ user, ...row }: LineRow): StudentLine {
  return { ...row, account: user.passwordHash === null ? 'waiting' : 'opened' }
}

const waiting = { user: { passwordHash: null } } as const satisfies Prisma.StudentWhereInput

function whereOf(schoolId: string, { query, entryYear, account }: StudentFilter): Prisma.StudentWhereInput {
  const typed = cleanLine(query)
  return {
    schoolId,
    ...(entryYear !== null && { entryYear }),
    ...(account === 'waiting' && waiting),
    ...(account === 'opened' && { user: { passwordHash: { not: null } } }),
    ...(typed !== '' && {
      OR: [{ number: { startsWith: foldLogin(typed) } }, { name: { startsWith: typed } }],
    }),
  }
}

/**
 * One page of a school's students by number, from the number after `after`. Null for those who work for no school; a
 * school that is not the actor's counts as none named.
 */
export async function listStudents(
  actor: Actor,
  schoolId: string | null,
  filter: StudentFilter,
  after: string | null,
): Promise<StudentPage | null> {
  const schools = await listOwnSchools(actor)
  const school = schools.find(({ id }) => id === schoolId) ?? schools[0]
  if (!school) return null
  const where = whereOf(school.id, filter)
  const [years, waitingCount, rows] = await Promise.all([
    db.student.groupBy({
      by: ['entryYear'],
      where: { schoolId: school.id },
      orderBy: { entryYear: 'desc' },
      _count: true,
    }),
    db.student.count({ where: { schoolId: school.id, ...waiting } }),
    db.student.findMany({
      where: { AND: [where, after ? { number: { gt: after } } : {}] },
      orderBy: { number: 'asc' },
      take: STUDENTS_A_PAGE + 1,
      select: lineSelect,
    }),
  ])
  const students = rows.slice(0, STUDENTS_A_PAGE).map(toLine)
  return {
    schools,
    school,
    filter,
    years: years.map(({ entryYear, _count }) => ({ year: entryYear, count: _count })),
    waiting: waitingCount,
    students,
    next: rows.length > STUDENTS_A_PAGE ? (students.at(-1)?.number ?? null) : null,
  }
}

const fileSelect = {
  ...lineSelect,
  schoolId: true,
  userId: true,
  majorCode: true,
  birthDate: true,
  version: true,
  school: { select: { name: true } },
  user: { select: { passwordHash: true, loginName: true } },
} as const satisfies Prisma.StudentSelect

/** One student for those who may see them; null for others, who are not told that there is one. */
export async function findStudentFile(client: Db, actor: Actor, id: string): Promise<StudentFile | null> {
  const row = await client.student.findUnique({ where: { id }, select: fileSelect })
  if (!row || !can(actor, 'view', row)) return null
  const { user, school, birthDate, schoolId, majorCode, version } = row
  const { id: _, ...line } = toLine({ ...row, user })
  return {
    id,
    number: line.number,
    name: line.name,
    majorName: line.majorName,
    entryYear: line.entryYear,
    account: line.account,
    schoolId,
    school: school.name,
    loginName: user.loginName,
    majorCode,
    ageWords: ageWords(dayOf(birthDate), todayInShanghai(new Date())),
    version,
  }
}

const factsSelect = {
  id: true,
  schoolId: true,
  userId: true,
  name: true,
  majorCode: true,
  majorName: true,
  entryYear: true,
  birthDate: true,
} as const satisfies Prisma.StudentSelect

/** The student whose account this is, with what checks compare; null for any other account. */
export async function findOwnFacts(userId: string | null, client: Db = db): Promise<StudentFacts | null> {
  if (userId === null) return null
  const row = await client.student.findUnique({ where: { userId }, select: factsSelect })
  return row && { ...row, birthDate: dayOf(row.birthDate) }
}
