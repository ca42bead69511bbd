import { checkFitness } from '@/lib/features/applications/checks/data'
import { toApplicantFinding } from '@/lib/features/applications/rules'
import type { Prisma, Tx } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { accountId } from './accounts'
import { DEMO_APPLICATIONS, type DemoApplication } from './content/applications'
import { demoId } from './ids'
import { demoPositionId } from './positions'
import { organizationId } from './rows/references'

const SCHOOL = '青岛职业技术学院'
const SCHOOL_CODE = 'qdzy'
const DAY_MS = 24 * 3600 * 1000

/** Their school numbers: the first is that of the demo account, the others have an account that nobody can open. */
const NUMBERS = ['20240001', '20240002', '20240003', '20240004'] as const

const loginOf = (number: string) => `${SCHOOL_CODE}-${number}`
const studentId = (number: string) => demoId('student', loginOf(number))
const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)

/** The ids of the accounts of those who only stand in lists. */
export const SILENT_ACCOUNT_IDS: readonly string[] = NUMBERS.slice(1).map((number) =>
  accountId(loginOf(number)),
)

/** The accounts of those who only stand in lists: without a password, so that nobody signs in by them. */
export function silentAccountRows(): Prisma.UserCreateManyInput[] {
  return NUMBERS.slice(1).map((number) => ({
    id: accountId(loginOf(number)),
    loginName: loginOf(number),
    displayName: `${SCHOOL}学生 ${number}`,
  }))
}

/** That they study. */
export function silentRoleRows(): Prisma.RoleAssignmentCreateManyInput[] {
  return NUMBERS.slice(1).map((number) => ({
    id: demoId('role', loginOf(number), 'student'),
    userId: accountId(loginOf(number)),
    role: 'student',
    organizationId: organizationId(SCHOOL),
  }))
}

/** The code in front of the demo students' login names. */
export function schoolCodeRows(): Prisma.SchoolCodeCreateManyInput[] {
  return [{ organizationId: organizationId(SCHOOL), code: SCHOOL_CODE }]
}

/** The student of the demo account, and others by their number. No person has these names. */
export function studentRows() {
  return NUMBERS.map((number, at) => ({
    id: studentId(number),
    schoolId: organizationId(SCHOOL),
    userId: accountId(loginOf(number)),
    number,
    name: at === 0 ? '演示学生' : `学号 ${number}（演示）`,
    majorCode: '520802',
    majorName: '婴幼儿托育服务与管理',
    entryYear: 2024,
    birthDate: new Date('2006-03-15T00:00:00Z'),
  })) satisfies Prisma.StudentCreateManyInput[]
}

const idOf = ({ student, position }: DemoApplication) => demoId('application', loginOf(student), position)
const agoOf = ({ steps }: DemoApplication, event: string) => steps.find((step) => step.event === event)?.ago

/** What the rules say of the applicant, as when an application is handed in; nothing of a draft. */
async function findingsOf(tx: Tx, { student, position, fitReason }: DemoApplication) {
  const row = studentRows().find(({ number }) => number === student)
  if (!row) throw new Error(`No demo student has the number ${student}`)
  const facts = { ...row, birthDate: dayOf(row.birthDate) }
  const findings = await checkFitness(tx, demoPositionId(position), facts, fitReason ?? null)
  return findings.map(toApplicantFinding)
}

/** The demo students' applications; their students and positions are there already. */
export async function applicationRows(tx: Tx, now: Date): Promise<Prisma.ApplicationCreateManyInput[]> {
  // As they are stored: a demo that is filled up later keeps the days that it began with.
  const positions = await tx.position.findMany({
    where: { id: { in: DEMO_APPLICATIONS.map(({ position }) => demoPositionId(position)) } },
    select: { id: true, startsOn: true, endsOn: true },
  })
  const rows: Prisma.ApplicationCreateManyInput[] = []
  for (const application of DEMO_APPLICATIONS) {
    const { student, status, steps, unit, statement, fitReason } = application
    const positionId = demoPositionId(application.position)
    const position = positions.find(({ id }) => id === positionId)
    const approved = agoOf(application, 'approve')
    rows.push({
      id: idOf(application),
      ...{ status, statement, fitReason, positionId },
      studentId: studentId(student),
      schoolId: organizationId(SCHOOL),
      organizationId: organizationId(unit),
      findings: status === 'draft' ? [] : await findingsOf(tx, application),
      ...(status === 'accepted' && { startsOn: position?.startsOn, endsOn: position?.endsOn }),
      approvedAt: approved === undefined ? null : before(now, approved),
      movedAt: before(now, steps.at(-1)?.ago ?? 0),
      createdAt: before(now, steps[0]?.ago ?? 0),
    })
  }
  return rows
}

/** The steps that were taken with them. */
export function applicationStepRows(now: Date): Prisma.ApplicationStepCreateManyInput[] {
  return DEMO_APPLICATIONS.flatMap((application) =>
    application.steps.map(({ ago, ...step }) => ({
      id: demoId('application step', loginOf(application.student), application.position, step.event),
      applicationId: idOf(application),
      ...step,
      at: before(now, ago),
    })),
  )
}

/** What the school has attested of them. */
export function attestationRows(now: Date): Prisma.PlacementAttestationCreateManyInput[] {
  return DEMO_APPLICATIONS.flatMap((application) =>
    (application.attested ?? []).map((gate) => ({
      applicationId: idOf(application),
      gate,
      attestedBy: `${SCHOOL}管理员`,
      attestedAt: before(now, agoOf(application, 'approve') ?? agoOf(application, 'accept') ?? 0),
    })),
  )
}

/** The demo applications that take a place. */
export const ACCEPTED_IDS: readonly string[] = DEMO_APPLICATIONS.filter(
  ({ status }) => status === 'accepted',
).map(idOf)
