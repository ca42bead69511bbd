import { WORD_TYPE } from '@/lib/features/agreements/documents/constants'
import { loadWord } from '@/lib/features/agreements/documents/loaders'
import { attachmentHeader } from '@/lib/features/agreements/documents/rules'

type Context = { params: Promise<{ id: string }> }

/** The agreement as a Word file, for those who may see its text. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const found = await loadWord((await params).id)
  if (!found) return new Response('没有这个文件，或者您没有查看的权限。', { status: 404 })
  return new Response(new Uint8Array(found.file), {
    headers: {
      'Content-Type': WORD_TYPE,
      'Content-Disposition': attachmentHeader(found.number),
      'Cache-Control': 'private, no-store',
    },
  })
}
