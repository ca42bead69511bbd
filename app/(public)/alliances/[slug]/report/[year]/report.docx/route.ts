import { WORD_TYPE } from '@/lib/features/agreements/documents/constants'
import { loadReportWord } from '@/lib/features/reports/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Context = { params: Promise<{ slug: string; year: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER, year: PLACEHOLDER }]
}

/** The annual report as a Word file. Cached like a page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, year } = await params
  const file = await loadReportWord(slug, year)
  if (file === null) return new Response('没有这个文件。', { status: 404 })
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': WORD_TYPE,
      'Content-Disposition': `attachment; filename="report-${year}.docx"`,
    },
  })
}
