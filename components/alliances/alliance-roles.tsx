import { UnitCard, UnitGrid } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { ALLIANCE_ROLE_LABELS, ALLIANCE_ROLES } from '@/lib/features/alliances/constants'
import type { AlliancePage } from '@/lib/features/alliances/types'
import { kindWord } from '@/lib/features/organizations/rules'

/** Who leads the alliance, guides and supports it, and who started it. */
export function AllianceRoles({ roles }: Pick<AlliancePage, 'roles'>) {
  const held = ALLIANCE_ROLES.filter((role) => roles[role].length > 0)
  if (held.length === 0) return null
  return (
    <section aria-labelledby="roles">
      <SectionHeading id="roles" title={held.length === 1 && roles.lead.length > 0 ? '牵头' : '牵头与支持'} />
      <UnitGrid>
        {held.flatMap((role) =>
          roles[role].map((unit) => (
            <UnitCard
              key={role + unit.slug}
              href={`/members/${unit.slug}`}
              name={unit.name}
              kind={unit.kind}
              kindLabel={kindWord(unit)}
              meta={<b>{ALLIANCE_ROLE_LABELS[role]}</b>}
            />
          )),
        )}
      </UnitGrid>
    </section>
  )
}
