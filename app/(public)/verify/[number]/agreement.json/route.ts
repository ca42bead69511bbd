import { loadProofFile } from '@/lib/features/agreements/verification/loaders'
import { entityTag } from '@/lib/features/agreements/verification/rules'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Context = { params: Promise<{ number: string }> }

export function generateStaticParams() {
  return [{ number: PLACEHOLDER }]
}

/** The agreement with its proof (docs/agreement-format.md). Cached like a page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const file = await loadProofFile((await params).number)
  if (file === null) return new Response('未找到这个编号的协议。', { status: 404 })
  return new Response(file, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ETag: entityTag(file) },
  })
}
