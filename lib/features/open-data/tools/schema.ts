import * as z from 'zod'
import { MOST_SHOWN, QUERY_LIMIT, SEARCH_KINDS, SEARCH_PAGE_SIZE } from '@/lib/features/search/constants'
import { OPEN_SETS } from '../constants'
import { openQuery } from '../schema'

/** Answers are read by models, whose room is dear: fewer records at once than programs may ask for. */
const TOOL_PAGE = { standard: 20, most: 50 } as const

const set = z
  .enum(OPEN_SETS, `set 应为其中之一：${OPEN_SETS.join('、')}`)
  .meta({ description: '数据集；有哪些见 list_sets' })

const LIMIT_ERROR = `limit 应为 1 到 ${TOOL_PAGE.most} 的整数`

const MOST_PAGES = MOST_SHOWN / SEARCH_PAGE_SIZE
const QUERY_ERROR = `query 应为 1 到 ${QUERY_LIMIT} 个字`
const PAGE_ERROR = `page 应为 1 到 ${MOST_PAGES} 的整数`

/** What the tools take. */
export const TOOL_INPUTS = {
  search: z.strictObject(
    {
      query: z
        .string(QUERY_ERROR)
        .min(1, QUERY_ERROR)
        .max(QUERY_LIMIT, QUERY_ERROR)
        .meta({ description: '名称、简称、拼音、首字母、编号或词语；几个词用空格隔开' }),
      kind: z
        .enum(SEARCH_KINDS, `kind 应为其中之一：${SEARCH_KINDS.join('、')}`)
        .optional()
        .meta({ description: '只要这一类' }),
      page: z
        .int(PAGE_ERROR)
        .min(1, PAGE_ERROR)
        .max(MOST_PAGES, PAGE_ERROR)
        .default(1)
        .meta({ description: `第几页，每页 ${SEARCH_PAGE_SIZE} 条` }),
    },
    '有不认识的参数',
  ),
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
