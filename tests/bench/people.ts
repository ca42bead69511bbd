import type { ApplicationStatus } from '@/lib/features/applications/constants'
import type { Prisma } from '@/lib/server/db'
import type { Random } from './random'
import type { Unit } from './units'
import { MAJORS } from './words'

type Position = Pick<
  Prisma.PositionCreateManyInput,
  'organizationId' | 'startsOn' | 'endsOn' | 'majors' | 'majorCodes'
> & { id?: string }
type Student = Prisma.StudentCreateManyInput & { id: string; schoolId: string; userId: string }

const GROUPS = [46, 51, 52, 53]

/** The majors that positions name, spread over a few groups of the catalog: who applies is compared with them. */
export function makeMajors(): Prisma.MajorCreateManyInput[] {
  return [...new Set(MAJORS)].map((name, index) => ({
    code: `${GROUPS[index % GROUPS.length]}${1000 + index}`,
    name,
    level: 'associate',
    field: '专业大类',
    sortKey: String(index).padStart(4, '0'),
  }))
}

const ENTRY_YEARS = [2023, 2024, 2025]

/** Students of the schools in turn, each with an account that nobody has opened yet. */
export function makeStudents(count: number, units: readonly Unit[], random: Random) {
  const schools = units.filter(({ kind }) => kind === 'school')
  const codes: Prisma.SchoolCodeCreateManyInput[] = schools.map(({ id }, index) => ({
    organizationId: id,
    code: `s${index}`,
  }))
  const users: (Prisma.UserCreateManyInput & { id: string })[] = []
  const roles: Prisma.RoleAssignmentCreateManyInput[] = []
  const students = Array.from({ length: count }, (_, index): Student => {
    const place = index % schools.length
    const schoolId = schools[place]?.id ?? ''
    const number = String(20_240_000 + index)
    const user = {
      id: random.id(),
      loginName: `${codes[place]?.code}-${number}`,
      displayName: `学生${number}`,
    }
    users.push(user)
    roles.push({ userId: user.id, role: 'student', organizationId: schoolId })
    return {
      id: random.id(),
      schoolId,
      userId: user.id,
      number,
      name: `学生${number}`,
      majorCode: random.pick(['520802', '520201', '460301', '510201', '530701']),
      majorName: '专业',
      entryYear: random.pick(ENTRY_YEARS),
      birthDate: new Date(Date.UTC(2004 + random.below(3), random.below(12), 1 + random.below(28))),
    }
  })
  return { codes, users, roles, students }
}

/** What becomes of applications, in about these shares. */
const STATUSES: readonly ApplicationStatus[] = [
  ...Array.from({ length: 9 }, () => 'submitted' as const),
  ...Array.from({ length: 3 }, () => 'shortlisted' as const),
  ...Array.from({ length: 2 }, () => 'offered' as const),
  ...Array.from({ length: 4 }, () => 'unsuccessful' as const),
  'withdrawn',
  'declined',
]

/** Applications of the students in turn; one in four of the students has accepted the place applied for first. */
export function makeApplications(
  count: number,
  students: readonly Student[],
  positions: readonly Position[],
  random: Random,
  now: Date,
): Prisma.ApplicationCreateManyInput[] {
  const rounds = Math.ceil(count / students.length)
  return students
    .flatMap(({ id, schoolId }, index) =>
      random.sample(positions, rounds).map((position, round) => {
        const accepts = round === 0 && index % 4 === 0 && position.startsOn && position.endsOn
        const movedAt = new Date(now.getTime() - random.below(20 * 24 * 3600) * 1000)
        return {
          id: random.id(),
          studentId: id,
          schoolId,
          positionId: position.id ?? '',
          organizationId: position.organizationId,
          status: accepts ? ('accepted' as const) : random.pick(STATUSES),
          ...(accepts && { startsOn: position.startsOn, endsOn: position.endsOn }),
          statement: '学过相关课程，可以按时到岗。',
          movedAt,
          createdAt: movedAt,
        }
      }),
    )
    .slice(0, count)
}
