import type { OpenSet } from '@/lib/features/open-data/constants'
import { OPEN_SET_LABELS } from '@/lib/features/open-data/constants'
import { openTextFile } from '@/lib/features/open-data/files/data'
import { loadOpenAnswer } from '@/lib/features/open-data/loaders'
import { readOpenName } from '@/lib/features/open-data/rules'
import { openWindow } from '@/lib/features/open-data/schema'
import {
  openAnswer,
  openFileAnswer,
  openPreflight,
  openRefusal,
  refuseTooMany,
} from '@/lib/server/open-answer'
import { todayInShanghai } from '@/lib/shared/dates'
import { contentDisposition } from '@/lib/shared/files'

type Context = { params: Promise<{ name: string }> }

async function answerPage(request: Request, set: OpenSet): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const window = openWindow.safeParse(query)
  if (!window.success) {
    return openRefusal(400, window.error.issues.map(({ message }) => message).join('；'))
  }
  return openAnswer(request, await loadOpenAnswer(set, window.data), 'application/json')
}

async function answerFile(request: Request, set: OpenSet): Promise<Response> {
  const refused = await refuseTooMany(request, 'openFileAddress')
  if (refused) return refused
  const name = `${OPEN_SET_LABELS[set].title}-${todayInShanghai(new Date())}.csv`
  return openFileAnswer(openTextFile(set), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': contentDisposition(name),
  })
}

/** A set of open data: `/api/open/v1/members` page by page as JSON, `/api/open/v1/members.csv` whole. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = await refuseTooMany(request, 'openAddress')
  if (refused) return refused
  const asked = readOpenName((await params).name)
  if (!asked) return openRefusal(404, '没有这个数据集。全部数据集见 /data/open。')
  return asked.asText ? answerFile(request, asked.set) : answerPage(request, asked.set)
}

export const OPTIONS = openPreflight
