import { keysOf } from '@/lib/shared/labels'

/** The packs of rules that the portal knows, the general one first. */
export const PACK_IDS = ['national-2021', 'health-care', 'ningbo', 'qingdao'] as const
export type PackId = (typeof PACK_IDS)[number]

/**
 * Every rule, in the order in which they are shown. The rules of a local or special pack bear the letters of the pack
 * and the number of the general rule beside which they stand.
 */
export const RULE_IDS = [
  'R01',
  'R03',
  'R04',
  'R05',
  'R07',
  'R08',
  'R10',
  'R11',
  'R13',
  'R14',
  'R16a',
  'R16b',
  'R16c',
  'R16d',
  'R16e',
  'R16f',
  'R16g',
  'R17a',
  'R17b',
  'R17c',
  'R17d',
  'R18a',
  'R18b',
  'R18c',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'HC-R13',
  'NB-R13',
  'NB-R17a',
  'QD-R16g',
  'QD-R18a',
  'QD-R18b',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** What comes of comparing facts with a rule, the gravest last. Silence is `needs-fact`, never a pass. */
export const OUTCOME_LABELS = {
  pass: '符合',
  warn: '提醒',
  'needs-fact': '待补充',
  block: '不符合',
} as const
export type Outcome = keyof typeof OUTCOME_LABELS
export const OUTCOMES = keysOf(OUTCOME_LABELS)

/** When a rule is asked: of the position, of each placement before it begins, or at its end. */
export const PHASE_LABELS = {
  position: '提交与发布岗位时',
  placement: '学生申请与上岗前',
  end: '实习结束时',
} as const
export type Phase = keyof typeof PHASE_LABELS
export const PHASES = keysOf(PHASE_LABELS)

/**
 * What a breach leads to: `block` stands in the way; `reason` warns, and stands in the way until a reason is given;
 * `warn` warns; `gate` is attested before the next step.
 */
export const BREACH_LABELS = {
  block: '拦下，改正后才能继续',
  reason: '提醒，须说明理由',
  warn: '提醒',
  gate: '须先由学校确认',
} as const
export type Breach = keyof typeof BREACH_LABELS
export const BREACHES = keysOf(BREACH_LABELS)

/**
 * How sure the wording is. A: the article itself was read; B: told by provincial rules, templates of agreements or
 * the press that quote it; C: known in general, still to be verified.
 */
export const CERTAINTY_LABELS = {
  A: '条文原文已核对',
  B: '据权威材料转述，条文待核对',
  C: '通行认识，条文待核对',
} as const
export type Certainty = keyof typeof CERTAINTY_LABELS
export const CERTAINTIES = keysOf(CERTAINTY_LABELS)

export const SHIFT_LABELS = { day: '白班', night: '夜班', rotating: '轮班' } as const
export type Shift = keyof typeof SHIFT_LABELS
export const SHIFTS = keysOf(SHIFT_LABELS)

/** How pay is reckoned. */
export const PAY_BASIS_LABELS = {
  fixed: '固定数额',
  attendance: '按出勤计算',
  piece: '计件',
} as const
export type PayBasis = keyof typeof PAY_BASIS_LABELS
export const PAY_BASES = keysOf(PAY_BASIS_LABELS)

/** Into whose hands pay goes. */
export const PAYEE_LABELS = {
  student: '学生本人',
  school: '学校代收',
  agency: '中介或劳务机构',
  other: '其他人代收',
} as const
export type Payee = keyof typeof PAYEE_LABELS
export const PAYEES = keysOf(PAYEE_LABELS)

export const PAY_FORM_LABELS = {
  money: '货币',
  goods: '实物、代金券等',
  mixed: '部分货币，部分实物或代金券',
} as const
export type PayForm = keyof typeof PAY_FORM_LABELS
export const PAY_FORMS = keysOf(PAY_FORM_LABELS)

export const INSURANCE_KIND_LABELS = {
  liability: '实习责任保险',
  accident: '仅意外伤害保险',
  work_injury: '仅工伤保险',
  none: '未投保',
} as const
export type InsuranceKind = keyof typeof INSURANCE_KIND_LABELS
export const INSURANCE_KINDS = keysOf(INSURANCE_KIND_LABELS)

/** Who bears the premium. */
export const INSURANCE_PAYER_LABELS = {
  school: '学校',
  unit: '实习单位',
  shared: '学校与实习单位共同承担',
  student: '学生',
  pay: '从学生报酬中扣除',
} as const
export type InsurancePayer = keyof typeof INSURANCE_PAYER_LABELS
export const INSURANCE_PAYERS = keysOf(INSURANCE_PAYER_LABELS)

/** What must never be asked of a student. */
export const FEE_LABELS = {
  deposit: '押金',
  training: '培训费',
  commission: '提成',
  management: '管理费',
  material: '实习材料费',
  placement: '就业服务费',
  guarantee: '要求提供担保',
  papers_withheld: '扣押身份证等证件',
} as const
export type Fee = keyof typeof FEE_LABELS
export const FEES = keysOf(FEE_LABELS)

/** Kinds of work that the law keeps interns, minors or women from. */
export const HAZARD_LABELS = {
  height: '高空作业',
  underground: '井下作业',
  radioactive: '接触放射性物质',
  toxic: '接触有毒物质',
  flammable: '易燃易爆作业',
  other_high_risk: '其他安全风险较高的作业',
  forbidden_to_minors: '未成年工禁忌从事的劳动',
  forbidden_to_women: '女职工禁忌从事的劳动',
} as const
export type Hazard = keyof typeof HAZARD_LABELS
export const HAZARDS = keysOf(HAZARD_LABELS)

/** The grades of labour intensity of GBZ/T 189.10, the lightest first. */
export const LABOUR_GRADES = [1, 2, 3, 4] as const
export type LabourGrade = (typeof LABOUR_GRADES)[number]

export const LABOUR_GRADE_LABELS: Record<LabourGrade, string> = {
  1: 'Ⅰ级（轻）',
  2: 'Ⅱ级（中）',
  3: 'Ⅲ级（重）',
  4: 'Ⅳ级（极重）',
}

/** Where the work is done. */
export const VENUE_TYPE_LABELS = {
  factory: '工厂、车间',
  office: '办公场所',
  shop: '商店、门店',
  hotel: '酒店、宾馆',
  restaurant: '餐厅、厨房',
  hospital: '医院、诊所',
  care: '托育、养老机构',
  school: '学校、培训场所',
  laboratory: '实验室',
  farm: '农场、林场、养殖场',
  site: '工地、野外',
  bar: '酒吧',
  nightclub: '夜总会',
  ktv: '歌厅',
  bathhouse: '洗浴中心',
  game_hall: '电子游戏厅',
  internet_cafe: '网吧',
  other: '其他',
} as const
export type VenueType = keyof typeof VENUE_TYPE_LABELS
export const VENUE_TYPES = keysOf(VENUE_TYPE_LABELS)

/** The venues where no student may be placed. */
export const FORBIDDEN_VENUES: readonly VenueType[] = [
  'bar',
  'nightclub',
  'ktv',
  'bathhouse',
  'game_hall',
  'internet_cafe',
]
