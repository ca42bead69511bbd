import * as z from 'zod'
import { FIGURE_QUALIFIER_LABELS, FIGURE_QUALIFIERS } from '@/lib/features/figures/constants'
import {
  POLICY_LEVEL_LABELS,
  POLICY_LEVELS,
  POLICY_VALIDITIES,
  POLICY_VALIDITY_LABELS,
} from '@/lib/features/policy-documents/constants'
import { OPEN_SET_LABELS, RECORD_SETS, type RecordSet, SUPPRESSED_NOTE } from '../constants'
import {
  beginning,
  coded,
  instant,
  maybeDate,
  maybeDay,
  maybeText,
  named,
  text,
  texts,
} from '../fields/schema'

/** A policy document with what it cites. */
export const policyRecord = z.object({
  ...beginning,
  title: text('标题'),
  documentNumber: maybeText('文号'),
  indexNumber: maybeText('索引号'),
  issuer: text('发布机构'),
  level: coded(POLICY_LEVELS, POLICY_LEVEL_LABELS, '层级'),
  validity: coded(POLICY_VALIDITIES, POLICY_VALIDITY_LABELS, '有效性'),
  issuedOn: maybeDate('发文日期'),
  publishedOn: maybeDay('公开日期'),
  effectiveFrom: maybeDay('施行日期'),
  keyPoints: texts('要点'),
  summary: text('摘要'),
  officialUrl: maybeText('官方网址'),
  cites: named(
    z.array(z.object({ title: text('标题'), id: maybeText('标识', '不在本站的为 null') })),
    '引用文件',
  ),
})

const ABOUT = ['members', 'alliances', 'platforms', 'projects', 'events'] as const
const ABOUT_LABELS = {
  members: '成员单位',
  alliances: '联盟',
  platforms: '产业学院与共建平台',
  projects: '合作项目',
  events: '活动',
} as const

/** One number as one source states it. Several may contradict each other; none is preferred. */
export const figureRecord = z.object({
  ...beginning,
  about: named(
    z.object({
      set: coded(ABOUT, ABOUT_LABELS, '类别'),
      id: text('标识'),
      name: text('名称'),
    }),
    '关于',
    '这个数字说的是哪条记录',
  ),
  metric: text('指标'),
  value: maybeText('数值', `十进制数，写作文本，不含限定词。${SUPPRESSED_NOTE}`),
  suppressed: named(z.boolean(), '数值未公开', '人数过少，未公开具体数'),
  qualifier: named(
    coded(FIGURE_QUALIFIERS, FIGURE_QUALIFIER_LABELS, '限定词').nullable(),
    '限定词',
    FIGURE_QUALIFIERS.map((value) => `${value} ${FIGURE_QUALIFIER_LABELS[value]}`).join('；'),
  ),
  unit: text('单位'),
  words: maybeText('完整写法', '连同限定词与单位，照来源的写法'),
  period: maybeText('期间', '例如每年'),
  asOf: maybeDate('截至'),
  source: named(
    z.object({
      title: text('标题'),
      publisher: maybeText('发布者'),
      publishedOn: maybeDate('发布时间'),
      url: maybeText('网址'),
    }),
    '来源',
  ),
  locator: maybeText('出处', '在来源中的位置'),
  note: maybeText('说明'),
})

const SET_LABELS = Object.fromEntries(RECORD_SETS.map((set) => [set, OPEN_SET_LABELS[set].title])) as Record<
  RecordSet,
  string
>

const [FIRST_SET, ...OTHER_SETS] = RECORD_SETS as [RecordSet, ...RecordSet[]]

/** A record that was public and is not any more, or is again. */
export const withdrawalRecord = z.object({
  id: named(z.uuid(), '标识'),
  set: coded([FIRST_SET, ...OTHER_SETS], SET_LABELS, '所属数据集'),
  state: coded(['removed', 'restored'], { removed: '撤下', restored: '恢复' }, '状态'),
  updatedAt: instant(
    '发现时间',
    '本站每分钟核对一次，这是核对到的时间，UTC；公开不到一分钟就撤下的可能不在其中',
  ),
})

export type PolicyRecord = z.infer<typeof policyRecord>
export type FigureRecord = z.infer<typeof figureRecord>
export type WithdrawalRecord = z.infer<typeof withdrawalRecord>
