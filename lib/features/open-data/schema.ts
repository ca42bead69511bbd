import * as z from 'zod'
import { OPEN_PAGE, type OpenSet } from './constants'
import { figureRecord, policyRecord, withdrawalRecord } from './documents/schema'
import { maybeText, named } from './fields/schema'
import { readCursor } from './rules'
import { allianceRecord, memberRecord, platformRecord } from './units/schema'
import { agreementRecord, positionRecord, projectRecord } from './works/schema'

/** The shape of each set's records: what is read, documented and written into text files follows from it. */
export const OPEN_SCHEMAS = {
  members: memberRecord,
  alliances: allianceRecord,
  platforms: platformRecord,
  projects: projectRecord,
  agreements: agreementRecord,
  positions: positionRecord,
  policies: policyRecord,
  figures: figureRecord,
  withdrawals: withdrawalRecord,
} as const satisfies Record<OpenSet, z.ZodObject>

/** What a call for a set may say. Anything else is refused rather than passed over, so that a slip is noticed. */
export const openQuery = z.strictObject(
  {
    after: named(
      z.string('after 应为文本').max(200, 'after 过长').optional(),
      '接着读',
      '上一次应答中 next 所带的游标，原样交回',
    ),
    updatedSince: named(
      z.iso
        .datetime({ offset: true, error: 'updatedSince 应为带时区的时刻，例如 2026-11-01T00:00:00Z' })
        .optional(),
      '自何时以来',
      '只要这一时刻以来修改过的记录，ISO 8601，带时区，例如 2026-11-01T00:00:00Z',
    ),
    limit: named(
      z.coerce
        .number('limit 应为数字')
        .int('limit 应为整数')
        .min(1, 'limit 至少为 1')
        .max(OPEN_PAGE.most, `limit 最多为 ${OPEN_PAGE.most}`)
        .default(OPEN_PAGE.standard),
      '条数',
      '一次应答中最多的条数',
    ),
  },
  '有不认识的参数；可以用 after、updatedSince、limit',
)

/** The query of a call as the window that it means. A cursor that was not handed out is refused. */
export const openWindow = openQuery.transform(({ after, updatedSince, limit }, context) => {
  const place = after === undefined ? null : readCursor(after)
  if (after !== undefined && place === null) {
    context.addIssue({ code: 'custom', path: ['after'], message: 'after 不是本接口给出的游标' })
    return z.NEVER
  }
  return { after: place, since: updatedSince ? new Date(updatedSince) : null, take: limit }
})

/** One answer of a set. */
export function openPageSchema(set: OpenSet) {
  return z.object({
    set: named(z.literal(set), '数据集'),
    licence: maybeText('数据许可', '使用这些数据的条件；没有注明时为 null'),
    items: named(z.array(OPEN_SCHEMAS[set]), '记录', '按修改时间从早到晚'),
    next: named(z.url().nullable(), '下一次应答的地址', '没有更多时为 null'),
  })
}

/** What is said where a call cannot be answered (RFC 9457). */
export const openProblem = z.object({
  type: named(z.literal('about:blank'), '类型'),
  title: named(z.string(), '概要'),
  status: named(z.int(), '状态码'),
  detail: named(z.string(), '说明', '哪里不对，怎样改'),
})
