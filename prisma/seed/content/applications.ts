import type { ApplicationStatus, PlacementGate } from '@/lib/features/applications/constants'
import type { ApplicationSide } from '@/lib/features/applications/types'
import type { ApplicationEvent } from '@/lib/features/applications/workflow'

/** What the demonstration makes up of one application. */
export type DemoApplication = {
  /** School number of the student. */
  student: string
  /** Slug of the position. */
  position: string
  unit: string
  statement: string
  /** Why a post of another group of majors is right for the student. */
  fitReason?: string
  /** Each with how many days ago. */
  steps: readonly { event: ApplicationEvent; side: ApplicationSide; ago: number; message?: string }[]
  status: ApplicationStatus
  /** What the school has attested. */
  attested?: readonly PlacementGate[]
}

/** Every state: those of the demo account, which takes no place, so that it can still take one; and three placements. */
export const DEMO_APPLICATIONS: readonly DemoApplication[] = [
  {
    student: '20240001',
    position: 'aile-tuoyu-zhaohu-shixisheng',
    unit: '青岛爱乐启蒙教育咨询有限公司',
    statement: '（演示）学过婴幼儿照护和安全急救，想在托育机构完成岗位实习，三月可以到岗。',
    steps: [{ event: 'submit', side: 'student', ago: 2 }],
    status: 'submitted',
  },
  {
    student: '20240001',
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
    student: '20240001',
    position: 'huiluoke-yiri-shenghuo-zhaohu-shixisheng',
    unit: '惠洛克国际儿童之家',
    statement: '（演示）想了解双语环境中的一日生活照护。',
    steps: [
      { event: 'submit', side: 'student', ago: 9 },
      { event: 'withdraw', side: 'student', ago: 7 },
    ],
    status: 'withdrawn',
  },
  {
    student: '20240001',
    position: 'kangbei-nongcun-tuoyu-shixisheng',
    unit: '平度康贝托育中心',
    statement: '（演示）对农村托育感兴趣，正在了解交通和住宿。',
    steps: [],
    status: 'draft',
  },
  {
    student: '20240001',
    position: 'fumeng-tuoban-zhaohu-shixisheng',
    unit: '富萌嘉禾托育有限公司',
    statement: '（演示）希望在社区托育机构实习。',
    steps: [
      { event: 'submit', side: 'student', ago: 12 },
      { event: 'offer', side: 'unit', ago: 11, message: '（演示）欢迎加入，请在一周内答复。' },
      { event: 'decline', side: 'student', ago: 8 },
    ],
    status: 'declined',
  },
  {
    student: '20240001',
    position: 'airui-huodong-cehua-shixisheng',
    unit: '青岛艾瑞教育集团',
    statement: '（演示）组织过校内的亲子活动，想学习活动策划。',
    fitReason: '（演示）选修过学前教育活动设计。',
    steps: [
      { event: 'submit', side: 'student', ago: 14 },
      { event: 'reject', side: 'unit', ago: 10, message: '（演示）感谢申请，本次名额已满。' },
    ],
    status: 'unsuccessful',
  },
  {
    student: '20240002',
    position: 'aile-tuoyu-zhaohu-shixisheng',
    unit: '青岛爱乐启蒙教育咨询有限公司',
    statement: '（演示）完成了托育机构认识实习，希望继续岗位实习。',
    steps: [
      { event: 'submit', side: 'student', ago: 5 },
      { event: 'shortlist', side: 'unit', ago: 3, message: '（演示）请准备线上面谈。' },
    ],
    status: 'shortlisted',
  },
  {
    student: '20240002',
    position: 'fumeng-tuoban-zhaohu-shixisheng',
    unit: '富萌嘉禾托育有限公司',
    statement: '（演示）家在附近，可以按时到岗。',
    steps: [
      { event: 'submit', side: 'student', ago: 7 },
      { event: 'offer', side: 'unit', ago: 4 },
      { event: 'accept', side: 'student', ago: 2 },
    ],
    status: 'accepted',
    attested: ['R05', 'R08'],
  },
  {
    student: '20240003',
    position: 'ziye-tuoyu-zaoqi-xuexi-shixisheng',
    unit: '子叶托育服务有限公司',
    statement: '（演示）想学习早期学习支持和观察记录。',
    steps: [
      { event: 'submit', side: 'student', ago: 15 },
      { event: 'shortlist', side: 'unit', ago: 13 },
      { event: 'offer', side: 'unit', ago: 10 },
      { event: 'accept', side: 'student', ago: 9 },
      { event: 'approve', side: 'school', ago: 3 },
    ],
    status: 'accepted',
    attested: ['R05', 'R08', 'R14', 'R16d', 'R21', 'R22'],
  },
  {
    student: '20240004',
    position: 'aile-tuoyu-zhaohu-shixisheng',
    unit: '青岛爱乐启蒙教育咨询有限公司',
    statement: '（演示）希望在托育机构完成毕业前的岗位实习。',
    steps: [
      { event: 'submit', side: 'student', ago: 16 },
      { event: 'offer', side: 'unit', ago: 12 },
      { event: 'accept', side: 'student', ago: 11 },
      { event: 'approve', side: 'school', ago: 5 },
    ],
    status: 'accepted',
    attested: ['R05', 'R08', 'R14', 'R16d', 'R21', 'R22'],
  },
]
