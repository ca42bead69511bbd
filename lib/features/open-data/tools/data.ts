import { SEARCH_KIND_LABELS } from '@/lib/features/search/constants'
import { search } from '@/lib/features/search/data'
import type { SearchHit } from '@/lib/features/search/types'
import { env } from '@/lib/server/env'
import { OPEN_SET_LABELS, OPEN_SETS } from '../constants'
import { countOpenRecords, findOpenRecord, listOpenRecords } from '../data'
import { openWindow } from '../schema'
import { FOUND_IN } from './constants'
import { TOOL_INPUTS, type ToolName } from './schema'

/** What a tool gives: an object for programs, or a sentence that tells a model what to ask instead. */
export type ToolAnswer = { value: Record<string, unknown> } | { refusal: string }

type Arguments = Record<string, unknown>

const sentences = (error: { issues: readonly { message: string }[] }) =>
  ({ refusal: error.issues.map(({ message }) => message).join('；') }) as const

/** A result without what its text says: the names of persons in it are for the pages only. */
const toFound = ({ kind, recordId, address, title, reason, facts }: SearchHit) => ({
  kind,
  kindName: SEARCH_KIND_LABELS[kind],
  title: title.map(({ text }) => text).join(''),
  facts,
  reason,
  url: env().appUrl + address,
  set: FOUND_IN[kind],
  id: recordId,
})

async function searchRecords(given: Arguments): Promise<ToolAnswer> {
  const input = TOOL_INPUTS.search.safeParse(given)
  if (!input.success) return sentences(input.error)
  const { query, kind = null, page } = input.data
  const results = await search(query, { kind, page })
  if (results === null) return { refusal: 'query 中只有符号，没有可以查找的文字' }
  const { hits, closeness, found, total, counts, pageCount } = results
  return {
    value: {
      items: hits.map(toFound),
      closeness,
      found,
      total: total.count,
      totalIsBound: total.bounded,
      counts: counts.map(({ count, bounded, ...of }) => ({ ...of, total: count, totalIsBound: bounded })),
      page: results.page,
      pageCount,
    },
  }
}

async function listSets(given: Arguments): Promise<ToolAnswer> {
  const input = TOOL_INPUTS.list_sets.safeParse(given)
  if (!input.success) return sentences(input.error)
  const counts = await countOpenRecords()
  return { value: { sets: OPEN_SETS.map((set) => ({ set, ...OPEN_SET_LABELS[set], count: counts[set] })) } }
}

async function listRecords(given: Arguments): Promise<ToolAnswer> {
  const input = TOOL_INPUTS.list_records.safeParse(given)
  if (!input.success) return sentences(input.error)
  const { set, ...query } = input.data
  const window = openWindow.safeParse(query)
  if (!window.success) return sentences(window.error)
  const { next, ...page } = await listOpenRecords(set, window.data)
  return { value: { ...page, after: next && new URL(next).searchParams.get('after') } }
}

async function getRecord(given: Arguments): Promise<ToolAnswer> {
  const input = TOOL_INPUTS.get_record.safeParse(given)
  if (!input.success) return sentences(input.error)
  const record = await findOpenRecord(input.data.set, input.data.id)
  return record ? { value: record } : { refusal: '没有这条公开的记录，或者它已经撤下。' }
}

/** Calls a tool: the same reads as the open interface, with the same bounds. */
export function callTool(name: ToolName, given: Arguments): Promise<ToolAnswer> {
  return { search: searchRecords, list_sets: listSets, list_records: listRecords, get_record: getRecord }[
    name
  ](given)
}
