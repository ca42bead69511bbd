import type { ReactNode } from 'react'
import { Document } from './document'
import { type NavLink, SiteHeader } from './site-header'

/** The frame of the pages behind sign-in, and of those that lead there. */
export function StaffLayout({
  nonce,
  siteName,
  tagline,
  links,
  account,
  children,
}: {
  nonce?: string
  siteName: string
  tagline: string
  links: readonly NavLink[]
  account?: ReactNode
  children: ReactNode
}) {
  return (
    <Document nonce={nonce}>
      <SiteHeader siteName={siteName} tagline={tagline} links={links} account={account} accountBelow />
      {children}
    </Document>
  )
}
