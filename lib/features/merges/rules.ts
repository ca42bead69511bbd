import type { OrganizationStatus } from '@/lib/features/organizations/constants'

/** What a unit's staff are told of a partner that they had named, and that is here under another record. */
export function mergeTitle(name: string, target: { name: string; status: OrganizationStatus }): string {
  const state = target.status === 'verified' ? '该单位已核验' : '该单位等待核验'
  const same = name === target.name ? `与其他单位登记的“${target.name}”相同` : `就是“${target.name}”`
  return `贵单位登记的“${name}”${same}，已经合并，项目和协议草稿中的也已改过；${state}`
}
