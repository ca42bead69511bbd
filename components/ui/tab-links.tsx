export type TabLink = { label: string; href: string; active?: boolean; count?: number | string }

/** Views of one thing, each with its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ label: name, href, active, count }) => (
          <li key={href}>
            <a href={href} aria-current={active ? 'page' : undefined}>
              {name}
              {count !== undefined && <small>{count}</small>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
