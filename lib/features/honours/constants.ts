export const HONOUR_LEVELS = ['national', 'provincial', 'municipal', 'industry'] as const
export type HonourLevel = (typeof HONOUR_LEVELS)[number]

export const HONOUR_LEVEL_LABELS: Record<HonourLevel, string> = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  industry: '行业',
}

/** How far an honour has come, from asking to holding. */
export const HONOUR_STATUSES = [
  'applying',
  'publicized_shortlist',
  'publicized',
  'cultivating',
  'approved_project',
  'granted',
  'recognized',
  'accepted',
] as const
export type HonourStatus = (typeof HONOUR_STATUSES)[number]

export const HONOUR_STATUS_LABELS: Record<HonourStatus, string> = {
  applying: '申报',
  publicized_shortlist: '公示拟入围',
  publicized: '公示',
  cultivating: '培育',
  approved_project: '立项',
  granted: '获批',
  recognized: '认定',
  accepted: '验收通过',
}

/** Whether the honour is held, on its way, or only asked for. A seal is filled only for what is held. */
export const HONOUR_STAGES: Record<HonourStatus, 'held' | 'underway' | 'candidate'> = {
  applying: 'candidate',
  publicized_shortlist: 'candidate',
  publicized: 'candidate',
  cultivating: 'underway',
  approved_project: 'underway',
  granted: 'held',
  recognized: 'held',
  accepted: 'held',
}
