import '@/app/globals.css'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AccountLinks } from '@/components/accounts/account-links'
import { FormHeld } from '@/components/layout/form-held'
import { StaffLayout } from '@/components/layout/staff-layout'
import { loadAdminNavigation } from '@/lib/features/accounts/loaders'
import { loadSite } from '@/lib/features/settings/loaders'

/** Made per request and sent whole, so that redirects are real ones: docs/decisions/0019. */
export const instant = false

export const metadata = { title: '管理', robots: { index: false } }

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const asked = await headers()
  const [site, navigation] = await Promise.all([loadSite(), loadAdminNavigation()])
  const nonce = asked.get('x-nonce') ?? undefined
  if (!navigation) {
    return (
      <StaffLayout nonce={nonce} siteName={site.name} tagline="管理" links={[]}>
        <FormHeld />
      </StaffLayout>
    )
  }
  const { viewer, links, unread } = navigation
  return (
    <StaffLayout
      nonce={nonce}
      siteName={site.name}
      tagline="管理"
      links={links}
      address={asked.get('x-address') ?? undefined}
      account={<AccountLinks viewer={viewer} unread={unread} />}
    >
      {children}
    </StaffLayout>
  )
}
