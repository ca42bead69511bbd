import type { Prisma } from '@/lib/server/db'

/**
 * The one table between the words of facts.json and the schema. A word that is not in it throws: a new value in
 * the facts must be understood before it is stored, never guessed.
 */
export const mapping = {
  sourceKind: {
    news: 'news',
    opinion: 'opinion',
    case: 'case',
    policy: 'policy',
    'annual-summary': 'annual_summary',
  },
  organizationKind: {
    school: 'school',
    enterprise: 'enterprise',
    hospital: 'hospital',
    government: 'government',
    association: 'association',
  },
  organizationSubtype: {
    中职: '中职',
    高职: '高职',
    本科: '本科',
    园区: '园区',
    党的机关: '党的机关',
    学会: '学会',
    民主党派: '民主党派',
    群团组织: '群团组织',
  },
  honourLevel: { 国家: 'national', 省: 'provincial', 市: 'municipal', 行业: 'industry' },
  honourStatus: {
    申报: 'applying',
    公示: 'publicized',
    公示拟入围: 'publicized_shortlist',
    培育: 'cultivating',
    立项: 'approved_project',
    认定: 'recognized',
    获批: 'granted',
    验收通过: 'accepted',
  },
  allianceKind: {
    产教联盟: 'alliance',
    专业联盟: 'major_alliance',
    职教集团: 'education_group',
    市域产教联合体: 'municipal_consortium',
    行业产教融合共同体: 'industry_community',
    协作联盟: 'collaboration',
    其他共同体: 'other_community',
  },
  /** `none` stands for a fact that gives no status. */
  allianceStatus: { none: 'operating', 申报: 'applying' },
  councilBatch: { 首批理事单位: { batch: '首批', seat: 'council' } },
  platformKind: {
    产业学院: 'industry_college',
    实训基地: 'training_base',
    产教融合实践中心: 'practice_center',
    工匠实验室: 'craftsman_lab',
    大师工作室: 'master_studio',
    研发平台: 'research_platform',
    教师企业实践流动站: 'teacher_station',
    众创空间: 'incubator',
    海外项目: 'overseas',
  },
  platformStatus: { none: 'operating', 申报: 'applying', 建设中: 'building' },
  projectKind: {
    订单班: 'order_class',
    现代学徒制: 'modern_apprenticeship',
    现场工程师: 'field_engineer',
    共建产业学院: 'industry_college',
    实习实训基地共建: 'training_base',
    企业员工培训: 'staff_training',
  },
  /** 获批 and 验收通过 are what an authority decided, kept as honours; the project's own state follows from them. */
  projectStatus: { none: 'registered', 获批: 'registered', 验收通过: 'completed' },
  agreementKind: { 战略合作框架: 'strategic_framework' },
  agreementOrigin: { paper: 'paper' },
  figureQualifier: {
    超过: 'over',
    约: 'about',
    近: 'nearly',
    余: 'odd',
    多: 'many',
    以上: 'at_least',
  },
  figurePeriod: { 每年: '每年' },
  policyLevel: { 学校制度: 'school' },
  eventKind: {
    启动仪式: 'launch',
    研讨会: 'seminar',
    招聘会: 'job_fair',
    交流大会: 'exchange',
    培训: 'training',
  },
  regionCode: {
    山东省青岛市: '370200',
    山东省青岛市市北区: '370203',
    山东省青岛市黄岛区: '370211',
    山东省青岛市崂山区: '370212',
    山东省青岛市平度市: '370283',
    山东省淄博市高青县: '370322',
    河南省: '410000',
    河南省郑州市: '410100',
    河南省开封市: '410200',
    河南省洛阳市: '410300',
    河南省济源市: '419001',
    江苏省苏州市: '320500',
    湖南省长沙市: '430100',
    广东省深圳市: '440300',
    甘肃省陇南市宕昌县: '621223',
  },
} as const satisfies {
  sourceKind: Record<string, Prisma.SourceCreateManyInput['kind']>
  organizationKind: Record<string, Prisma.OrganizationCreateManyInput['kind']>
  organizationSubtype: Record<string, string>
  honourLevel: Record<string, Prisma.HonourCreateManyInput['level']>
  honourStatus: Record<string, Prisma.HonourCreateManyInput['status']>
  allianceKind: Record<string, Prisma.AllianceCreateManyInput['kind']>
  allianceStatus: Record<string, Prisma.AllianceCreateManyInput['status']>
  councilBatch: Record<string, { batch: string; seat: Prisma.MembershipCreateManyInput['seat'] }>
  platformKind: Record<string, Prisma.JointPlatformCreateManyInput['kind']>
  platformStatus: Record<string, Prisma.JointPlatformCreateManyInput['status']>
  projectKind: Record<string, Prisma.ProjectCreateManyInput['kind']>
  projectStatus: Record<string, Prisma.ProjectCreateManyInput['status']>
  agreementKind: Record<string, Prisma.AgreementCreateManyInput['kind']>
  agreementOrigin: Record<string, Prisma.AgreementCreateManyInput['origin']>
  figureQualifier: Record<string, Prisma.FigureCreateManyInput['qualifier']>
  figurePeriod: Record<string, string>
  policyLevel: Record<string, Prisma.PolicyDocumentCreateManyInput['level']>
  eventKind: Record<string, Prisma.EventCreateManyInput['kind']>
  regionCode: Record<string, string>
}

type Mapping = typeof mapping

/** What the schema calls the word `value` of facts.json. Throws when the table does not know it. */
export function mapValue<K extends keyof Mapping>(
  table: K,
  value: string | undefined,
): Mapping[K][keyof Mapping[K]] {
  const word = value ?? 'none'
  const known = mapping[table]
  if (!Object.hasOwn(known, word)) {
    throw new Error(`facts.json holds a value that prisma/seed/mapping.ts does not know: ${table} “${word}”`)
  }
  return known[word as keyof typeof known] as Mapping[K][keyof Mapping[K]]
}

/** The same for a value that may be missing; missing gives null. */
export function mapOptional<K extends keyof Mapping>(
  table: K,
  value: string | undefined,
): Mapping[K][keyof Mapping[K]] | null {
  return value === undefined ? null : mapValue(table, value)
}

/**
 * The level of a policy document: as the facts say, else that of its issuer's region, given by its code
 * (370000 province, 370200 prefecture, 370322 county). Throws when neither is known.
 */
export function policyLevelOf(
  level: string | undefined,
  issuerRegionCode: string | null,
): Prisma.PolicyDocumentCreateManyInput['level'] {
  if (level !== undefined) return mapValue('policyLevel', level)
  if (issuerRegionCode === null) throw new Error('A policy document needs a level or an issuer with a region')
  if (issuerRegionCode.endsWith('0000')) return 'provincial'
  return issuerRegionCode.endsWith('00') ? 'municipal' : 'county'
}
