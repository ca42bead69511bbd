import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark'
import { SiteSearch } from './site-search'
import { SkipLink } from './skip-link'

export type NavLink = { label: string; href: string; current?: boolean }

function NavList({ links }: { links: readonly NavLink[] }) {
  return (
    <ul>
      {links.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/**
 * The head of every page. The links stand twice, as a row and as a native menu for narrow or enlarged pages; only one
 * of them is ever displayed, so that no script is needed.
 */
export function SiteHeader({
  siteName,
  tagline,
  homeHref = '/',
  links,
  account,
  accountBelow = false,
  searchScript = false,
}: {
  siteName: string
  tagline?: string
  homeHref?: string
  links: readonly NavLink[]
  /** 登录 or 工作台, as links or a small form. */
  account?: ReactNode
  /** On a narrow page the account has a line of its own, below name and menu: a name may be long. */
  accountBelow?: boolean
  /** Suggestions in the search box: on pages whose policy allows files of ours. */
  searchScript?: boolean
}) {
  // One link needs no menu to hide in.
  const few = links.length === 1
  const accountBox = account && (
    <div className="site-account" data-below={accountBelow || undefined}>
      {account}
    </div>
  )
  return (
    <>
      <SkipLink />
      <header>
        <div className="selvedge" />
        <div className="wrap">
          <div className="site-bar">
            <a className="brand" href={homeHref}>
              <BrandMark />
              <span>
                <b>{siteName}</b>
                {tagline && <span>{tagline}</span>}
              </span>
            </a>
            <SiteSearch script={searchScript} />
            {!accountBelow && accountBox}
            {links.length > 0 && (
              <nav className="site-nav" data-few={few || undefined} aria-label="主导航">
                <NavList links={links} />
              </nav>
            )}
            {links.length > 0 && !few && (
              <details className="site-menu">
                <summary>
                  <svg viewBox="0 0 20 20" aria-hidden="true">
                    <path d="M2 5h16M2 10h16M2 15h16" fill="none" stroke="currentColor" strokeWidth="2" />
                  </svg>
                  菜单
                </summary>
                <nav aria-label="主导航">
                  <NavList links={links} />
                </nav>
              </details>
            )}
            {accountBelow && accountBox}
          </div>
        </div>
      </header>
    </>
  )
}
