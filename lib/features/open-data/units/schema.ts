import * as z from 'zod'
import {
  ALLIANCE_KIND_LABELS,
  ALLIANCE_KINDS,
  ALLIANCE_STATUS_LABELS,
  ALLIANCE_STATUSES,
} from '@/lib/features/alliances/constants'
import { SEAT_LABELS, SEATS } from '@/lib/features/alliances/memberships/constants'
import { ORGANIZATION_KIND_LABELS, ORGANIZATION_KINDS } from '@/lib/features/organizations/constants'
import {
  PLATFORM_KIND_LABELS,
  PLATFORM_KINDS,
  PLATFORM_STATUS_LABELS,
  PLATFORM_STATUSES,
} from '@/lib/features/platforms/constants'
import {
  beginning,
  coded,
  link,
  maybeDate,
  maybeDay,
  maybeText,
  maybeYes,
  named,
  personCount,
  region,
  text,
  texts,
} from '../fields/schema'

/** A member unit, as far as anybody may know it. Its telephone and its contacts stand on its page, not here. */
export const memberRecord = z.object({
  ...beginning,
  name: text('名称'),
  shortName: maybeText('简称'),
  aliases: texts('别名'),
  kind: coded(ORGANIZATION_KINDS, ORGANIZATION_KIND_LABELS, '类别'),
  subtype: maybeText('细类', '例如中职、高职、本科、园区'),
  creditCode: maybeText('统一社会信用代码', 'GB 32100，18 位'),
  region: named(region.nullable(), '所在地'),
  address: maybeText('地址'),
  website: maybeText('网站'),
  summary: text('简介'),
  majors: texts('专业'),
  majorGroups: texts('专业群'),
  industryChains: texts('产业链'),
  employees: named(personCount.extend({ asOf: maybeDay('截至') }).nullable(), '职工'),
  parent: named(link.nullable(), '上级单位'),
  alliances: named(
    z.array(link.extend({ seat: coded(SEATS, SEAT_LABELS, '席位') })),
    '所在联盟',
    '已加入的联盟，及其席位',
  ),
})

/** An alliance. Its members name it in the set `members`; its advisers are persons and stand on its page only. */
export const allianceRecord = z.object({
  ...beginning,
  name: text('名称'),
  kind: coded(ALLIANCE_KINDS, ALLIANCE_KIND_LABELS, '类型'),
  status: coded(ALLIANCE_STATUSES, ALLIANCE_STATUS_LABELS, '状态'),
  foundedOn: maybeDate('成立时间'),
  region: named(region.nullable(), '所在地'),
  industry: maybeText('行业'),
  industryChains: texts('产业链'),
  workAreas: texts('工作领域'),
  basedOn: texts('依托园区'),
  summary: text('简介'),
  leads: named(z.array(link), '牵头单位'),
  guides: named(z.array(link), '指导单位'),
  supporters: named(z.array(link), '支持单位'),
  initiators: named(z.array(link), '发起单位'),
  memberCount: named(z.int(), '成员单位数', '本站登记的、已加入且已核验的单位数'),
})

/** An industry college or another joint platform. */
export const platformRecord = z.object({
  ...beginning,
  name: text('名称'),
  kind: coded(PLATFORM_KINDS, PLATFORM_KIND_LABELS, '类型'),
  status: coded(PLATFORM_STATUSES, PLATFORM_STATUS_LABELS, '状态'),
  startedOn: maybeDate('建立时间'),
  cooperationSince: maybeDate('合作始于'),
  host: named(link, '依托单位'),
  partners: named(z.array(link), '共建单位'),
  majors: texts('专业'),
  industryChains: texts('产业链'),
  features: texts('特色'),
  mixedOwnership: maybeYes('混合所有制'),
  alliances: named(z.array(link), '所属联盟'),
  summary: text('简介'),
})

export type MemberRecord = z.infer<typeof memberRecord>
export type AllianceRecord = z.infer<typeof allianceRecord>
export type PlatformRecord = z.infer<typeof platformRecord>
