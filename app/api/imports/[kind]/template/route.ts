import { MEDIA_TYPES } from '@/lib/features/exports/constants'
import { IMPORT_KINDS, IMPORT_SHEETS } from '@/lib/features/imports/constants'
import { templateSheets } from '@/lib/features/imports/rules'
import { currentActor } from '@/lib/server/auth/session'
import { writeSheets } from '@/lib/server/workbook'
import { contentDisposition } from '@/lib/shared/files'

/** The workbook to fill for an import, for anybody who is signed in. */
export async function GET(_: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind: asked } = await params
  const kind = IMPORT_KINDS.find((one) => one === asked)
  if (!kind || !(await currentActor())) return new Response(null, { status: 404 })
  return new Response(await writeSheets(templateSheets(kind)), {
    headers: {
      'content-type': MEDIA_TYPES.xlsx,
      'content-disposition': contentDisposition(`${IMPORT_SHEETS[kind].template}.xlsx`),
      'cache-control': 'private, no-store',
    },
  })
}
