import { UnitCard, UnitGrid } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { ORGANIZATION_KIND_LABELS } from '@/lib/features/organizations/constants'
import { WITHHELD } from '@/lib/features/parties/rules'
import { PARTY_ROLE_LABELS } from '@/lib/features/projects/constants'
import type { ProjectParty } from '@/lib/features/projects/types'

/** The parties of a project, each with its role. */
export function ProjectParties({ parties }: { parties: readonly ProjectParty[] }) {
  const open = parties.filter((party) => party.slug !== null)
  const withheld = parties.length - open.length
  return (
    <section aria-labelledby="parties">
      <SectionHeading id="parties" title="参与各方" note={`${parties.length} 家`} />
      <UnitGrid>
        {open.map(({ slug, name, kind, role, confirmed }) => (
          <UnitCard
            key={slug}
            href={`/members/${slug}`}
            name={name}
            kind={kind}
            kindLabel={ORGANIZATION_KIND_LABELS[kind]}
            meta={confirmed ? PARTY_ROLE_LABELS[role] : `${PARTY_ROLE_LABELS[role]} · 待该单位确认`}
          />
        ))}
      </UnitGrid>
      {withheld > 0 && (
        <p className="meta">
          另有 {withheld} 家{WITHHELD}。
        </p>
      )}
    </section>
  )
}
