import * as z from 'zod'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_KINDS,
  AGREEMENT_ORIGIN_LABELS,
  AGREEMENT_ORIGINS,
  AGREEMENT_STATUS_LABELS,
  CONFIDENTIALITIES,
  CONFIDENTIALITY_LABELS,
  PUBLIC_AGREEMENT_STATUSES,
} from '@/lib/features/agreements/constants'
import {
  INSURANCE_KIND_LABELS,
  INSURANCE_KINDS,
  INSURANCE_PAYER_LABELS,
  INSURANCE_PAYERS,
  SHIFT_LABELS,
  SHIFTS,
} from '@/lib/features/compliance/constants'
import {
  PAY_PERIOD_LABELS,
  PAY_PERIODS,
  POSITION_KIND_LABELS,
  POSITION_KINDS,
  POSITION_STATUS_LABELS,
  PUBLIC_POSITION_STATUSES,
} from '@/lib/features/positions/constants'
import {
  PARTY_ROLE_LABELS,
  PARTY_ROLES,
  PROJECT_KIND_LABELS,
  PROJECT_KINDS,
  PROJECT_STATUS_LABELS,
  PUBLIC_PROJECT_STATUSES,
} from '@/lib/features/projects/constants'
import {
  beginning,
  coded,
  instant,
  link,
  maybeDate,
  maybeDay,
  maybeText,
  maybeWhole,
  maybeYes,
  named,
  party,
  personCount,
  region,
  text,
  texts,
} from '../fields/schema'

/** A registered project of cooperation. */
export const projectRecord = z.object({
  ...beginning,
  number: maybeText('登记号'),
  title: text('名称'),
  kind: coded(PROJECT_KINDS, PROJECT_KIND_LABELS, '类型'),
  status: coded(PUBLIC_PROJECT_STATUSES, PROJECT_STATUS_LABELS, '状态'),
  startsOn: maybeDate('开始'),
  endsOn: maybeDate('结束'),
  parties: named(z.array(party.extend({ role: coded(PARTY_ROLES, PARTY_ROLE_LABELS, '角色') })), '参与各方'),
  majors: texts('专业'),
  industryChains: texts('产业链'),
  fundingSource: maybeText('经费来源'),
  budgetFen: maybeText('经费（分）', '人民币，以分为单位的整数，写作文本'),
  intake: named(personCount.nullable(), '招收'),
  goals: text('目标'),
  summary: text('简介'),
  milestones: named(
    z.array(z.object({ title: text('名称'), dueOn: maybeDay('计划'), doneOn: maybeDay('完成') })),
    '里程碑',
  ),
  outputs: named(
    z.array(z.object({ title: text('名称'), kind: text('类型'), producedOn: maybeDay('日期') })),
    '成果',
  ),
  alliances: named(z.array(link), '所属联盟'),
})

/** An entry of the register: no more than its confidentiality lets be seen, and never the text of an agreement. */
export const agreementRecord = z.object({
  ...beginning,
  number: maybeText('编号', '有编号的可以在 verifyUrl 核验'),
  title: text('名称'),
  kind: coded(AGREEMENT_KINDS, AGREEMENT_KIND_LABELS, '类型'),
  status: coded(PUBLIC_AGREEMENT_STATUSES, AGREEMENT_STATUS_LABELS, '状态'),
  origin: coded(AGREEMENT_ORIGINS, AGREEMENT_ORIGIN_LABELS, '来历'),
  confidentiality: coded(CONFIDENTIALITIES, CONFIDENTIALITY_LABELS, '公开程度'),
  parties: named(z.array(party), '各方'),
  signedOn: maybeDate('签订'),
  validFrom: maybeDay('生效'),
  validTo: maybeDay('到期'),
  summary: maybeText('摘要', '只公开登记信息的协议为 null'),
  verifyUrl: named(z.url().nullable(), '核验地址'),
})

/** A reviewed internship position. Whom to ask is on its page, not here. */
export const positionRecord = z.object({
  ...beginning,
  title: text('名称'),
  demo: named(z.boolean(), '演示', '演示用的虚构岗位，不能应聘'),
  kind: coded(POSITION_KINDS, POSITION_KIND_LABELS, '类型'),
  status: coded(PUBLIC_POSITION_STATUSES, POSITION_STATUS_LABELS, '状态'),
  organization: named(link, '单位'),
  postClass: maybeText('同类岗位'),
  seats: named(z.int(), '名额', '招收名额，不是已有的人数'),
  majors: texts('专业'),
  industryChains: texts('产业链'),
  tasks: texts('做什么'),
  learningGoals: text('学什么'),
  startsOn: maybeDay('开始'),
  endsOn: maybeDay('结束'),
  hoursPerDay: maybeWhole('每天小时数'),
  hoursPerWeek: maybeWhole('每周小时数'),
  shift: named(coded(SHIFTS, SHIFT_LABELS, '班次').nullable(), '班次', 'day 白班；night 夜班；rotating 轮班'),
  payFen: maybeText('报酬（分）', '人民币，以分为单位的整数，写作文本'),
  payPeriod: named(
    coded(PAY_PERIODS, PAY_PERIOD_LABELS, '报酬周期').nullable(),
    '报酬周期',
    'month 每月；day 每天',
  ),
  accommodation: maybeYes('住宿'),
  meals: maybeYes('用餐'),
  insuranceKind: named(coded(INSURANCE_KINDS, INSURANCE_KIND_LABELS, '保险').nullable(), '保险'),
  insurancePayer: named(
    coded(INSURANCE_PAYERS, INSURANCE_PAYER_LABELS, '保费由谁承担').nullable(),
    '保费由谁承担',
  ),
  region: named(region.nullable(), '工作地'),
  address: maybeText('工作地址'),
  openUntil: maybeDay('报名截止'),
  publishedAt: named(instant('发布时间').nullable(), '发布时间'),
})

export type ProjectRecord = z.infer<typeof projectRecord>
export type AgreementRecord = z.infer<typeof agreementRecord>
export type PositionRecord = z.infer<typeof positionRecord>
