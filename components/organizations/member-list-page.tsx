import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { LetterIndex } from '@/components/ui/letter-index'
import { UnitCard, UnitGrid } from '@/components/ui/records'
import { kindWord } from '@/lib/features/organizations/rules'
import { MEMBER_FILTER_LABELS, MEMBER_FILTERS, type MemberFilter } from '@/lib/features/profiles/constants'
import { loadMembers } from '@/lib/features/profiles/directory/loaders'
import type { MemberList, MemberSummary } from '@/lib/features/profiles/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { listPath } from '@/lib/shared/list-path'
import type { FilterOption } from '@/lib/shared/lists'

const DIRECTORY: Directory = {
  base: '/members',
  keys: MEMBER_FILTERS,
  title: '成员单位',
  lead: '经核验并公开的学校、企业、医院、政府部门与团体，可按类别、地区、产业链、联盟和首字母查找。',
  measure: '家',
  empty: '单位名称可能与您想的略有不同：可以少选一个条件，或按首字母查找。尚未加入的单位可以申请入驻。',
}

type Address = { segments?: readonly string[] }

function facetsOf(list: MemberList): Facet[] {
  const { kinds, regions, chains, alliances, initials, filters } = list
  const options: Record<MemberFilter, readonly FilterOption[]> = {
    kind: kinds,
    region: regions,
    chain: chains,
    alliance: alliances,
    // The letters stand above the list; here only the chosen one, with the way to be rid of it.
    initial: initials.filter(({ value }) => value === filters.initial),
  }
  return MEMBER_FILTERS.map((key) => ({ key, title: MEMBER_FILTER_LABELS[key], options: options[key] }))
}

/** Title and addresses of one page of the list. */
export async function memberListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadMembers(segments)
  if (!list) return missingMetadata()
  return directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) })
}

function Letters({ list: { filters, initials } }: { list: MemberList }) {
  const { initial, ...others } = filters
  return (
    <LetterIndex
      allHref={listPath('/members', others, 1, MEMBER_FILTERS)}
      letters={initials.map(({ value, count }) => ({
        letter: value,
        count,
        active: value === initial,
        href: listPath('/members', { ...others, initial: value }, 1, MEMBER_FILTERS),
      }))}
    />
  )
}

function Card({ unit }: { unit: MemberSummary }) {
  const alliances = unit.allianceCount > 0 ? ` · ${unit.allianceCount} 个联盟` : ''
  return (
    <UnitCard
      level="h2"
      href={`/members/${unit.slug}`}
      name={unit.name}
      kind={unit.kind}
      kindLabel={kindWord(unit)}
      meta={(unit.region ?? '地区未登记') + alliances}
    />
  )
}

/** The public list of member units at one address. */
export async function MemberListPage({ segments }: Address) {
  const [list, { baseUrl, host, name }] = await Promise.all([loadMembers(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <Letters list={list} />
      <UnitGrid>
        {list.items.map((unit) => (
          <Card key={unit.slug} unit={unit} />
        ))}
      </UnitGrid>
    </DirectoryPage>
  )
}
