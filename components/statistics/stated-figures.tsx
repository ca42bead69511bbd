import { statementOf } from '@/components/figures/figure-section'
import { EmptyState } from '@/components/ui/empty-state'
import { FigureCard, FigureGrid } from '@/components/ui/figure-card'
import { Pagination } from '@/components/ui/pagination'
import { SectionHeading } from '@/components/ui/section-heading'
import { DATA_FILTERS } from '@/lib/features/statistics/constants'
import type { StatedPage } from '@/lib/features/statistics/types'
import { type ListFilters, listPath } from '@/lib/shared/list-path'

/** What sources state, with source and place; contradicting statements of one metric side by side. */
export function StatedFigures({ stated, filters }: { stated: StatedPage; filters: ListFilters }) {
  const { items, total, page, pageCount } = stated
  return (
    <section aria-labelledby="stated">
      <SectionHeading
        id="stated"
        title="来源所载的数据"
        note={`${total} 项，注明出处与所在位置；说法不一的并列`}
      />
      {items.length === 0 ? (
        <EmptyState title="没有这一年的数据">来源没有写明日期的数据，见全部年份。</EmptyState>
      ) : (
        <FigureGrid>
          {items.map(({ metric, subject, statements }) => (
            <FigureCard
              key={`${subject.href} ${metric}`}
              label={metric}
              about={subject}
              statements={statements.map(statementOf)}
            />
          ))}
        </FigureGrid>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => listPath('/data', filters, number, DATA_FILTERS)}
        label="数据分页"
      />
    </section>
  )
}
