import type { ApplicationStatus } from '@/lib/features/applications/constants'
import type { ApplicationSide } from '@/lib/features/applications/types'
import type { ApplicationEvent } from '@/lib/features/applications/workflow'
import type { Prisma } from '@/lib/server/db'
import { accountId } from './accounts'
import { demoId } from './ids'
import { demoPositionId } from './positions'
import { organizationId } from './rows/references'

const SCHOOL = '青岛职业技术学院'
const LOGIN_NAME = 'qdzy-20240001'
const STUDENT = demoId('student', LOGIN_NAME)

/** The code in front of the demo student's login name. */
export function schoolCodeRows(): Prisma.SchoolCodeCreateManyInput[] {
  return [{ organizationId: organizationId(SCHOOL), code: 'qdzy' }]
}

/** The student of the demo account. No person has this name. */
export function studentRows(): Prisma.StudentCreateManyInput[] {
  return [
    {
      id: STUDENT,
      schoolId: organizationId(SCHOOL),
      userId: accountId(LOGIN_NAME),
      number: '20240001',
      name: '演示学生',
      majorCode: '520802',
      majorName: '婴幼儿托育服务与管理',
      entryYear: 2024,
      birthDate: new Date('2006-03-15T00:00:00Z'),
    },
  ]
}

type DemoApplication = {
  /** Slug of the position. */
  position: string
  unit: string
  statement: string
  /** Each with how many days ago. */
  steps: readonly { event: ApplicationEvent; side: ApplicationSide; ago: number; message?: string }[]
  status: ApplicationStatus
}

/** One that waits for the unit, one that waits for the student, and one that has ended. */
const APPLICATIONS: readonly DemoApplication[] = [
  {
    position: 'aile-tuoyu-zhaohu-shixisheng',
    unit: '青岛爱乐启蒙教育咨询有限公司',
    statement: '（演示）学过婴幼儿照护和安全急救，想在托育机构完成岗位实习，三月可以到岗。',
    steps: [{ event: 'submit', side: 'student', ago: 2 }],
    status: 'submitted',
  },
  {
    position: 'ziye-tuoyu-zaoqi-xuexi-shixisheng',
    unit: '子叶托育服务有限公司',
    statement: '（演示）参加过早期学习支持的课程实训，希望学习活动设计与观察记录。',
    steps: [
      { event: 'submit', side: 'student', ago: 6 },
      { event: 'shortlist', side: 'unit', ago: 4 },
      {
        event: 'offer',
        side: 'unit',
        ago: 1,
        message: '（演示）欢迎加入。接受后请等待学校同意，报到前会再与您和学校联系。',
      },
    ],
    status: 'offered',
  },
  {
    position: 'huiluoke-yiri-shenghuo-zhaohu-shixisheng',
    unit: '惠洛克国际儿童之家',
    statement: '（演示）想了解双语环境中的一日生活照护。',
    steps: [
      { event: 'submit', side: 'student', ago: 9 },
      { event: 'withdraw', side: 'student', ago: 7 },
    ],
    status: 'withdrawn',
  },
]

const DAY_MS = 24 * 3600 * 1000
const idOf = ({ position }: DemoApplication) => demoId('application', LOGIN_NAME, position)
const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)

/** The demo student's applications. */
export function applicationRows(now: Date): Prisma.ApplicationCreateManyInput[] {
  return APPLICATIONS.map((application) => ({
    id: idOf(application),
    studentId: STUDENT,
    positionId: demoPositionId(application.position),
    schoolId: organizationId(SCHOOL),
    organizationId: organizationId(application.unit),
    status: application.status,
    statement: application.statement,
    movedAt: before(now, application.steps.at(-1)?.ago ?? 0),
    createdAt: before(now, application.steps[0]?.ago ?? 0),
  }))
}

/** The steps that were taken with them. */
export function applicationStepRows(now: Date): Prisma.ApplicationStepCreateManyInput[] {
  return APPLICATIONS.flatMap((application) =>
    application.steps.map(({ ago, ...step }) => ({
      id: demoId('application step', LOGIN_NAME, application.position, step.event),
      applicationId: idOf(application),
      ...step,
      at: before(now, ago),
    })),
  )
}
