import { FigureCard, FigureGrid, type FigureStatement } from '@/components/ui/figure-card'
import { SectionHeading } from '@/components/ui/section-heading'
import { describePeriod, groupFigures } from '@/lib/features/figures/rules'
import type { Figure } from '@/lib/features/figures/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { formatFigure } from '@/lib/shared/figures'

/** A stated figure as a card shows it. */
export function statementOf(figure: Figure): FigureStatement {
  const { before, number, scale, infix, unit, after } = formatFigure(figure)
  const { title, publisher, publishedOn, url } = figure.source
  const origin = [publisher, publishedOn && formatPartialDate(publishedOn)].filter(Boolean).join('，')
  return {
    before,
    value: number + scale,
    between: infix,
    unit,
    after,
    period: describePeriod(figure),
    source: { title: origin ? `《${title}》（${origin}）` : `《${title}》`, href: url ?? undefined },
    locator: figure.locator ?? undefined,
    note: figure.note ?? undefined,
  }
}

/** The stated figures of a record, each with its source. Shows nothing when there are none. */
export function FigureSection({ figures, title = '数据' }: { figures: readonly Figure[]; title?: string }) {
  if (figures.length === 0) return null
  return (
    <section aria-labelledby="figures">
      <SectionHeading id="figures" title={title} note="每个数都注明出处；说法不一的并列" />
      <FigureGrid>
        {groupFigures(figures).map(({ metric, statements }) => (
          <FigureCard key={metric} label={metric} statements={statements.map(statementOf)} />
        ))}
      </FigureGrid>
    </section>
  )
}
