import { UsageChart } from '@/components/places/usage-chart'
import { UsageTable } from '@/components/places/usage-table'
import { SectionHeading } from '@/components/ui/section-heading'
import type { CapacityReading, UsageReading } from '@/lib/features/capacity/types'
import { CLASS_DIVISOR, UNIT_DIVISOR } from '@/lib/features/places/constants'

type Window = CapacityReading['window']

const titleOf = ({ postClass }: UsageReading) => postClass ?? '全单位'

/** The rule in words with the numbers that it gives here. */
function ruleOf({ postClass, staff, limit }: UsageReading): string {
  if (staff === null) return '没有申报人数，不能再录用。'
  const divisor = postClass === null ? UNIT_DIVISOR : CLASS_DIVISOR
  return `职工 ${staff} 人，同一时间一般不超过 ${100 / divisor}%，即 ${limit} 人。`
}

function nowOf({ now, limit }: UsageReading): string {
  const raised = now.limit > limit ? `（备案后上限 ${now.limit} 人）` : ''
  return `今天 ${now.taken} 人${raised}。`
}

function Usage({ usage, window, id }: { usage: UsageReading; window: Window; id: string }) {
  const title = titleOf(usage)
  const isWhole = usage.postClass === null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>
        {ruleOf(usage)}
        {nowOf(usage)}
      </p>
      <UsageChart stretches={usage.stretches} window={window} />
      <details open={isWhole}>
        <summary>逐段人数</summary>
        <UsageTable caption={`${title}逐段人数`} stretches={usage.stretches} />
      </details>
    </section>
  )
}

/** How many interns of 岗位实习 are there over time: in the unit as a whole, and class by class. */
export function UsageSection({ capacity: { usages, window } }: { capacity: CapacityReading }) {
  return (
    <section aria-labelledby="usage" className="usages">
      <SectionHeading id="usage" title="同一时间的岗位实习生" note="不分学校与联盟" />
      <p className="field-hint">
        《职业学校学生实习管理规定》写的是“一般不超过”，本平台按上限执行。确需超出的，须报主管部门备案，由秘书处登记后放宽；
        认识实习不计入。
      </p>
      {usages.map((usage, at) => (
        <Usage key={titleOf(usage)} usage={usage} window={window} id={`usage-${at}`} />
      ))}
    </section>
  )
}
