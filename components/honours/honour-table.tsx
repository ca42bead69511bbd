import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { HONOUR_LEVEL_LABELS, HONOUR_STATUS_LABELS } from '@/lib/features/honours/constants'
import type { Honour } from '@/lib/features/honours/types'
import { formatPartialDate } from '@/lib/shared/dates'

const COLUMNS = [
  { key: 'name', label: '荣誉' },
  { key: 'status', label: '状态' },
  { key: 'level', label: '级别' },
  { key: 'date', label: '日期' },
]

/** A record's honours for those who keep them; `base` is the address below which they are edited. */
export function HonourTable({
  honours,
  base,
  editable,
}: {
  honours: readonly Honour[]
  base: string
  editable: boolean
}) {
  return (
    <section aria-labelledby="honours">
      <SectionHeading id="honours" title="荣誉" note={`${honours.length} 项`} />
      {honours.length > 0 ? (
        <Table
          caption="荣誉"
          hideCaption
          columns={COLUMNS}
          rows={honours.map((honour) => ({
            key: honour.id,
            cells: [
              editable ? (
                <a key="name" href={`${base}/honours/${honour.id}`}>
                  {honour.name}
                </a>
              ) : (
                honour.name
              ),
              HONOUR_STATUS_LABELS[honour.status],
              honour.level ? HONOUR_LEVEL_LABELS[honour.level] : '未注明',
              honour.grantedOn ? formatPartialDate(honour.grantedOn) : '未注明',
            ],
          }))}
        />
      ) : (
        <EmptyState title="还没有荣誉">
          <p>申报中、公示中的也可以登记，页面会如实写明状态。</p>
        </EmptyState>
      )}
      {editable && (
        <div className="actions">
          <ButtonLink variant="quiet" href={`${base}/honours/new`}>
            新增荣誉
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
