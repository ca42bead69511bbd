import { SectionHeading } from '@/components/ui/section-heading'

/** The alliances that a unit may ask to join, each with the way to the form. */
export function OpenAlliances({ alliances }: { alliances: readonly { slug: string; name: string }[] }) {
  if (alliances.length === 0) return null
  return (
    <section aria-labelledby="open-alliances">
      <SectionHeading id="open-alliances" title="申请加入" />
      <ul className="link-rows">
        {alliances.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/workspace/memberships/new/${slug}`} aria-label={`申请加入${name}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
