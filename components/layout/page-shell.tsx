import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb'

/** The head of a page: its one `h1`, what stands above it (kind, badges), a lead, and a picture at its side. */
export function PageHead({
  title,
  eyebrow,
  lead,
  picture,
  children,
}: {
  title: string
  eyebrow?: ReactNode
  lead?: ReactNode
  /** An emblem or a button, at the side of the title where there is room. */
  picture?: ReactNode
  /** Below the lead: a search form, buttons. */
  children?: ReactNode
}) {
  return (
    <div className="page-head page-head-grid">
      <div>
        {eyebrow && <div className="eyebrow">{eyebrow}</div>}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
      {picture}
    </div>
  )
}

/** The frame of a page: breadcrumb, head, content (with a side column where there is room), and what stands below. */
export function PageShell({
  trail,
  baseUrl,
  head,
  aside,
  asideFirst = false,
  foot,
  children,
}: {
  trail?: readonly Crumb[]
  baseUrl?: string
  /** A PageHead. */
  head?: ReactNode
  aside?: ReactNode
  /** Where there is one column only, the side stands above the content: facts that decide whether to read on. */
  asideFirst?: boolean
  /** A PageMeta. */
  foot?: ReactNode
  children: ReactNode
}) {
  const side = aside && <div className="page-aside">{aside}</div>
  return (
    <main id="main" tabIndex={-1} className="page wrap">
      {trail && <Breadcrumb trail={trail} baseUrl={baseUrl} />}
      {head}
      <div className={aside ? 'page-grid page-grid-aside' : 'page-grid'}>
        {asideFirst && side}
        <div className="page-main">{children}</div>
        {!asideFirst && side}
      </div>
      {foot}
    </main>
  )
}
