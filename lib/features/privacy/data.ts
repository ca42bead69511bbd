import { findOwnFacts } from '@/lib/features/students/data'
import { ageWords } from '@/lib/features/students/rules'
import { db, type Prisma } from '@/lib/server/db'
import { todayInShanghai } from '@/lib/shared/dates'
import type { OwnData } from './types'

/** How many readings of the file its owner is shown; the export has all of them. */
const READINGS_SHOWN = 20

function listReadings(studentId: string, take?: number) {
  return db.auditEntry.findMany({
    where: { subjectType: 'student', subjectId: studentId, action: 'student.read' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, at: true, actorLabel: true },
  })
}

/** What is kept of the student whose account this is; null for any other account. */
export async function findOwnData(userId: string | null): Promise<OwnData | null> {
  const facts = await findOwnFacts(userId)
  if (!facts) return null
  const { id, name, majorCode, majorName, entryYear, birthDate } = facts
  const [row, applications, placements, readings] = await Promise.all([
    db.student.findUniqueOrThrow({
      where: { id },
      select: {
        number: true,
        school: { select: { name: true } },
        user: { select: { loginName: true } },
      },
    }),
    db.application.count({ where: { studentId: id } }),
    db.application.count({ where: { studentId: id, status: 'accepted' } }),
    listReadings(id, READINGS_SHOWN),
  ])
  return {
    id,
    name,
    majorCode,
    majorName,
    entryYear,
    number: row.number,
    school: row.school.name,
    loginName: row.user.loginName,
    ageWords: ageWords(birthDate, todayInShanghai(new Date())),
    applications,
    placements,
    readings: readings.map(({ id: entry, at, actorLabel }) => ({
      id: entry,
      at: at.toISOString(),
      by: actorLabel,
    })),
  }
}

const studentSelect = {
  number: true,
  name: true,
  majorCode: true,
  majorName: true,
  entryYear: true,
  createdAt: true,
  updatedAt: true,
  school: { select: { name: true } },
  user: {
    select: {
      loginName: true,
      displayName: true,
      email: true,
      phone: true,
      noticeMail: true,
      createdAt: true,
    },
  },
} as const satisfies Prisma.StudentSelect

const applicationSelect = {
  status: true,
  statement: true,
  fitReason: true,
  findings: true,
  startsOn: true,
  endsOn: true,
  approvedAt: true,
  concludedAt: true,
  statusReason: true,
  createdAt: true,
  updatedAt: true,
  position: { select: { title: true, slug: true, organization: { select: { name: true } } } },
  steps: { orderBy: { at: 'asc' }, select: { event: true, side: true, message: true, at: true } },
  attestations: { select: { gate: true, met: true, attestedBy: true, attestedAt: true } },
} as const satisfies Prisma.ApplicationSelect

/**
 * Everything that is kept of the student whose account this is, for a file of their own: it goes to nobody else, so
 * that it holds the birth date too. Null for any other account.
 */
export async function collectOwnData(userId: string | null): Promise<Record<string, unknown> | null> {
  const facts = await findOwnFacts(userId)
  if (!facts) return null
  const [student, applications, notices, readings] = await Promise.all([
    db.student.findUniqueOrThrow({ where: { id: facts.id }, select: studentSelect }),
    db.application.findMany({
      where: { studentId: facts.id },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: applicationSelect,
    }),
    db.notice.findMany({
      where: { userId: facts.userId },
      orderBy: { createdAt: 'asc' },
      select: { title: true, path: true, createdAt: true, readAt: true },
    }),
    listReadings(facts.id),
  ])
  const { user, school, ...record } = student
  return {
    account: user,
    student: { ...record, school: school.name, birthDate: facts.birthDate },
    applications,
    notices,
    readings: readings.map(({ at, actorLabel }) => ({ at, by: actorLabel })),
  }
}
