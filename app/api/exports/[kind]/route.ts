import { EXPORT_FORMATS, type ExportFormat, MEDIA_TYPES } from '@/lib/features/exports/constants'
import {
  type Export,
  exportAgreements,
  exportPositions,
  exportProjects,
  toText,
  toWorkbook,
} from '@/lib/features/exports/data'
import { consume } from '@/lib/server/auth/limits'
import { currentActor } from '@/lib/server/auth/session'
import type { Actor } from '@/lib/shared/actor'
import { todayInShanghai } from '@/lib/shared/dates'
import { RefusedError, TooManyError } from '@/lib/shared/errors'
import { contentDisposition } from '@/lib/shared/files'

function findExport(actor: Actor, kind: string, query: URLSearchParams): Export | null {
  const asked = Object.fromEntries(query)
  if (kind === 'agreements') {
    return exportAgreements(actor, query.get('scope') === 'kept' ? 'kept' : 'own', asked)
  }
  if (kind === 'positions') {
    return exportPositions(actor, query.get('scope') === 'review' ? 'review' : 'own', asked)
  }
  return kind === 'projects'
    ? exportProjects(actor, query.get('scope') === 'registry' ? 'registry' : 'own', asked)
    : null
}

const refuse = (status: number, sentence: string) =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** A staff list under its filter as a file: `?format=xlsx` or `csv`, and the list's own query. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ kind: string }> },
): Promise<Response> {
  const { kind } = await params
  const query = new URL(request.url).searchParams
  const format: ExportFormat = EXPORT_FORMATS.find((one) => one === query.get('format')) ?? 'xlsx'
  const actor = await currentActor()
  const list = actor && findExport(actor, kind, query)
  if (!actor?.userId || !list) return refuse(404, '没有这个列表，或者登录已失效。')
  const headers = {
    'content-type': MEDIA_TYPES[format],
    'content-disposition': contentDisposition(`${list.name}-${todayInShanghai(new Date())}.${format}`),
    'cache-control': 'private, no-store',
  }
  try {
    await consume('exportAccount', actor.userId)
    return new Response(format === 'csv' ? toText(list) : await toWorkbook(list), { headers })
  } catch (error) {
    if (error instanceof TooManyError) return refuse(429, '导出过于频繁，请过一会儿再试。')
    if (error instanceof RefusedError) return refuse(409, error.sentence)
    throw error
  }
}
