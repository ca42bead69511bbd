import type { ReactNode } from 'react'
import { PageMeta } from './page-meta'
import { PageHead, PageShell } from './page-shell'

/** A page of plain text about the site itself. */
export function StandingPage({
  title,
  lead,
  path,
  site,
  children,
}: {
  title: string
  lead: string
  path: string
  site: { baseUrl: string; host: string; name: string }
  children: ReactNode
}) {
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: title, href: path },
      ]}
      baseUrl={site.baseUrl}
      head={<PageHead title={title} lead={lead} />}
      foot={<PageMeta publisher={site.host || site.name} url={site.baseUrl + path} />}
    >
      <div className="prose">{children}</div>
    </PageShell>
  )
}
