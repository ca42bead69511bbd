import type { SearchKind } from '@/lib/features/search/constants'
import type { OpenSet } from '../constants'
import type { ToolName } from './schema'

/** The revision of the Model Context Protocol in which every request speaks for itself. */
export const MODERN_VERSION = '2026-07-28'

/** Earlier revisions, which begin with `initialize`; newest first. */
export const EARLIER_VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26'] as const

/** The keys under which a request tells its revision, and an answer who answers. */
export const VERSION_KEY = 'io.modelcontextprotocol/protocolVersion'
export const SERVER_KEY = 'io.modelcontextprotocol/serverInfo'

/** Errors of JSON-RPC 2.0 and of the protocol. */
export const RPC_ERRORS = {
  parse: -32700,
  request: -32600,
  method: -32601,
  params: -32602,
  header: -32020,
  version: -32022,
} as const

/** The largest request, in bytes; the tools take a few words. */
export const RPC_LIMIT = 64 * 1024

/** How long a client may take the list of tools for true, in milliseconds. */
export const TOOLS_FRESH_MS = 3_600_000

/** The set in which a found record can be read; articles and events are no open data, and are read on their pages. */
export const FOUND_IN: Record<SearchKind, OpenSet | null> = {
  organization: 'members',
  alliance: 'alliances',
  college: 'platforms',
  platform: 'platforms',
  project: 'projects',
  agreement: 'agreements',
  position: 'positions',
  policy_document: 'policies',
  article: null,
  event: null,
}

export const TOOL_WORDS: Record<ToolName, { title: string; description: string }> = {
  search: {
    title: '搜索',
    description:
      '按名称、简称、拼音、编号或词语搜索本站公开的记录，最相符的在前，与网页上的搜索相同。closeness 为 near 或 part 时，没有完全相符的，给出的只是相近的或只含其中一部分词的。totalIsBound 为 true 时至少有 total 条。set 不为 null 的，可用 get_record 读取整条记录；其余的看 url。',
  },
  list_sets: {
    title: '列出数据集',
    description: '列出本站开放的数据集、各有多少条记录、讲的是什么。先用它了解有什么。',
  },
  list_records: {
    title: '逐页读取记录',
    description:
      '按修改时间从早到晚读取一个数据集的公开记录。结果中的 after 不为 null 时，把它交回即可接着读。只要有变化的，用 updatedSince。',
  },
  get_record: {
    title: '读取一条记录',
    description: '按标识读取一条公开记录。记录之间互相引用的都是标识。',
  },
}

/** What a model should know before it tells people of this data. */
export const INSTRUCTIONS =
  '本站登记产教融合联盟的成员单位、平台、项目、协议、岗位、政策与数据，全部只读、公开。引用数字时请带上限定词、截至日期和出处；同一指标可能并列几种说法，不要只取一个。demo 为 true 或名称中写明“演示”的记录是虚构的。人数少于 5 时不公开。转述时请附上记录的 url。'
