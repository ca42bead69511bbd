import { revalidateTag } from 'next/cache'
import { uploadAttachment } from '@/lib/features/attachments/mutations'
import { type UploadTarget, uploadTarget } from '@/lib/features/attachments/schema'
import type { StoredFile } from '@/lib/features/files/types'
import { isSameOrigin } from '@/lib/server/auth/origin'
import { currentActor } from '@/lib/server/auth/session'
import { log } from '@/lib/server/log'
import { FILE_REFUSALS, type FileRefusal, FileRefusedError } from '@/lib/shared/files'

const STATUS: Partial<Record<FileRefusal, number>> = {
  none: 400,
  many: 400,
  malformed: 400,
  'signed-out': 401,
  origin: 403,
  changed: 403,
  missing: 404,
  count: 409,
  quota: 409,
  twice: 409,
  replaced: 409,
  large: 413,
  often: 429,
  full: 507,
}

const noStore = { 'Cache-Control': 'private, no-store', 'X-Accel-Expires': '0' }

/** A form without scripts goes back to its page; a script is told in JSON. */
function answer(
  request: Request,
  target: UploadTarget | null,
  result: { file: StoredFile } | { refused: FileRefusal },
): Response {
  const refused = 'refused' in result ? result.refused : null
  if (target && refused !== 'origin' && request.headers.get('accept')?.includes('text/html')) {
    const { returnTo, subject } = target
    const done = subject === 'scan' ? 'corrected' : 'attached'
    const location =
      refused === 'signed-out'
        ? `/sign-in?returnTo=${encodeURIComponent(returnTo)}`
        : `${returnTo}?${refused === null ? `done=${done}` : `refused=${refused}#files`}`
    return new Response(null, { status: 303, headers: { ...noStore, Location: location } })
  }
  if (refused === null) return Response.json(result, { status: 201, headers: noStore })
  return Response.json(
    { refused, sentence: FILE_REFUSALS[refused] },
    { status: STATUS[refused] ?? 422, headers: noStore },
  )
}

async function take(request: Request, target: UploadTarget | null): Promise<StoredFile> {
  // Before anything else is looked at: another site's page must learn nothing.
  if (!isSameOrigin(request.headers)) throw new FileRefusedError('origin')
  const actor = await currentActor()
  if (!actor) throw new FileRefusedError('signed-out')
  if (!target) throw new FileRefusedError('missing')
  const { file, tags } = await uploadAttachment(actor, target, request)
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  return file
}

/**
 * Takes one file and attaches it to the record that the address names: /api/files?subject=…&id=…&returnTo=…. The body
 * is multipart/form-data with the file as its one file; it is read piece by piece and only after everything else was
 * asked.
 */
export async function POST(request: Request): Promise<Response> {
  const given = uploadTarget.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const target = given.data ?? null
  try {
    return answer(request, target, { file: await take(request, target) })
  } catch (error) {
    if (error instanceof FileRefusedError) return answer(request, target, { refused: error.reason })
    log().error({ error }, 'upload failed')
    throw error
  }
}
