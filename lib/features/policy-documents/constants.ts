export const POLICY_LEVELS = ['national', 'provincial', 'municipal', 'county', 'school'] as const
export type PolicyLevel = (typeof POLICY_LEVELS)[number]

export const POLICY_LEVEL_LABELS: Record<PolicyLevel, string> = {
  national: '国家',
  provincial: '省',
  municipal: '市',
  county: '县（区）',
  school: '学校',
}

export const POLICY_VALIDITIES = ['valid', 'lapsed', 'repealed', 'unknown'] as const
export type PolicyValidity = (typeof POLICY_VALIDITIES)[number]

export const POLICY_VALIDITY_LABELS: Record<PolicyValidity, string> = {
  valid: '有效',
  lapsed: '失效',
  repealed: '废止',
  unknown: '有效性未知',
}

/** Keys of the public list's filters, in their one order. */
export const POLICY_FILTERS = ['level', 'validity', 'year', 'issuer'] as const

/** Longest texts, in characters, and most entries. */
export const POLICY_LIMITS = {
  title: 150,
  documentNumber: 60,
  issuer: 100,
  summary: 300,
  body: 50_000,
  keyPoint: 300,
  keyPoints: 30,
  citation: 150,
  citations: 50,
  reason: 500,
} as const

/** Where documents are kept: the whole library in the administration, those that a unit issued in the workspace. */
export const POLICY_BASES = { all: '/admin/policies', own: '/workspace/policies' } as const
export type PolicyScope = keyof typeof POLICY_BASES
