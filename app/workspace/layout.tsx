import '@/app/globals.css'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AccountLinks } from '@/components/accounts/account-links'
import { FormHeld } from '@/components/layout/form-held'
import { StaffLayout } from '@/components/layout/staff-layout'
import { loadWorkspaceNavigation } from '@/lib/features/accounts/loaders'
import { loadSite } from '@/lib/features/settings/loaders'

/** Made per request and sent whole, so that redirects are real ones: docs/decisions/0019. */
export const instant = false

export const metadata = { title: '工作台', robots: { index: false } }

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const asked = await headers()
  const [site, navigation] = await Promise.all([loadSite(), loadWorkspaceNavigation()])
  const nonce = asked.get('x-nonce') ?? undefined
  if (!navigation) {
    return (
      <StaffLayout nonce={nonce} siteName={site.name} tagline="工作台" links={[]}>
        <FormHeld />
      </StaffLayout>
    )
  }
  const { viewer, links, unread } = navigation
  return (
    <StaffLayout
      nonce={nonce}
      siteName={site.name}
      tagline="工作台"
      links={links}
      address={asked.get('x-address') ?? undefined}
      account={<AccountLinks viewer={viewer} unread={unread} />}
    >
      {children}
    </StaffLayout>
  )
}
