import { findReadableFile } from '@/lib/features/attachments/data'
import type { StoredFile } from '@/lib/features/files/types'
import { currentActor } from '@/lib/server/auth/session'
import { openStoredFile } from '@/lib/server/files/storage'
import { log } from '@/lib/server/log'
import { contentDisposition } from '@/lib/shared/files'
import { isRecordId } from '@/lib/shared/ids'

type Context = { params: Promise<{ id: string }> }

/** To be saved, never shown: a browser must run nothing of what somebody uploaded in the name of this site. */
function headersOf(file: StoredFile, isPublic: boolean): Headers {
  return new Headers({
    'Content-Type': file.mediaType,
    'Content-Length': String(file.byteSize),
    'Content-Disposition': contentDisposition(file.name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': isPublic ? 'public, no-cache' : 'private, no-store',
    'X-Accel-Expires': '0',
    // RFC 9530: what an agreement says of its attachments can be compared with it.
    'Repr-Digest': `sha-256=:${Buffer.from(file.checksum, 'hex').toString('base64')}:`,
  })
}

/** The same for whoever may not read it as for everybody where there is none. */
function missing(): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' }
  return new Response('没有这个文件，或者您无权查看。如果登录已失效，请重新登录后再试。', {
    status: 404,
    headers,
  })
}

async function find(request: Request, { params }: Context) {
  const { id } = await params
  const link = new URL(request.url).searchParams.get('link')
  return isRecordId(id) ? findReadableFile(await currentActor(), id, link) : null
}

/** Gives a file to those who may read a record that has it. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const found = await find(request, context)
  if (!found) return missing()
  const content = await openStoredFile(found.file.checksum)
  if (content) return new Response(content, { headers: headersOf(found.file, found.isPublic) })
  log().error({ file: found.file.id }, 'a stored file is missing')
  return missing()
}

export async function HEAD(request: Request, context: Context): Promise<Response> {
  const found = await find(request, context)
  if (!found) return missing()
  return new Response(null, { headers: headersOf(found.file, found.isPublic) })
}
