import { WORD_TYPE } from '@/lib/features/agreements/documents/constants'
import { loadWord } from '@/lib/features/agreements/documents/loaders'
import { loadFilledTemplate } from '@/lib/features/agreements/word-templates/loaders'
import { cleanFileName, contentDisposition } from '@/lib/shared/files'

type Context = { params: Promise<{ id: string }> }

const noStore = { 'Cache-Control': 'private, no-store' }
const plain = { ...noStore, 'Content-Type': 'text/plain; charset=utf-8' }

/** The agreement as a Word file, for those who may see its text; with `?template=` in the form of a unit's own. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const template = new URL(request.url).searchParams.get('template')
  const found = template === null ? await loadWord(id) : await loadFilledTemplate(id, template)
  if (!found) return new Response('没有这个文件，或者您没有查看的权限。', { status: 404, headers: plain })
  if ('refused' in found) return new Response(found.refused, { status: 422, headers: plain })
  return new Response(new Uint8Array(found.file), {
    headers: {
      ...noStore,
      'Content-Type': WORD_TYPE,
      'Content-Disposition': contentDisposition(
        cleanFileName(found.number.replaceAll(/[/\\]/g, '-'), 'docx'),
      ),
    },
  })
}
