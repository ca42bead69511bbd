import '@/app/globals.css'
import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { Document } from '@/components/layout/document'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { loadSite } from '@/lib/features/settings/loaders'

export const viewport: Viewport = {
  themeColor: [{ media: '(prefers-color-scheme: dark)', color: '#14171c' }],
}

const LINKS = [
  { label: '联盟', href: '/alliances' },
  { label: '成员单位', href: '/members' },
  { label: '产业学院', href: '/colleges' },
  { label: '共建平台', href: '/platforms' },
  { label: '合作项目', href: '/projects' },
  { label: '协议', href: '/agreements' },
  { label: '实习岗位', href: '/positions' },
  { label: '动态', href: '/news' },
  { label: '活动', href: '/events' },
  { label: '政策', href: '/policies' },
  { label: '织图', href: '/network' },
  { label: '数据', href: '/data' },
]

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const site = await loadSite()
  const contact = [site.contactName, site.contactPhone, site.contactEmail, site.contactAddress]
  return (
    <Document>
      <SiteHeader
        siteName={site.name}
        tagline={site.tagline}
        links={LINKS}
        searchScript
        account={
          <a className="button" data-variant="quiet" href="/workspace">
            工作台
          </a>
        }
      />
      {children}
      <SiteFooter
        siteName={site.name}
        host={site.host}
        contact={contact.filter(Boolean).join(' · ')}
        icp={site.icp}
        police={site.police ? { number: site.police } : undefined}
        humanResourcesLicense={site.hrLicence}
        dataLicense={site.dataLicence ? { label: site.dataLicence } : undefined}
      />
    </Document>
  )
}
