import { loadRobots } from '@/lib/features/sitemap/loaders'

export async function GET(): Promise<Response> {
  const text = await loadRobots()
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
