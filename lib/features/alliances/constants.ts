export const ALLIANCE_KINDS = [
  'alliance',
  'major_alliance',
  'education_group',
  'municipal_consortium',
  'industry_community',
  'collaboration',
  'other_community',
] as const

export type AllianceKind = (typeof ALLIANCE_KINDS)[number]

export const ALLIANCE_KIND_LABELS: Record<AllianceKind, string> = {
  alliance: '产教联盟',
  major_alliance: '专业联盟',
  education_group: '职教集团',
  municipal_consortium: '市域产教联合体',
  industry_community: '行业产教融合共同体',
  collaboration: '协作联盟',
  other_community: '其他共同体',
}

export const ALLIANCE_STATUSES = ['applying', 'preparing', 'operating', 'ended'] as const

export type AllianceStatus = (typeof ALLIANCE_STATUSES)[number]

export const ALLIANCE_STATUS_LABELS: Record<AllianceStatus, string> = {
  applying: '申报',
  preparing: '筹建',
  operating: '运行',
  ended: '终止',
}

/** In the order in which pages and forms show them. */
export const ALLIANCE_ROLES = ['lead', 'guide', 'support', 'initiator'] as const

export type AllianceRoleKind = (typeof ALLIANCE_ROLES)[number]

export const ALLIANCE_ROLE_LABELS: Record<AllianceRoleKind, string> = {
  lead: '牵头单位',
  guide: '指导单位',
  support: '支持单位',
  initiator: '发起单位',
}

/** Where secretariats and the platform administrator keep alliances. */
export const ALLIANCE_BASE = '/admin/alliances'

/** Keys of the list's filters, in their one order. */
export const ALLIANCE_FILTERS = ['kind', 'region'] as const

/** Longest texts, in characters, and most entries. */
export const ALLIANCE_LIMITS = {
  name: 60,
  region: 40,
  industry: 40,
  summary: 300,
  body: 20_000,
  charter: 20_000,
  note: 300,
  entry: 40,
  entries: 30,
  roleUnits: 30,
  unitName: 100,
  advisers: 40,
  adviserLine: 160,
} as const
