import type { ReactNode } from 'react'
import { Document } from './document'
import { ReadingSettings } from './reading-settings'
import { type NavLink, SiteHeader } from './site-header'

/** The part of the menu that an address belongs to: the longest one that leads to it or above it. */
function markCurrent(links: readonly NavLink[], address: string): NavLink[] {
  const [path = ''] = address.split('?')
  const above = links.filter(({ href }) => href !== '/' && (path === href || path.startsWith(`${href}/`)))
  const nearest = above.sort((a, b) => b.href.length - a.href.length)[0]
  return links.map((link) => (link === nearest ? { ...link, current: true } : link))
}

/** The frame of the pages behind sign-in, and of those that lead there. */
export function StaffLayout({
  nonce,
  siteName,
  tagline,
  links,
  address = '',
  account,
  children,
}: {
  nonce?: string
  siteName: string
  tagline: string
  links: readonly NavLink[]
  /** What was asked for, to mark where one is. */
  address?: string
  account?: ReactNode
  children: ReactNode
}) {
  return (
    <Document nonce={nonce}>
      <SiteHeader
        siteName={siteName}
        tagline={tagline}
        links={markCurrent(links, address)}
        account={account}
        accountBelow
      />
      {children}
      <footer className="site-footer">
        <div className="wrap">
          <ReadingSettings />
        </div>
      </footer>
    </Document>
  )
}
