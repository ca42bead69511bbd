import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { ALLIANCE_BASE } from '@/lib/features/alliances/constants'
import type { AllianceForEdit } from '@/lib/features/alliances/types'

/** Where else an alliance is kept, and where visitors see it. */
export function AlliancePlaces({
  alliance: { id, slug, allowed },
}: {
  alliance: Pick<AllianceForEdit, 'id' | 'slug' | 'allowed'>
}) {
  return (
    <section aria-labelledby="places">
      <SectionHeading id="places" title="相关页面" />
      <ul className="plain-list">
        <li>
          <a href={`${ALLIANCE_BASE}/${id}/members`}>成员与申请</a>
        </li>
        {allowed.includes('edit_identity') && (
          <li>
            <a href={`${ALLIANCE_BASE}/${id}/identity`}>名称、类型与状态</a>
          </li>
        )}
        <li>
          <a href={`/alliances/${slug}`}>公开页面</a>
        </li>
      </ul>
    </section>
  )
}

/** What an alliance of its kind should still have. Advice, not a condition. */
export function AllianceHints({ hints }: Pick<AllianceForEdit, 'hints'>) {
  if (hints.length === 0) return null
  return (
    <Notice tone="warning" title="还可以补充">
      <ul>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </Notice>
  )
}
