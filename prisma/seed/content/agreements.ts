import type { AgreementKind, Confidentiality } from '@/lib/features/agreements/constants'

/** What happens to a demonstration agreement, each so many days after (before, where negative) the seeding. */
export type DemoEvent =
  | { day: number; does: 'propose' | 'revise' | 'register' | 'expire' }
  | { day: number; does: 'confirm' | 'link' | 'confirm_by_link' | 'consent'; unit: string }
  | { day: number; does: 'reject' | 'ask_to_end'; unit: string; reason: string }
  | { day: number; does: 'change'; terms: string[] }

export type DemoAgreement = {
  slug: string
  title: string
  kind: AgreementKind
  /** In their order; the first one drafts. */
  parties: string[]
  /** From paper, with the number on it. */
  paper?: string
  from: number
  to: number | null
  summary: string
  terms: string[]
  confidentiality: Confidentiality
  /** Slug of the agreement that it supplements or renews. */
  amends?: string
  renews?: string
  events: DemoEvent[]
}

const COLLEGE = '青岛职业技术学院'
const NURSERY = '青岛爱乐启蒙教育咨询有限公司'
const PRINTING = '无限三维科技产业集团'
const HOSPITAL = '青岛市妇女儿童医院'
const COUNTY = '高青县教育和体育局'
/** Units without an account: they answer by a link. */
const ZIYE = '子叶托育服务有限公司'
const HUILUOKE = '惠洛克国际儿童之家'

/** Put before the parties on one day, and confirmed by each of them on the following ones. */
const agreed = (day: number, ...units: string[]): DemoEvent[] => [
  { day, does: 'propose' },
  ...units.map((unit, index): DemoEvent => ({ day: day + 1 + index, does: 'confirm', unit })),
]

/** Made up for the demonstration, between real units of the facts; every title says 演示. */
export const demoAgreements: DemoAgreement[] = [
  {
    slug: 'yanshi-dingdan-peiyang',
    title: '托育专业订单培养协议（演示）',
    kind: 'order_training',
    parties: [COLLEGE, NURSERY],
    from: -310,
    to: 780,
    summary: '双方合办托育专业订单班，约定招生、课程、实习和就业的安排。',
    terms: [
      '双方合办托育专业订单班，每届三十人，学制三年。',
      '学院负责招生、日常教学和学籍管理；公司派出带班老师承担不少于两门课程。',
      '学生第五学期到公司的托育园实习，公司为每名学生配备一名带教老师，并购买实习责任保险。',
      '公司每学年为订单班提供八万元教学经费，由学院专账管理。',
    ],
    confidentiality: 'full_text',
    events: agreed(-320, NURSERY, COLLEGE),
  },
  {
    slug: 'yanshi-dingdan-peiyang-buchong',
    title: '托育专业订单培养协议之补充协议（演示）',
    kind: 'order_training',
    parties: [COLLEGE, NURSERY],
    from: -95,
    to: 780,
    summary: '订单班每届人数由三十人增至四十人，教学经费相应增加。',
    terms: ['订单班每届人数由三十人增至四十人。', '公司提供的教学经费由每学年八万元增至十万元。'],
    confidentiality: 'summary',
    amends: 'yanshi-dingdan-peiyang',
    events: agreed(-100, COLLEGE, NURSERY),
  },
  {
    slug: 'yanshi-sanwei-peixun',
    title: '三维打印技能培训协议（演示）',
    kind: 'staff_training',
    parties: [COLLEGE, PRINTING],
    from: -345,
    to: 20,
    summary: '学院为集团员工举办三维打印技能培训，一年四期。',
    terms: [
      '学院一年内为集团员工举办四期三维打印技能培训，每期四十学时。',
      '集团按期支付培训费用，提供两台实训设备供教学使用。',
    ],
    confidentiality: 'summary',
    events: agreed(-350, PRINTING, COLLEGE),
  },
  {
    slug: 'yanshi-jiaoshi-shijian',
    title: '教师到医院实践协议（演示）',
    kind: 'training_base',
    parties: [COLLEGE, HOSPITAL],
    from: -395,
    to: -30,
    summary: '学院教师到医院儿童保健科实践，一年为期。',
    terms: ['医院每学期接收五名教师到儿童保健科实践。', '教师遵守医院的院感和隐私规定，学院承担食宿费用。'],
    confidentiality: 'register_only',
    events: [...agreed(-400, HOSPITAL, COLLEGE), { day: -29, does: 'expire' }],
  },
  {
    slug: 'yanshi-shixun-dian',
    title: '共建校外实训点协议（演示）',
    kind: 'training_base',
    parties: [PRINTING, COUNTY],
    from: -200,
    to: 900,
    summary: '双方在高青县共建三维打印校外实训点，后经双方同意终止。',
    terms: [
      '双方在高青县共建三维打印校外实训点，集团提供设备，县里提供场地。',
      '任何一方不再需要时，经双方同意可以终止。',
    ],
    confidentiality: 'register_only',
    events: [
      ...agreed(-205, COUNTY, PRINTING),
      {
        day: -60,
        does: 'ask_to_end',
        unit: PRINTING,
        reason: '实训设备统一搬迁到新园区，本实训点不再使用。',
      },
      { day: -55, does: 'consent', unit: COUNTY },
    ],
  },
  {
    slug: 'yanshi-xuetu-2025',
    title: '托育学徒培养协议（首轮，演示）',
    kind: 'apprenticeship',
    parties: [COLLEGE, NURSERY, HOSPITAL],
    from: -375,
    to: 5,
    summary: '学院、公司和医院三方以学徒制培养托育人才，首轮一年。',
    terms: [
      '三方以学徒制培养托育人才，首轮二十人。',
      '公司和医院各派师傅，学院派教师驻点。',
      '学徒期间的报酬由用人一方按月直接付给学徒本人。',
    ],
    confidentiality: 'summary',
    events: agreed(-380, NURSERY, HOSPITAL, COLLEGE),
  },
  {
    slug: 'yanshi-xuetu-2026',
    title: '托育学徒培养协议（第二轮，演示）',
    kind: 'apprenticeship',
    parties: [COLLEGE, NURSERY, HOSPITAL],
    from: -8,
    to: 1080,
    summary: '三方续签学徒培养协议，第二轮三年，每年三十人。',
    terms: [
      '三方续签学徒培养协议，第二轮三年，每年三十人。',
      '师傅带徒的课时计入学院的教学工作量。',
      '学徒期间的报酬由用人一方按月直接付给学徒本人。',
    ],
    confidentiality: 'summary',
    renews: 'yanshi-xuetu-2025',
    events: agreed(-13, NURSERY, COLLEGE, HOSPITAL),
  },
  {
    slug: 'yanshi-shixun-fuwu',
    title: '托育服务实训协议（演示）',
    kind: 'training_base',
    parties: [COLLEGE, HUILUOKE],
    from: -65,
    to: 60,
    summary: '学生到园见习，园方由一次性链接确认。',
    terms: ['园方每周接收一个教学班到园见习，每次半天。', '学院派教师带队，并为学生购买意外伤害保险。'],
    confidentiality: 'full_text',
    events: [
      { day: -72, does: 'propose' },
      { day: -71, does: 'confirm', unit: COLLEGE },
      { day: -70, does: 'link', unit: HUILUOKE },
      { day: -68, does: 'confirm_by_link', unit: HUILUOKE },
    ],
  },
  {
    slug: 'yanshi-shixi-jidi',
    title: '托育实习基地共建协议（演示）',
    kind: 'training_base',
    parties: [HOSPITAL, COLLEGE, ZIYE],
    from: 30,
    to: 1125,
    summary: '三方共建托育实习基地，正等待各方确认。',
    terms: [
      '三方共建托育实习基地，每学期接收实习生不超过十五人。',
      '医院负责儿童保健培训，公司提供实习岗位，学院负责实习管理。',
    ],
    confidentiality: 'summary',
    events: [
      { day: -4, does: 'propose' },
      { day: -3, does: 'confirm', unit: HOSPITAL },
      { day: -2, does: 'link', unit: ZIYE },
    ],
  },
  {
    slug: 'yanshi-kepu-zhiyuan',
    title: '科普志愿服务合作协议（演示）',
    kind: 'other',
    parties: [NURSERY, COLLEGE],
    from: 15,
    to: 380,
    summary: '公司与学院合办育儿科普志愿服务，学院要求修改。',
    terms: ['双方每月合办一次育儿科普志愿服务。', '志愿者的交通费用由学院承担。'],
    confidentiality: 'register_only',
    events: [
      { day: -7, does: 'propose' },
      { day: -6, does: 'confirm', unit: NURSERY },
      { day: -5, does: 'reject', unit: COLLEGE, reason: '志愿者的交通费用应由双方分担，请修改第二条。' },
    ],
  },
  {
    slug: 'yanshi-jishu-fuwu',
    title: '职业启蒙课程开发协议（演示）',
    kind: 'technical_service',
    parties: [COLLEGE, COUNTY],
    from: 10,
    to: 375,
    summary: '学院为县里开发中小学职业启蒙课程，第二版等待确认。',
    terms: ['学院为县里的中小学开发职业启蒙课程六门。', '县里分两期支付开发费用十二万元。'],
    confidentiality: 'register_only',
    events: [
      { day: -20, does: 'propose' },
      { day: -19, does: 'confirm', unit: COUNTY },
      { day: -15, does: 'revise' },
      {
        day: -15,
        does: 'change',
        terms: [
          '学院为县里的中小学开发职业启蒙课程八门，配套教具清单。',
          '县里分三期支付开发费用十二万元。',
          '课程的著作权归双方共有。',
        ],
      },
      { day: -14, does: 'propose' },
    ],
  },
  {
    slug: 'yanshi-chanye-xueyuan',
    title: '三维打印产业学院共建协议（演示）',
    kind: 'industry_college',
    parties: [COLLEGE, PRINTING],
    from: 60,
    to: 1155,
    summary: '双方商议共建三维打印产业学院，还在起草。',
    terms: ['双方共建三维打印产业学院，设理事会。'],
    confidentiality: 'full_text',
    events: [],
  },
  {
    slug: 'yanshi-juanzeng',
    title: '绘本捐赠协议（演示）',
    kind: 'donation',
    parties: [HUILUOKE, COLLEGE],
    paper: '青职合〔2026〕18 号（演示）',
    from: -80,
    to: null,
    summary: '园方向学院捐赠教学用绘本，依纸质协议登记。',
    terms: ['园方向学院捐赠教学用绘本六百册。', '学院将绘本用于托育专业的教学，不作他用。'],
    confidentiality: 'full_text',
    events: [{ day: -50, does: 'register' }],
  },
]
