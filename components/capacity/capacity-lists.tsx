import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { StaffTable } from '@/components/records/staff-table'
import { EmptyState } from '@/components/ui/empty-state'
import { RecordItem, RecordList } from '@/components/ui/records'
import { CAPACITY_BASES, CAPACITY_VIEW_LABELS, CAPACITY_VIEWS } from '@/lib/features/capacity/constants'
import { loadCapacityLines, loadOwnCapacities } from '@/lib/features/capacity/register/loaders'
import { formatPartialDate } from '@/lib/shared/dates'
import type { ListQuery } from '@/lib/shared/lists'
import { CapacityPage, capacityTrail } from './capacity-pages'
import { CapacityBadges } from './capacity-state'

const COLUMNS = [
  { key: 'unit', label: '单位' },
  { key: 'state', label: '状态' },
  { key: 'staff', label: '在岗职工', align: 'end' },
  { key: 'asOf', label: '统计日期' },
  { key: 'taken', label: '今天的实习生', align: 'end' },
  { key: 'limit', label: '一般上限', align: 'end' },
  { key: 'open', label: '招收中的岗位', align: 'end' },
] as const

/** The capacity of the units that somebody declares for; who works for one sees that. */
export async function OwnCapacitiesPage() {
  const units = await loadOwnCapacities()
  if (!units) return <Missing />
  const [only, second] = units
  if (only && !second) return <CapacityPage scope="own" id={only.id} />
  return (
    <PageShell
      trail={capacityTrail('own')}
      head={<PageHead title="实习名额" lead="申报在岗人数，查看各类岗位的实习名额。" />}
    >
      {units.length > 0 ? (
        <RecordList>
          {units.map((unit) => (
            <RecordItem
              key={unit.id}
              level="h2"
              href={`${CAPACITY_BASES.own}/${unit.id}`}
              title={unit.name}
              badges={<CapacityBadges {...unit} />}
              meta={unit.staff === null ? '没有申报在岗职工人数' : `在岗职工 ${unit.staff} 人`}
              aside={`今天 ${unit.taken} 人，上限 ${unit.limit} 人`}
            />
          ))}
        </RecordList>
      ) : (
        <EmptyState title="没有可以申报的单位">单位核验通过后可以申报。</EmptyState>
      )}
    </PageShell>
  )
}

/** The units that somebody watches over: who is over a limit, whose count is too old, who has not declared. */
export async function CapacityLinesPage({ query }: { query: ListQuery }) {
  const lines = await loadCapacityLines(query)
  if (!lines) return <Missing />
  return (
    <PageShell
      trail={capacityTrail('office')}
      head={
        <PageHead
          title="实习名额"
          lead="各单位的在岗人数与岗位实习生人数，不分学校与联盟。超过上限的、申报过期的和没有申报的单位不能再录用。"
        />
      }
    >
      <StaffTable
        base={CAPACITY_BASES.office}
        caption="单位"
        lines={lines}
        statuses={CAPACITY_VIEWS}
        labels={CAPACITY_VIEW_LABELS}
        columns={COLUMNS}
        empty="招收岗位实习生或申报过人数的单位会出现在这里。"
        cellsOf={(line) => [
          <a key="unit" href={`${CAPACITY_BASES.office}/${line.id}`}>
            {line.name}
          </a>,
          <CapacityBadges key="state" {...line} />,
          line.staff ?? '—',
          line.asOf ? formatPartialDate(line.asOf) : '未申报',
          line.taken,
          line.limit,
          line.open,
        ]}
      />
    </PageShell>
  )
}
