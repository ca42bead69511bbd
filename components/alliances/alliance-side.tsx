import { RecordHistory } from '@/components/audit/record-history'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import type { AllianceForEdit } from '@/lib/features/alliances/types'
import type { HistoryLine } from '@/lib/features/audit/history/types'

/** Beside an alliance's forms: where else to go, what is still missing, what happened. */
export function AllianceSide({
  alliance: { id, slug, hints },
  history,
}: {
  alliance: Pick<AllianceForEdit, 'id' | 'slug' | 'hints'>
  history: readonly HistoryLine[]
}) {
  return (
    <>
      <section aria-labelledby="elsewhere">
        <SectionHeading id="elsewhere" title="相关页面" />
        <ul className="plain-list">
          <li>
            <a href={`/admin/alliances/${id}/members`}>成员与申请</a>
          </li>
          <li>
            <a href={`/alliances/${slug}`}>公开页面</a>
          </li>
        </ul>
      </section>
      {hints.length > 0 && (
        <Notice tone="warning" title="还可以补充">
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Notice>
      )}
      <RecordHistory history={history} />
    </>
  )
}
