import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { SectionHeading } from '@/components/ui/section-heading'
import { EVENT_FILTERS } from '@/lib/features/events/constants'
import { loadEventList } from '@/lib/features/events/loaders'
import { groupByYear } from '@/lib/features/events/rules'
import type { EventList } from '@/lib/features/events/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { EventRecords } from './event-records'

const DIRECTORY: Directory = {
  base: '/events',
  keys: EVENT_FILTERS,
  title: '活动',
  lead: '联盟与成员单位的启动仪式、研讨会、招聘会、交流大会与培训。',
  measure: '场',
  order: '按开始日期排列，新的在前',
  empty: '活动由联盟秘书处登记并发布。',
}

type Address = { segments?: readonly string[] }

const facetsOf = ({ kinds, alliances, years }: EventList): Facet[] => [
  { key: 'kind', title: '类型', options: kinds },
  { key: 'alliance', title: '联盟', options: alliances },
  { key: 'year', title: '年份', options: years },
]

/** Title and addresses of one page of the list. */
export async function eventListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadEventList(segments)
  if (!list) return missingMetadata()
  return directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) })
}

/** The public list of events at one address, year by year. */
export async function EventListPage({ segments }: Address) {
  const [list, { baseUrl, host, name }] = await Promise.all([loadEventList(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      {groupByYear(list.items).map(({ year, events }) => (
        <section key={year ?? 'none'} aria-labelledby={`year-${year ?? 'none'}`}>
          <SectionHeading id={`year-${year ?? 'none'}`} title={year === null ? '日期未登记' : `${year}年`} />
          <EventRecords events={events} />
        </section>
      ))}
    </DirectoryPage>
  )
}
