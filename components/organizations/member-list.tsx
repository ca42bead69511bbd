import { ListLayout } from '@/components/layout/list-layout'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ActiveFilters } from '@/components/ui/filter-links'
import { LetterIndex } from '@/components/ui/letter-index'
import { Pagination } from '@/components/ui/pagination'
import { UnitCard, UnitGrid } from '@/components/ui/records'
import { kindWord } from '@/lib/features/organizations/rules'
import { MEMBER_FILTER_LABELS, MEMBER_FILTERS } from '@/lib/features/profiles/constants'
import type { MemberList as List } from '@/lib/features/profiles/types'
import type { Site } from '@/lib/features/settings/types'
import { type ListFilters, listPath } from '@/lib/shared/list-path'
import { activeFilterWords } from './member-filter-options'
import { MemberFilters } from './member-filters'

const pathOf = (filters: ListFilters, page = 1) => listPath('/members', filters, page, MEMBER_FILTERS)

function without(filters: ListFilters, key: string): ListFilters {
  return Object.fromEntries(Object.entries(filters).filter(([other]) => other !== key))
}

function Letters({ list }: { list: List }) {
  const { filters } = list
  return (
    <LetterIndex
      allHref={pathOf(without(filters, 'initial'))}
      letters={list.initials.map(({ value, count }) => ({
        letter: value,
        count,
        active: filters.initial === value,
        href: pathOf({ ...filters, initial: value }),
      }))}
    />
  )
}

function Results({ list }: { list: List }) {
  if (list.items.length === 0) {
    return (
      <EmptyState
        title={Object.keys(list.filters).length > 0 ? '没有符合这些条件的成员单位' : '还没有经核验的成员单位'}
        actions={
          <>
            {Object.keys(list.filters).length > 0 && (
              <ButtonLink href="/members" variant="quiet">
                查看全部成员单位
              </ButtonLink>
            )}
            <ButtonLink href="/join">申请入驻</ButtonLink>
          </>
        }
      >
        <p>单位名称可能与您想的略有不同。可以少选一个条件，或按首字母查找。</p>
      </EmptyState>
    )
  }
  return (
    <UnitGrid>
      {list.items.map((unit) => (
        <UnitCard
          key={unit.slug}
          level="h2"
          href={`/members/${unit.slug}`}
          name={unit.name}
          kind={unit.kind}
          kindLabel={kindWord(unit)}
          meta={[unit.region ?? '地区未登记', unit.allianceCount > 0 && `${unit.allianceCount} 个联盟`]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </UnitGrid>
  )
}

/** The list of member units, whole or filtered: one component for all its addresses. */
export function MemberList({ list, site }: { list: List; site: Site }) {
  const { filters, page, pageCount, total } = list
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '成员单位', href: pathOf(filters, page) },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead
          title="成员单位"
          lead={`${Object.keys(filters).length > 0 ? '符合条件的' : '经核验并公开的'}单位共 ${total} 家，按名称拼音排列。`}
        />
      }
      foot={<PageMeta publisher={site.host || site.name} url={site.baseUrl + pathOf(filters, page)} />}
    >
      <ListLayout filters={<MemberFilters list={list} />}>
        <Letters list={list} />
        <ActiveFilters
          clearHref="/members"
          filters={activeFilterWords(list).map(({ filter, word }) => ({
            name: MEMBER_FILTER_LABELS[filter],
            value: word,
            removeHref: pathOf(without(filters, filter)),
          }))}
        />
        <Results list={list} />
        <Pagination page={page} pageCount={pageCount} hrefOf={(number) => pathOf(filters, number)} />
      </ListLayout>
    </PageShell>
  )
}
