import { MEDIA_TYPES } from '@/lib/features/exports/constants'
import { csvHead, csvLines } from '@/lib/features/exports/rules'
import { findImportSheet } from '@/lib/features/imports/data'
import { remarkedSheets } from '@/lib/features/imports/rules'
import { currentActor } from '@/lib/server/auth/session'
import { writeSheets } from '@/lib/server/workbook'
import { contentDisposition } from '@/lib/shared/files'
import { isRecordId } from '@/lib/shared/ids'

const headersOf = (format: keyof typeof MEDIA_TYPES, name: string) => ({
  'content-type': MEDIA_TYPES[format],
  'content-disposition': contentDisposition(name),
  'cache-control': 'private, no-store',
})

/** What is wrong with a run: as a list (`?format=csv`), or its own rows with remarks. For its sender alone. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const actor = await currentActor()
  const run = actor && isRecordId(id) ? await findImportSheet(actor, id) : null
  if (!run) return new Response(null, { status: 404 })
  const name = run.fileName.replace(/\.xlsx$/i, '')
  if (new URL(request.url).searchParams.get('format') === 'csv') {
    const lines = run.faults.map(({ row, column, sentence }) => [row, column ?? '整份文件', sentence])
    const text = csvHead(['行', '列', '问题']) + csvLines(lines)
    return new Response(text, { headers: headersOf('csv', `${name}-问题.csv`) })
  }
  const bytes = await writeSheets(remarkedSheets(run.kind, run.rows, run.faults))
  return new Response(bytes, { headers: headersOf('xlsx', `${name}-批注.xlsx`) })
}
