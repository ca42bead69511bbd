import type { Prisma } from '@/lib/server/db'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { demoId } from './ids'
import { mapping } from './mapping'
import { allianceId, organizationId } from './rows/references'

type DemoPosition = Pick<
  Prisma.PositionCreateManyInput,
  'slug' | 'title' | 'kind' | 'postClass' | 'seats' | 'payFen' | 'meals' | 'accommodation' | 'status'
> & {
  unit: string
  alliance?: string
  region: keyof typeof mapping.regionCode
  majors: string[]
  tasks: string[]
  learningGoals: string
  hoursPerDay: number
  hoursPerWeek: number
  months: number
}

const CHILD_CARE = '青岛市托育服务产教联盟'
const CHILD_CARE_MAJORS = ['婴幼儿托育服务与管理', '早期教育']
const FULL_TIME = { hoursPerDay: 8, hoursPerWeek: 40, months: 6 } as const

/** Made up for the demonstration, at real units of the facts; shown as 演示 everywhere. */
const demoPositions: DemoPosition[] = [
  {
    ...FULL_TIME,
    slug: 'aile-tuoyu-zhaohu-shixisheng',
    title: '托育照护实习生',
    unit: '青岛爱乐启蒙教育咨询有限公司',
    alliance: CHILD_CARE,
    region: '山东省青岛市',
    kind: 'post',
    postClass: '托育照护',
    seats: 4,
    payFen: 280_000n,
    meals: true,
    accommodation: false,
    status: 'published',
    majors: CHILD_CARE_MAJORS,
    tasks: [
      '协助带班老师照料婴幼儿进餐、盥洗和午睡',
      '观察并记录婴幼儿当天的情况，参加交接班',
      '准备玩教具，参加环境创设和亲子活动',
    ],
    learningGoals:
      '能按流程完成一日生活照料，能写出完整的观察记录，能在老师指导下组织一次不少于十五分钟的活动。',
  },
  {
    slug: 'aile-qinzi-huodong-renshi-shixi',
    title: '亲子活动认识实习',
    unit: '青岛爱乐启蒙教育咨询有限公司',
    alliance: CHILD_CARE,
    region: '山东省青岛市',
    kind: 'visit',
    postClass: '活动观摩',
    seats: 8,
    payFen: null,
    meals: true,
    accommodation: false,
    status: 'draft',
    hoursPerDay: 6,
    hoursPerWeek: 30,
    months: 1,
    majors: CHILD_CARE_MAJORS,
    tasks: ['观摩亲子活动的准备和组织', '了解托育机构的岗位分工', '整理观摩笔记并参加讨论'],
    learningGoals: '说得出托育机构有哪些岗位、一天怎样安排，能评价一次亲子活动的长处和不足。',
  },
  {
    ...FULL_TIME,
    slug: 'ziye-tuoyu-zaoqi-xuexi-shixisheng',
    title: '早期学习支持实习生',
    unit: '子叶托育服务有限公司',
    alliance: CHILD_CARE,
    region: '山东省青岛市',
    kind: 'post',
    postClass: '早期学习支持',
    seats: 3,
    payFen: 270_000n,
    meals: true,
    accommodation: true,
    status: 'published',
    majors: CHILD_CARE_MAJORS,
    tasks: [
      '在老师指导下布置绘本、感统和精细动作材料',
      '陪伴婴幼儿自主游戏，记录发展情况',
      '参加每周教研，准备一份家园沟通材料',
    ],
    learningGoals: '能按月龄选择材料，能依据观察记录提出支持建议，能与家长作清楚、得体的沟通。',
  },
  {
    ...FULL_TIME,
    slug: 'huiluoke-yiri-shenghuo-zhaohu-shixisheng',
    title: '婴幼儿一日生活照护实习生',
    unit: '惠洛克国际儿童之家',
    alliance: CHILD_CARE,
    region: '山东省青岛市',
    kind: 'post',
    postClass: '托育照护',
    seats: 2,
    payFen: 300_000n,
    meals: true,
    accommodation: false,
    status: 'published',
    majors: ['婴幼儿托育服务与管理', '学前教育'],
    tasks: [
      '协助完成入园问候、进餐、如厕、午睡和离园交接',
      '按卫生要求清洁和消毒玩具、餐具与活动区',
      '协助组织户外活动，留意安全',
    ],
    learningGoals: '熟悉一日生活各环节的要求，养成卫生和安全习惯，能独立完成一个环节的照护。',
  },
  {
    ...FULL_TIME,
    slug: 'wuxian-sanwei-jianmo-shixisheng',
    title: '三维建模与3D打印实习生',
    unit: '无限三维科技产业集团',
    region: '山东省青岛市',
    kind: 'post',
    postClass: '三维建模',
    seats: 5,
    payFen: 320_000n,
    meals: true,
    accommodation: true,
    status: 'published',
    majors: ['产品艺术设计', '工业设计'],
    tasks: [
      '按图样或实物完成三维建模，检查模型能否打印',
      '设置切片参数，操作桌面级3D打印机',
      '记录打印过程和缺陷，参加方案改进讨论',
    ],
    learningGoals: '能独立完成中等复杂程度产品的建模和打印，为“产品初级建模”1+X证书的考核作准备。',
  },
  {
    ...FULL_TIME,
    slug: 'fuer-yangyu-zhaohu-xuanjiao-shixisheng',
    title: '婴幼儿养育照护宣教实习生',
    unit: '青岛市妇女儿童医院',
    alliance: CHILD_CARE,
    region: '山东省青岛市',
    kind: 'post',
    postClass: '健康宣教',
    seats: 2,
    payFen: 260_000n,
    meals: false,
    accommodation: false,
    status: 'submitted',
    majors: ['婴幼儿托育服务与管理'],
    tasks: [
      '协助准备养育照护课堂的教具和资料',
      '接待家长签到，收集并整理课后反馈',
      '在老师审核下编写面向家长的照护知识短文',
    ],
    learningGoals: '了解养育照护宣教的流程和语言要求，能写出一篇准确、易懂的照护知识短文。',
  },
]

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month, date))

/**
 * The demonstration positions. They begin on the first of the month that is three months after `now`, so that a
 * fresh demo always shows positions that are open.
 */
export function positionRows(now: Date): Prisma.PositionCreateManyInput[] {
  const year = now.getUTCFullYear()
  const month = now.getUTCMonth() + 3
  return demoPositions.map(({ unit, alliance, region, months, ...item }) => ({
    ...item,
    id: demoId('position', item.slug),
    sortKey: sortKeyOf(item.title),
    organizationId: organizationId(unit),
    allianceId: alliance === undefined ? null : allianceId(alliance),
    regionCode: mapping.regionCode[region],
    startsOn: day(year, month, 1),
    endsOn: day(year, month + months, 0),
    openUntil: day(year, month - 1, 15),
    nightShift: false,
    payPeriod: item.payFen === null ? null : 'month',
    insurance: '学生实习责任保险，由实习单位投保并承担费用',
    mentors: '学校指导教师一名，单位指导师傅一名',
    contact: '实习管理岗',
    demo: true,
    publishedAt: item.status === 'published' ? now : null,
  }))
}
