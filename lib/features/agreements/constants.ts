/** The lawful forms of cooperation (教职成〔2018〕1号) and those used in practice, in the order of lists and forms. */
export const AGREEMENT_KINDS = [
  'order_training',
  'apprenticeship',
  'industry_college',
  'training_base',
  'technical_service',
  'staff_training',
  'donation',
  'strategic_framework',
  'other',
] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]

export const AGREEMENT_KIND_LABELS: Record<AgreementKind, string> = {
  order_training: '订单培养',
  apprenticeship: '学徒培养',
  industry_college: '共建产业学院',
  training_base: '共建基地',
  technical_service: '技术服务／委托研发',
  staff_training: '员工培训',
  donation: '捐赠',
  strategic_framework: '战略合作框架',
  other: '其他',
}

export const AGREEMENT_STATUSES = [
  'draft',
  'proposed',
  'rejected',
  'effective',
  'expired',
  'terminated',
  'renewed',
] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

export const AGREEMENT_STATUS_LABELS: Record<AgreementStatus, string> = {
  draft: '草稿',
  proposed: '待确认',
  rejected: '被拒绝',
  effective: '生效中',
  expired: '已到期',
  terminated: '已终止',
  renewed: '已续签',
}

/** What stands in the public register. */
export const PUBLIC_AGREEMENT_STATUSES = ['effective', 'expired', 'terminated', 'renewed'] as const

export const AGREEMENT_ORIGINS = ['portal', 'paper'] as const
export type AgreementOrigin = (typeof AGREEMENT_ORIGINS)[number]

export const AGREEMENT_ORIGIN_LABELS: Record<AgreementOrigin, string> = {
  portal: '在线签订',
  paper: '纸质登记，未经各方在线确认',
}

export const CONFIDENTIALITIES = ['register_only', 'summary', 'full_text'] as const
export type Confidentiality = (typeof CONFIDENTIALITIES)[number]

export const CONFIDENTIALITY_LABELS: Record<Confidentiality, string> = {
  register_only: '只公开登记信息',
  summary: '公开登记信息和摘要',
  full_text: '公开登记信息、摘要和全文',
}

/** Keys of the register's filters, in their one order. */
export const AGREEMENT_FILTERS = ['kind', 'status', 'year'] as const

/** Longest texts, in characters, and longest lists. */
export const AGREEMENT_LIMITS = {
  number: 60,
  title: 100,
  parties: 40,
  unitName: 100,
  projects: 30,
  summary: 500,
  body: 60_000,
  note: 500,
  reason: 500,
} as const
