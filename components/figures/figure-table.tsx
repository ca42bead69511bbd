import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { describePeriod } from '@/lib/features/figures/rules'
import type { Figure } from '@/lib/features/figures/types'
import { formatFigure } from '@/lib/shared/figures'

const COLUMNS = [
  { key: 'metric', label: '数据' },
  { key: 'value', label: '数值' },
  { key: 'period', label: '时间' },
  { key: 'source', label: '来源' },
]

/** A record's figures for those who keep them; `base` is the address below which they are edited. */
export function FigureTable({
  figures,
  base,
  editable,
}: {
  figures: readonly Figure[]
  base: string
  editable: boolean
}) {
  return (
    <section aria-labelledby="figures">
      <SectionHeading id="figures" title="数据" note={`${figures.length} 条`} />
      {figures.length > 0 ? (
        <Table
          caption="数据"
          hideCaption
          columns={COLUMNS}
          rows={figures.map((figure) => ({
            key: figure.id,
            cells: [
              editable ? (
                <a key="metric" href={`${base}/figures/${figure.id}`}>
                  {figure.metric}
                </a>
              ) : (
                figure.metric
              ),
              formatFigure(figure).text,
              describePeriod(figure) || '未注明',
              [figure.source.title, figure.locator].filter(Boolean).join(' · '),
            ],
          }))}
        />
      ) : (
        <EmptyState title="还没有数据">
          <p>例如在校生数、每年培训人次。每个数都要注明出处，公开页面会一并显示。</p>
        </EmptyState>
      )}
      {editable && (
        <div className="actions">
          <ButtonLink variant="quiet" href={`${base}/figures/new`}>
            新增数据
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
