import { DefinitionList } from '@/components/ui/definition-list'
import { UnitCard, UnitGrid } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { TagList } from '@/components/ui/tag'
import { kindWord } from '@/lib/features/organizations/rules'
import type { PlatformPage } from '@/lib/features/platforms/types'

/** Who builds it together: the host first. */
export function PlatformParties({ platform: { kind, host, partners } }: { platform: PlatformPage }) {
  const hostWord = kind === 'industry_college' ? '举办学校' : '牵头单位'
  return (
    <section aria-labelledby="parties">
      <SectionHeading
        id="parties"
        title="共建各方"
        note={partners.length > 0 ? `${partners.length + 1} 家` : '来源未载合作单位'}
      />
      <UnitGrid>
        {[host, ...partners].map((unit, index) => (
          <UnitCard
            key={unit.slug}
            href={`/members/${unit.slug}`}
            name={unit.name}
            kind={unit.kind}
            kindLabel={kindWord(unit)}
            meta={<b>{index === 0 ? hostWord : '合作单位'}</b>}
          />
        ))}
      </UnitGrid>
    </section>
  )
}

/** The bodies that have a seat in the council, with their roles where these are known. */
export function PlatformCouncil({ council }: Pick<PlatformPage, 'council'>) {
  if (council.length === 0) return null
  const roles = council.some(({ role }) => role !== null)
  return (
    <section aria-labelledby="council">
      <SectionHeading id="council" title="理事会" note={`${council.length} 方组成`} />
      {roles ? (
        <DefinitionList items={council.map(({ body, role }) => ({ term: body, value: role ?? '成员' }))} />
      ) : (
        <TagList label="理事会组成" tags={council.map(({ body }) => body)} />
      )}
    </section>
  )
}
