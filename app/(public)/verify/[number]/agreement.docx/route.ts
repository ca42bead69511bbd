import { WORD_TYPE } from '@/lib/features/agreements/documents/constants'
import { loadPublicWord } from '@/lib/features/agreements/verification/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Context = { params: Promise<{ number: string }> }

export function generateStaticParams() {
  return [{ number: PLACEHOLDER }]
}

/** The agreement as a Word file, where its parties let the full text be public. Cached like a page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const file = await loadPublicWord((await params).number)
  if (file === null) return new Response('没有这个文件。', { status: 404 })
  return new Response(new Uint8Array(file), {
    headers: { 'Content-Type': WORD_TYPE, 'Content-Disposition': 'attachment; filename="agreement.docx"' },
  })
}
