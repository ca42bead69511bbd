import { loadLlms } from '@/lib/features/sitemap/llms/loaders'

export async function GET(): Promise<Response> {
  const text = await loadLlms()
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
