import * as z from 'zod'
import { OPEN_SETS } from '../constants'
import { openQuery } from '../schema'

/** Answers are read by models, whose room is dear: fewer records at once than programs may ask for. */
const TOOL_PAGE = { standard: 20, most: 50 } as const

const set = z
  .enum(OPEN_SETS, `set 应为其中之一：${OPEN_SETS.join('、')}`)
  .meta({ description: '数据集；有哪些见 list_sets' })

const LIMIT_ERROR = `limit 应为 1 到 ${TOOL_PAGE.most} 的整数`

/** What the tools take. */
export const TOOL_INPUTS = {
  list_sets: z.strictObject({}, 'list_sets 不需要参数'),
  list_records: z.strictObject({
    set,
    after: openQuery.shape.after,
    updatedSince: openQuery.shape.updatedSince,
    limit: z
      .int(LIMIT_ERROR)
      .min(1, LIMIT_ERROR)
      .max(TOOL_PAGE.most, LIMIT_ERROR)
      .default(TOOL_PAGE.standard)
      .meta({ description: '最多多少条' }),
  }),
  get_record: z.strictObject({ set, id: z.uuid('id 应为记录的标识').meta({ description: '记录的标识' }) }),
} as const

export type ToolName = keyof typeof TOOL_INPUTS

/** A message of JSON-RPC 2.0 from a client: a request, or without an id a notification. */
export const rpcMessage = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string().max(200), z.number()]).optional(),
  method: z.string().max(100),
  params: z
    .looseObject({
      name: z.string().max(100).optional(),
      arguments: z.record(z.string(), z.unknown()).optional(),
      protocolVersion: z.string().max(40).optional(),
      _meta: z.looseObject({}).optional(),
    })
    .optional(),
})

export type RpcMessage = z.infer<typeof rpcMessage>
