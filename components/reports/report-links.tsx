import { SectionHeading } from '@/components/ui/section-heading'
import { TagList } from '@/components/ui/tag'
import { reportPath } from '@/lib/features/reports/rules'

/** The reports that an alliance has, a link a year. */
export function ReportLinks({ slug, years }: { slug: string; years: readonly number[] }) {
  if (years.length === 0) return null
  return (
    <section aria-labelledby="reports">
      <SectionHeading id="reports" title="年度报告" />
      <TagList
        label="各年的报告"
        tags={years.map((year) => ({ label: `${year} 年`, href: reportPath(slug, year) }))}
      />
    </section>
  )
}
