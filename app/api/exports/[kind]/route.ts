import { EXPORT_FORMATS, type ExportFormat, MEDIA_TYPES } from '@/lib/features/exports/constants'
import {
  type Export,
  exportAgreements,
  exportPositions,
  exportProjects,
  exportPublicProjects,
  exportRegister,
  toText,
  toWorkbook,
} from '@/lib/features/exports/data'
import { clientAddress } from '@/lib/server/auth/address'
import { consume } from '@/lib/server/auth/limits'
import { currentActor } from '@/lib/server/auth/session'
import type { Actor } from '@/lib/shared/actor'
import { todayInShanghai } from '@/lib/shared/dates'
import { RefusedError, TooManyError } from '@/lib/shared/errors'
import { contentDisposition } from '@/lib/shared/files'

function findOwn(actor: Actor, kind: string, query: URLSearchParams): Export | null {
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

function findPublic(kind: string, query: URLSearchParams): Export | null {
  const asked = Object.fromEntries(query)
  if (kind === 'agreements') return exportRegister(asked)
  return kind === 'projects' ? exportPublicProjects(asked) : null
}

/** The list that is asked for, and who is counted for asking; null where there is none for them. */
async function findExport({ headers }: Request, kind: string, query: URLSearchParams) {
  if (query.get('scope') === 'public') {
    const list = findPublic(kind, query)
    return list && { list, limit: 'exportAddress' as const, key: clientAddress(headers) }
  }
  const actor = await currentActor()
  const list = actor && findOwn(actor, kind, query)
  return list && actor.userId ? { list, limit: 'exportAccount' as const, key: actor.userId } : null
}

const refuse = (status: number, sentence: string) =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/**
 * A list under its filter as a file: `?format=xlsx` or `csv`, and the list's own query. With `scope=public` it is what
 * visitors see, for everybody; else a staff list, for those who have it.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ kind: string }> },
): Promise<Response> {
  const { kind } = await params
  const query = new URL(request.url).searchParams
  const format: ExportFormat = EXPORT_FORMATS.find((one) => one === query.get('format')) ?? 'xlsx'
  const found = await findExport(request, kind, query)
  if (!found) return refuse(404, '没有这个列表，或者登录已失效。')
  const { list, limit, key } = found
  const headers = {
    'content-type': MEDIA_TYPES[format],
    'content-disposition': contentDisposition(`${list.name}-${todayInShanghai(new Date())}.${format}`),
    'cache-control': 'private, no-store',
  }
  try {
    await consume(limit, key)
    return new Response(format === 'csv' ? toText(list) : await toWorkbook(list), { headers })
  } catch (error) {
    if (error instanceof TooManyError) return refuse(429, '导出过于频繁，请过一会儿再试。')
    if (error instanceof RefusedError) return refuse(409, error.sentence)
    throw error
  }
}
