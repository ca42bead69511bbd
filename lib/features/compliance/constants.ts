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
export const OUTCOMES = ['pass', 'warn', 'needs-fact', 'block'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_LABELS: Record<Outcome, string> = {
  pass: '符合',
  warn: '提醒',
  'needs-fact': '待补充',
  block: '不符合',
}

/** When a rule is asked: of the position, of each placement before it begins, or at its end. */
export const PHASES = ['position', 'placement', 'end'] as const
export type Phase = (typeof PHASES)[number]

export const PHASE_LABELS: Record<Phase, string> = {
  position: '提交与发布岗位时',
  placement: '学生申请与上岗前',
  end: '实习结束时',
}

/**
 * What a breach leads to: `block` stands in the way; `reason` warns, and stands in the way until a reason is given;
 * `warn` warns; `gate` is attested before the next step.
 */
export const BREACHES = ['block', 'reason', 'warn', 'gate'] as const
export type Breach = (typeof BREACHES)[number]

export const BREACH_LABELS: Record<Breach, string> = {
  block: '拦下，改正后才能继续',
  reason: '提醒，须说明理由',
  warn: '提醒',
  gate: '须先由学校确认',
}

/**
 * How sure the wording is. A: the article itself was read; B: told by provincial rules, templates of agreements or
 * the press that quote it; C: known in general, still to be verified.
 */
export const CERTAINTIES = ['A', 'B', 'C'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const CERTAINTY_LABELS: Record<Certainty, string> = {
  A: '条文原文已核对',
  B: '据权威材料转述，条文待核对',
  C: '通行认识，条文待核对',
}

export const SHIFTS = ['day', 'night', 'rotating'] as const
export type Shift = (typeof SHIFTS)[number]

export const SHIFT_LABELS: Record<Shift, string> = { day: '白班', night: '夜班', rotating: '轮班' }

/** How pay is reckoned. */
export const PAY_BASES = ['fixed', 'attendance', 'piece'] as const
export type PayBasis = (typeof PAY_BASES)[number]

export const PAY_BASIS_LABELS: Record<PayBasis, string> = {
  fixed: '固定数额',
  attendance: '按出勤计算',
  piece: '计件',
}

/** Into whose hands pay goes. */
export const PAYEES = ['student', 'school', 'agency', 'other'] as const
export type Payee = (typeof PAYEES)[number]

export const PAYEE_LABELS: Record<Payee, string> = {
  student: '学生本人',
  school: '学校代收',
  agency: '中介或劳务机构',
  other: '其他人代收',
}

export const PAY_FORMS = ['money', 'goods', 'mixed'] as const
export type PayForm = (typeof PAY_FORMS)[number]

export const PAY_FORM_LABELS: Record<PayForm, string> = {
  money: '货币',
  goods: '实物、代金券等',
  mixed: '部分货币，部分实物或代金券',
}

export const INSURANCE_KINDS = ['liability', 'accident', 'work_injury', 'none'] as const
export type InsuranceKind = (typeof INSURANCE_KINDS)[number]

export const INSURANCE_KIND_LABELS: Record<InsuranceKind, string> = {
  liability: '实习责任保险',
  accident: '仅意外伤害保险',
  work_injury: '仅工伤保险',
  none: '未投保',
}

/** Who bears the premium. */
export const INSURANCE_PAYERS = ['school', 'unit', 'shared', 'student', 'pay'] as const
export type InsurancePayer = (typeof INSURANCE_PAYERS)[number]

export const INSURANCE_PAYER_LABELS: Record<InsurancePayer, string> = {
  school: '学校',
  unit: '实习单位',
  shared: '学校与实习单位共同承担',
  student: '学生',
  pay: '从学生报酬中扣除',
}

/** What must never be asked of a student. */
export const FEES = [
  'deposit',
  'training',
  'commission',
  'management',
  'material',
  'placement',
  'guarantee',
  'papers_withheld',
] as const
export type Fee = (typeof FEES)[number]

export const FEE_LABELS: Record<Fee, string> = {
  deposit: '押金',
  training: '培训费',
  commission: '提成',
  management: '管理费',
  material: '实习材料费',
  placement: '就业服务费',
  guarantee: '要求提供担保',
  papers_withheld: '扣押身份证等证件',
}

/** Kinds of work that the law keeps interns, minors or women from. */
export const HAZARDS = [
  'height',
  'underground',
  'radioactive',
  'toxic',
  'flammable',
  'other_high_risk',
  'forbidden_to_minors',
  'forbidden_to_women',
] as const
export type Hazard = (typeof HAZARDS)[number]

export const HAZARD_LABELS: Record<Hazard, string> = {
  height: '高空作业',
  underground: '井下作业',
  radioactive: '接触放射性物质',
  toxic: '接触有毒物质',
  flammable: '易燃易爆作业',
  other_high_risk: '其他安全风险较高的作业',
  forbidden_to_minors: '未成年工禁忌从事的劳动',
  forbidden_to_women: '女职工禁忌从事的劳动',
}

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
export const VENUE_TYPES = [
  'factory',
  'office',
  'shop',
  'hotel',
  'restaurant',
  'hospital',
  'care',
  'school',
  'laboratory',
  'farm',
  'site',
  'bar',
  'nightclub',
  'ktv',
  'bathhouse',
  'game_hall',
  'internet_cafe',
  'other',
] as const
export type VenueType = (typeof VENUE_TYPES)[number]

export const VENUE_TYPE_LABELS: Record<VenueType, string> = {
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
}

/** The venues where no student may be placed. */
export const FORBIDDEN_VENUES: readonly VenueType[] = [
  'bar',
  'nightclub',
  'ktv',
  'bathhouse',
  'game_hall',
  'internet_cafe',
]
