/** Keys of the public list's filters, in their one order. */
export const MEMBER_FILTERS = ['kind', 'region', 'chain', 'alliance', 'initial'] as const
export type MemberFilter = (typeof MEMBER_FILTERS)[number]

export const MEMBER_FILTER_LABELS: Record<MemberFilter, string> = {
  kind: '类别',
  region: '地区',
  chain: '产业链',
  alliance: '所在联盟',
  initial: '首字母',
}

/** A–Z by pinyin, then everything else. */
export const INITIALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#'] as const
