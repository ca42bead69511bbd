import { SectionHeading } from '@/components/ui/section-heading'
import type { MissingPart } from '@/lib/features/organizations/types'

/** What the unit's page still lacks and what each is good for, with the way to fill it in. */
export function MissingList({ parts, href }: { parts: readonly MissingPart[]; href: string }) {
  return (
    <section aria-labelledby="missing">
      <SectionHeading
        id="missing"
        title="还缺什么"
        note={parts.length > 0 ? `${parts.length} 项` : undefined}
      />
      {parts.length > 0 ? (
        <ul className="link-rows">
          {parts.map(({ field, label, why }) => (
            <li key={field}>
              <a href={`${href}#organization-${field}`}>{label}</a>
              <span className="meta">{why}。</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>资料齐全。访客看到的就是全部。</p>
      )}
    </section>
  )
}
