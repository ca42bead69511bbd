import { Badge } from '@/components/ui/badge'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import type { CapacityReading, Declaration } from '@/lib/features/capacity/types'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'

const classWords = ({ classes }: Declaration) =>
  classes.map(({ name, staff }) => `${name} ${staff} 人`).join('、') || '没有分类申报'

/** What the unit declared last, and before. */
export function Declarations({ capacity: { current, earlier, freshUntil } }: { capacity: CapacityReading }) {
  return (
    <section aria-labelledby="declared">
      <SectionHeading id="declared" title="申报的人数" />
      {current ? (
        <DefinitionList
          items={[
            { term: '在岗职工', value: `${current.staff} 人` },
            { term: '统计日期', value: formatPartialDate(current.asOf) },
            { term: '有效到', value: freshUntil && formatPartialDate(freshUntil) },
            { term: '各类岗位', value: classWords(current) },
            { term: '依据', value: current.evidence },
            { term: '申报时间', value: formatInstant(current.createdAt) },
            current.demo && { term: '性质', value: <Badge tone="warning">演示</Badge> },
          ]}
        />
      ) : (
        <EmptyState title="没有申报">由本单位的管理员或编辑申报。</EmptyState>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>以前的申报</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                {formatPartialDate(one.asOf)}：在岗职工 {one.staff} 人；{classWords(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
