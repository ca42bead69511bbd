import { JsonLd } from './json-ld'

export type Crumb = { label: string; href: string }

/**
 * Where the page stands. The last entry is the page itself. With `baseUrl` (absolute, no slash at its end) it also
 * tells search engines, as a BreadcrumbList.
 */
export function Breadcrumb({ trail, baseUrl }: { trail: readonly Crumb[]; baseUrl?: string }) {
  return (
    <nav className="breadcrumb" aria-label="当前位置">
      <ol>
        {trail.map(({ label, href }, index) => (
          <li key={href}>
            {index === trail.length - 1 ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a href={href}>{label}</a>
            )}
          </li>
        ))}
      </ol>
      {baseUrl && (
        <JsonLd
          data={{
            '@context': 'https://schema.org',
            '@type': 'BreadcrumbList',
            itemListElement: trail.map(({ label, href }, index) => ({
              '@type': 'ListItem',
              position: index + 1,
              name: label,
              item: `${baseUrl}${href}`,
            })),
          }}
        />
      )}
    </nav>
  )
}
