import type { ReactNode } from 'react'
import { FormHeld } from '@/components/layout/form-held'
import { StaffLayout } from '@/components/layout/staff-layout'
import type { Navigation } from '@/lib/features/accounts/loaders'
import { loadSite } from '@/lib/features/settings/loaders'
import { AccountLinks } from './account-links'

/** The frame of an area behind sign-in. Without a navigation it shows no page but that a form is held for later. */
export async function SignedInLayout({
  tagline,
  asked,
  loadNavigation,
  children,
}: {
  tagline: string
  /** The head of the request. */
  asked: { get(name: string): string | null }
  loadNavigation: () => Promise<Navigation | null>
  children: ReactNode
}) {
  const [site, navigation] = await Promise.all([loadSite(), loadNavigation()])
  return (
    <StaffLayout
      nonce={asked.get('x-nonce') ?? undefined}
      siteName={site.name}
      tagline={tagline}
      links={navigation?.links ?? []}
      address={asked.get('x-address') ?? undefined}
      account={navigation && <AccountLinks viewer={navigation.viewer} unread={navigation.unread} />}
    >
      {navigation ? children : <FormHeld />}
    </StaffLayout>
  )
}
