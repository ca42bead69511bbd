import { revalidateTag } from 'next/cache'
import type { AttachmentSubject } from '@/lib/features/attachments/constants'
import { keepRefusal, uploadAttachment } from '@/lib/features/attachments/mutations'
import { type UploadTarget, uploadTarget } from '@/lib/features/attachments/schema'
import type { StoredFile } from '@/lib/features/files/types'
import { isSameOrigin } from '@/lib/server/auth/origin'
import { currentActor } from '@/lib/server/auth/session'
import { log } from '@/lib/server/log'
import { type FileRefusal, FileRefusedError } from '@/lib/shared/files'

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
  named: 409,
  replaced: 409,
  large: 413,
  often: 429,
  full: 507,
}

const noStore = { 'Cache-Control': 'private, no-store', 'X-Accel-Expires': '0' }

const DONE: Partial<Record<AttachmentSubject, string>> = {
  scan: 'corrected',
  word_template: 'template-added',
}

const leadTo = (location: string) =>
  new Response(null, { status: 303, headers: { ...noStore, Location: location } })

const wantsPage = (request: Request) => request.headers.get('accept')?.includes('text/html')

/** A form without scripts goes back to its page; a script is told in JSON. */
function accepted(request: Request, { subject, returnTo }: UploadTarget, file: StoredFile): Response {
  if (wantsPage(request)) return leadTo(`${returnTo}?done=${DONE[subject] ?? 'attached'}`)
  return Response.json({ file }, { status: 201, headers: noStore })
}

/** The same for a refusal; the page finds what is wrong with this very file where it was kept. */
async function refused(
  request: Request,
  target: UploadTarget | null,
  error: FileRefusedError,
): Promise<Response> {
  const { reason, sentence } = error
  if (!target || reason === 'origin' || !wantsPage(request))
    return Response.json({ refused: reason, sentence }, { status: STATUS[reason] ?? 422, headers: noStore })
  const { returnTo } = target
  if (reason === 'signed-out') return leadTo(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  const actor = await currentActor()
  if (actor) await keepRefusal(actor, returnTo, error)
  return leadTo(`${returnTo}?refused=${reason}#files`)
}

async function take(request: Request, target: UploadTarget | null): Promise<Response> {
  // Before anything else is looked at: another site's page must learn nothing.
  if (!isSameOrigin(request.headers)) throw new FileRefusedError('origin')
  const actor = await currentActor()
  if (!actor) throw new FileRefusedError('signed-out')
  if (!target) throw new FileRefusedError('missing')
  const { file, tags } = await uploadAttachment(actor, target, request)
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  return accepted(request, target, file)
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
    return await take(request, target)
  } catch (error) {
    if (error instanceof FileRefusedError) return refused(request, target, error)
    log().error({ error }, 'upload failed')
    throw error
  }
}
