import type { UnitKind } from '@/lib/shared/unit-link'

/** Kinds of unit, in the order in which lists and filters show them. */
export const ORGANIZATION_KINDS = [
  'school',
  'enterprise',
  'hospital',
  'government',
  'association',
  'research_institute',
] as const satisfies readonly UnitKind[]

export const ORGANIZATION_KIND_LABELS: Record<UnitKind, string> = {
  school: '学校',
  enterprise: '企业',
  hospital: '医院',
  government: '政府部门',
  association: '团体',
  research_institute: '研究机构',
}

/** What a kind is divided into. The form offers these; other words are accepted, since sources have their own. */
export const ORGANIZATION_SUBTYPES: Record<UnitKind, readonly string[]> = {
  school: ['中职', '高职', '职教本科', '本科', '技工院校'],
  enterprise: ['园区'],
  hospital: ['综合医院', '专科医院', '妇幼保健机构'],
  government: ['党的机关', '行政机关', '园区管理机构'],
  association: ['学会', '协会', '民主党派', '群团组织'],
  research_institute: [],
}

export const ORGANIZATION_STATUSES = [
  'pending',
  'returned',
  'declined',
  'verified',
  'suspended',
  'merged',
] as const
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number]

export const ORGANIZATION_STATUS_LABELS: Record<OrganizationStatus, string> = {
  pending: '待核验',
  returned: '已退回',
  declined: '未通过',
  verified: '已核验',
  suspended: '已停用',
  merged: '已并入',
}

/** The decisions of the administration; `resubmit` is asked with the applicant's link instead of an account. */
export const ORGANIZATION_DECISIONS = [
  'verify',
  'return',
  'decline',
  'reopen',
  'suspend',
  'reinstate',
  'merge',
] as const
export type OrganizationDecision = (typeof ORGANIZATION_DECISIONS)[number]

/** Longest texts, in characters, and most entries. */
export const ORGANIZATION_LIMITS = {
  name: 100,
  shortName: 30,
  aliases: 20,
  subtype: 20,
  address: 200,
  phone: 40,
  summary: 300,
  body: 20_000,
  majors: 200,
  chains: 20,
  note: 500,
  reason: 500,
  evidence: 500,
  slug: 80,
} as const

/** What is wrong with a credit code, and how to mend it. */
export const CREDIT_CODE_FAULTS = {
  length: '统一社会信用代码应为 18 位，请对照营业执照或法人证书核对是否多写或漏写',
  characters: '统一社会信用代码只含数字和大写字母，不用 I、O、S、V、Z，第 3 至 8 位是数字，请核对',
  check: '统一社会信用代码的校验位不符，通常是某一位写错，请逐位核对',
} as const
