import type { Metadata } from 'next'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { TabLinks } from '@/components/ui/tab-links'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { DATA_FILTERS } from '@/lib/features/statistics/constants'
import { loadDataPage } from '@/lib/features/statistics/loaders'
import type { DataPage as Data } from '@/lib/features/statistics/types'
import { listPath } from '@/lib/shared/list-path'
import { CountGroups } from './count-groups'
import { PlacesSection } from './places-section'
import { StatedFigures } from './stated-figures'

const BASE = '/data'
const LEAD = '本站登记的数目由登记得出，点开就是所数的那份名单；来源所载的数据注明出处与所在位置。'

type Address = { segments?: readonly string[] }

/** 山东省, 2023 年: what is looked at, in words. */
function lookedAt({ filters: { year }, region }: Data): string {
  return [region?.fullName, year && `${year} 年`].filter(Boolean).join('、')
}

/** Title and addresses of one page of the data. */
export async function dataMetadata({ segments }: Address): Promise<Metadata> {
  const data = await loadDataPage(segments)
  if (!data) return missingMetadata()
  const { filters, page } = data
  const words = lookedAt(data)
  return pageMetadata({
    title: `数据${words && `：${words}`}${page > 1 ? `（第 ${page} 页）` : ''}`,
    description: `${words && `${words}：`}${LEAD}`,
    path: listPath(BASE, filters, page, DATA_FILTERS),
  })
}

function YearTabs({ data: { filters, years } }: { data: Data }) {
  const { year: chosen, ...others } = filters
  const tab = (label: string, year: string | undefined) => ({
    label,
    href: listPath(BASE, year === undefined ? others : { ...others, year }, 1, DATA_FILTERS),
    active: year === chosen,
  })
  if (years.length === 0) return null
  return (
    <TabLinks label="按年份看" tabs={[tab('全部年份', undefined), ...years.map((year) => tab(year, year))]} />
  )
}

function Counts({ data }: { data: Data }) {
  const { groups, filters } = data
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="counts">
      <SectionHeading
        id="counts"
        title="本站登记的数目"
        note={Object.keys(filters).length > 0 ? '只列可以这样查找的各类' : '随登记变化'}
      />
      <CountGroups groups={groups} />
    </section>
  )
}

/** The data of the portal at one address. */
export async function DataPage({ segments }: Address) {
  const [data, { baseUrl, host, name }] = await Promise.all([loadDataPage(segments), loadSite()])
  if (!data) return <Missing />
  const { filters, page, places, stated } = data
  const words = lookedAt(data)
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '数据', href: BASE },
      ]}
      baseUrl={baseUrl}
      head={
        <PageHead
          title={words ? `数据：${words}` : '数据'}
          lead={LEAD}
          picture={
            <ButtonLink variant="quiet" href="/data/open">
              开放数据
            </ButtonLink>
          }
        />
      }
      foot={<PageMeta publisher={host || name} url={baseUrl + listPath(BASE, filters, page, DATA_FILTERS)} />}
    >
      <YearTabs data={data} />
      {places?.region && <PlacesSection places={places} />}
      <Counts data={data} />
      {places && !places.region && <PlacesSection places={places} />}
      {stated && <StatedFigures stated={stated} filters={filters} />}
    </PageShell>
  )
}
