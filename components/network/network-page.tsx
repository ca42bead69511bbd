import type { Metadata } from 'next'
import { ListLayout } from '@/components/layout/list-layout'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { describeFilters, type Facet, FilterBar, FilterPanel } from '@/components/ui/filter-panel'
import { Pagination } from '@/components/ui/pagination'
import { SectionHeading } from '@/components/ui/section-heading'
import { NETWORK_FILTER_LABELS, NETWORK_FILTERS, type NetworkFilter } from '@/lib/features/network/constants'
import { loadNetwork } from '@/lib/features/network/loaders'
import type { NetworkPage as Network, Picture } from '@/lib/features/network/types'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { listPath } from '@/lib/shared/list-path'
import type { FilterOption } from '@/lib/shared/lists'
import { NetworkLegend, NetworkPicture } from './network-picture'
import { NetworkTable } from './network-table'
import { NetworkYears } from './network-years'

const BASE = '/network'
const LEAD =
  '谁与谁一起培养人：学校、企业、医院、政府部门之间，凭共建平台、合作项目和协议连成的线，以及各自所在的联盟。'

type Address = { segments?: readonly string[] }

function facetsOf(network: Network): Facet[] {
  const { alliances, kinds, regions, chains, units, untils } = network
  const options: Record<NetworkFilter, readonly FilterOption[]> = {
    alliance: alliances,
    kind: kinds,
    region: regions,
    chain: chains,
    unit: units,
    until: untils,
  }
  return NETWORK_FILTERS.map((key) => ({ key, title: NETWORK_FILTER_LABELS[key], options: options[key] }))
}

/** Title and addresses of one view of the network. */
export async function networkMetadata({ segments }: Address): Promise<Metadata> {
  const network = await loadNetwork(segments)
  if (!network) return missingMetadata()
  const { filters, page, counts } = network
  const words = describeFilters({ filters, facets: facetsOf(network) })
  return pageMetadata({
    title: `织图${words && `：${words}`}${page > 1 ? `（第 ${page} 页）` : ''}`,
    description: `${words && `${words}：`}${LEAD}共 ${counts.units} 家单位、${counts.cooperations} 处合作。`,
    path: listPath(BASE, filters, page, NETWORK_FILTERS),
    noindex: Object.keys(filters).length > 2,
  })
}

function countsInWords({ counts: { units, alliances, cooperations, seats } }: Network): string {
  return `${units} 家单位、${alliances} 个联盟，${cooperations} 处合作、${seats} 处同盟。`
}

function Remarks({ network, picture }: { network: Network; picture: Picture }) {
  const { undated, filters } = network
  const remarks = [
    picture.beyond > 0 && `画出往来最多的，另有 ${picture.beyond} 家请用筛选查看。`,
    picture.undrawn > 0 && `有 ${picture.undrawn} 个新登记的单位或联盟，片刻后画出。`,
    undated > 0 &&
      (filters.until === undefined
        ? `有 ${undated} 处往来的起始年份未登记，按年份看时不在其中。`
        : `另有 ${undated} 处往来的起始年份未登记，未计入。`),
  ].filter(Boolean)
  return (
    <p id="network-words">
      {countsInWords(network)}
      {remarks.join('')}
    </p>
  )
}

function Drawn({ network, picture }: { network: Network; picture: Picture }) {
  const kinds = picture.nodes.flatMap(({ kind }) => kind ?? [])
  return (
    <figure className="network">
      {picture.nodes.length > 0 && (
        <NetworkPicture picture={picture} labelledBy="lines" describedBy="network-words" />
      )}
      <figcaption>
        {picture.nodes.length > 0 && <NetworkLegend kinds={kinds} />}
        <Remarks network={network} picture={picture} />
      </figcaption>
    </figure>
  )
}

function Lines({ network }: { network: Network }) {
  const { items, total, page, pageCount, filters } = network
  return (
    <>
      <SectionHeading
        id="lines"
        title="谁与谁"
        note={`${total} 处，合作在前，新的在前`}
        href={page > 1 ? listPath(BASE, filters, 1, NETWORK_FILTERS) : undefined}
        linkLabel="看图"
      />
      {total > 0 ? (
        <NetworkTable lines={items} />
      ) : (
        <EmptyState
          title="没有符合条件的往来"
          actions={
            <ButtonLink variant="quiet" href={BASE}>
              看整张织图
            </ButtonLink>
          }
        >
          可以少选一个条件，或选一个较晚的年份。
        </EmptyState>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => listPath(BASE, filters, number, NETWORK_FILTERS)}
        label="往来分页"
      />
    </>
  )
}

/** The network at one address: the picture, the years, and the same as a table with filters. */
export async function NetworkPage({ segments }: Address) {
  const [network, { baseUrl, host, name }] = await Promise.all([loadNetwork(segments), loadSite()])
  if (!network) return <Missing />
  const { filters, page, picture, years } = network
  const facets = facetsOf(network)
  const chosen = ['alliance', 'kind', 'region', 'chain'] satisfies NetworkFilter[]
  const offered = facets.filter(({ key }) => chosen.some((one) => one === key) || filters[key] !== undefined)
  const state = { base: BASE, keys: NETWORK_FILTERS, filters }
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '织图', href: BASE },
      ]}
      baseUrl={baseUrl}
      head={<PageHead title="织图" lead={LEAD} />}
      foot={
        <PageMeta publisher={host || name} url={baseUrl + listPath(BASE, filters, page, NETWORK_FILTERS)} />
      }
    >
      <FilterBar {...state} facets={facets} />
      {picture && <Drawn network={network} picture={picture} />}
      {picture && <NetworkYears years={years} filters={filters} />}
      <ListLayout filters={<FilterPanel {...state} facets={offered} />}>
        <Lines network={network} />
      </ListLayout>
      {picture && <script src="/network.mjs" defer data-own="" />}
    </PageShell>
  )
}
