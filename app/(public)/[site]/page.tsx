import { loadSite } from '@/lib/features/settings/loaders'

export default async function HomePage({ params }: { params: Promise<{ site: string }> }) {
  const site = await loadSite((await params).site)
  return (
    <main id="main" className="page wrap">
      <h1>{site.name}</h1>
    </main>
  )
}
