import {
  IMPORT_BASES,
  IMPORT_KINDS,
  IMPORT_LIMITS,
  IMPORT_SHEETS,
  type ImportKind,
  type ImportScope,
  UNIT_KINDS,
  type UploadRefusal,
} from '@/lib/features/imports/constants'
import { refuseUpload, startImport } from '@/lib/features/imports/mutations'
import { uploadTarget } from '@/lib/features/imports/schema'
import { consume } from '@/lib/server/auth/limits'
import { isSameOrigin } from '@/lib/server/auth/origin'
import { currentActor } from '@/lib/server/auth/session'
import { readSheet, WORKBOOK_LIMIT } from '@/lib/server/workbook'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError, RefusedError, TooManyError } from '@/lib/shared/errors'
import { cleanLine } from '@/lib/shared/text'

/** Beside the file the form sends little. */
const BODY_LIMIT = WORKBOOK_LIMIT + 64 * 1024

/** The body as far as the limit; null for a larger one, which is not read to its end. */
async function readBody(request: Request): Promise<Blob | null> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) return null
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > BODY_LIMIT) return null
    chunks.push(new Uint8Array(chunk))
  }
  return new Blob(chunks)
}

type Answer = { to: string } | { scope: ImportScope; refused: UploadRefusal }

/** Takes the fields of the form; a refusal leads back to the page, a run to its own. */
async function take(actor: Actor, kind: ImportKind, form: FormData): Promise<Answer> {
  const scope: ImportScope = form.get('scope') === 'registry' ? 'registry' : 'own'
  const keeper = uploadTarget.safeParse(form.get('for') ?? '')
  const file = form.get('file')
  if (!keeper.success) return { scope, refused: 'format' }
  if (!(file instanceof File) || file.size === 0) return { scope, refused: 'missing' }
  if (file.size > WORKBOOK_LIMIT) return { scope, refused: 'large' }
  const isForUnit = UNIT_KINDS.includes(kind) && scope === 'own'
  const target = {
    kind,
    organizationId: isForUnit ? keeper.data : null,
    allianceId: kind === 'agreements' ? keeper.data : null,
    fileName: [...cleanLine(file.name)].slice(-IMPORT_LIMITS.fileName).join('') || '未命名.xlsx',
  }
  try {
    // A missing unit must not pass for the platform itself.
    if (isForUnit && keeper.data === null) throw new ForbiddenError()
    await refuseUpload(actor, target)
    const reading = await readSheet(await file.arrayBuffer(), IMPORT_SHEETS[kind].sheet)
    const { id } = await startImport(actor, { ...target, reading })
    return { to: `${IMPORT_BASES[kind][scope]}/${id}` }
  } catch (error) {
    if (error instanceof ForbiddenError) return { scope, refused: 'forbidden' }
    if (error instanceof RefusedError) return { scope, refused: 'busy' }
    throw error
  }
}

const leadTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

/** Takes a workbook to be checked, from a form that works without scripts. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ kind: string }> },
): Promise<Response> {
  const { kind: asked } = await params
  const kind = IMPORT_KINDS.find((one) => one === asked)
  if (!kind) return new Response(null, { status: 404 })
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const base = IMPORT_BASES[kind].own
  const actor = await currentActor()
  if (!actor?.userId) return leadTo(`/sign-in?returnTo=${encodeURIComponent(base)}`)
  try {
    await consume('importAccount', actor.userId)
  } catch (error) {
    if (error instanceof TooManyError) return leadTo(`${base}?refused=often`)
    throw error
  }
  const body = await readBody(request)
  if (!body) return leadTo(`${base}?refused=large`)
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (!form) return leadTo(`${base}?refused=format`)
  const answer = await take(actor, kind, form)
  return leadTo('to' in answer ? answer.to : `${IMPORT_BASES[kind][answer.scope]}?refused=${answer.refused}`)
}
