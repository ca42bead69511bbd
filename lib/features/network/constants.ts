/** Keys of the network's filters, in their one order. */
export const NETWORK_FILTERS = ['alliance', 'kind', 'region', 'chain', 'unit', 'until'] as const
export type NetworkFilter = (typeof NETWORK_FILTERS)[number]

export const NETWORK_FILTER_LABELS: Record<NetworkFilter, string> = {
  alliance: '联盟',
  kind: '类别',
  region: '地区',
  chain: '产业链',
  unit: '单位',
  until: '截至',
}

/** What two units work together through, in the order in which a line names them. */
export const WORK_KINDS = ['college', 'platform', 'project', 'agreement'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export const WORK_KIND_LABELS: Record<WorkKind, string> = {
  college: '产业学院',
  platform: '平台',
  project: '项目',
  agreement: '协议',
}

export type TieKind = 'cooperation' | 'alliance'

export const TIE_KIND_LABELS: Record<TieKind, string> = { cooperation: '合作', alliance: '同盟' }

/** The picture has so many units and no more: beyond them it says nothing, and filters do. */
export const PICTURE_LIMIT = 2_000
