import '@/app/globals.css'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { StaffLayout } from '@/components/layout/staff-layout'
import { loadSite } from '@/lib/features/settings/loaders'

/** Made per request and sent whole, so that redirects are real ones: docs/decisions/0019. */
export const instant = false

export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const site = await loadSite()
  return (
    <StaffLayout
      nonce={nonce}
      siteName={site.name}
      tagline={site.tagline}
      links={[{ label: '返回网站', href: '/' }]}
    >
      {children}
    </StaffLayout>
  )
}
