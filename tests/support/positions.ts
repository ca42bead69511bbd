import { randomUUID } from 'node:crypto'
import { movePosition } from '@/lib/features/positions/life/mutations'
import { createPosition } from '@/lib/features/positions/mutations'
import { createPositionInput, type POSITION_STEPS } from '@/lib/features/positions/schema'
import type { Db } from '@/lib/server/db'
import type { Actor } from '@/lib/shared/actor'
import { todayInShanghai } from '@/lib/shared/dates'
import { makeActor, makeAlliance, makeMembership, makeOrganization, makeUser } from './factories'

/** A unit that offers positions, an alliance that reviews them, a stranger, and the regions that they name. */
export async function positionScene(db: Db) {
  const firm = await makeOrganization(db, { name: '康贝托育中心', kind: 'enterprise' })
  const other = await makeOrganization(db, { kind: 'enterprise' })
  const alliance = await makeAlliance(db)
  await makeMembership(db, alliance.id, firm.id)
  await db.region.createMany({
    data: [
      { code: '370000', name: '山东省', fullName: '山东省', level: 1 },
      { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2 },
      { code: '370283', name: '平度市', fullName: '山东省青岛市平度市', level: 3 },
      { code: '370211', name: '黄岛区', fullName: '山东省青岛市黄岛区', level: 3 },
    ],
  })
  await db.major.createMany({
    data: [
      {
        code: '520802',
        name: '婴幼儿托育服务与管理',
        level: 'associate',
        field: '医药卫生大类',
        sortKey: 'ying',
      },
      { code: '520201', name: '护理', level: 'associate', field: '医药卫生大类', sortKey: 'hu li' },
      { code: '720201', name: '护理', level: 'secondary', field: '医药卫生大类', sortKey: 'hu li' },
    ],
  })
  // Whom to tell, and what an import may do, is read from the database.
  const { actor: staff } = await makeUser(db, {
    roles: [{ role: 'organization_editor', organizationId: firm.id }],
  })
  const stranger = await makeActor(db, { role: 'organization_admin', organizationId: other.id })
  const moderator = await makeActor(db, { role: 'moderator', allianceId: alliance.id })
  return { firm, other, alliance, staff, stranger, moderator }
}

export type PositionScene = Awaited<ReturnType<typeof positionScene>>

/** The whole form of a position that keeps every rule. */
export const positionForm = (
  { firm, alliance }: PositionScene,
  overrides: Record<string, unknown> = {},
): Record<string, unknown> => ({
  id: randomUUID(),
  organizationId: firm.id,
  allianceId: alliance.id,
  unitLawful: 'yes',
  unitLawfulOn: todayInShanghai(new Date()),
  isIntermediary: 'no',
  title: '婴幼儿照护实习生',
  kind: 'post',
  seats: '3',
  majors: '婴幼儿托育服务与管理',
  tasks: '协助晨检\n组织活动\n记录观察',
  learningGoals: '会做晨检',
  region: '青岛市平度市',
  venueType: 'care',
  contact: '人力资源部，0532-00000000',
  openUntil: '2999-02-01',
  startsOn: '2999-03-01',
  endsOn: '2999-08-31',
  hoursPerDay: '8',
  hoursPerWeek: '40',
  shift: 'day',
  restDaysWork: 'no',
  holidaysWork: 'no',
  overtime: 'no',
  payFen: '3000',
  payPeriod: 'month',
  payBasis: 'fixed',
  independentWork: 'no',
  payCycleDays: '31',
  payee: 'student',
  payForm: 'money',
  insuranceKind: 'liability',
  insurancePayer: 'unit',
  insuranceFrom: '2999-03-01',
  insuranceTo: '2999-08-31',
  fees: 'none',
  hazards: 'none',
  labourGrade: '1',
  schoolMentor: '班主任',
  enterpriseMentor: '园长',
  returnTo: '/workspace/positions',
  ...overrides,
})

/** Writes a draft of a position. */
export const createDraftOf = (
  who: PositionScene,
  overrides?: Record<string, unknown>,
  actor: Actor = who.staff,
) => createPosition(actor, createPositionInput.parse(positionForm(who, overrides)))

/** Takes one step of a position's life. */
export const step = (
  actor: Actor,
  id: string,
  version: number,
  event: (typeof POSITION_STEPS)[number],
  reason = '',
) => movePosition(actor, { id, version, event, reason })

/** Writes a position, hands it in and publishes it: its third version. */
export async function publishPosition(
  who: PositionScene,
  overrides?: Record<string, unknown>,
): Promise<string> {
  const { id } = await createDraftOf(who, overrides)
  await step(who.staff, id, 1, 'submit')
  await step(who.moderator, id, 2, 'publish')
  return id
}
