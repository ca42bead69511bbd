import { RecordHistory } from '@/components/audit/record-history'
import { SectionHeading } from '@/components/ui/section-heading'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { platformPath } from '@/lib/features/platforms/rules'
import type { PlatformForEdit } from '@/lib/features/platforms/types'

/** Beside a platform's form: what its page still lacks, where it stands, what happened. */
export function PlatformSide({
  platform,
  formId,
  history,
}: {
  platform: Pick<PlatformForEdit, 'kind' | 'slug' | 'missing' | 'isPublic'>
  formId: string
  history: readonly HistoryLine[]
}) {
  const { missing, isPublic } = platform
  return (
    <>
      <section aria-labelledby="missing">
        <SectionHeading
          id="missing"
          title="还缺什么"
          note={missing.length > 0 ? `${missing.length} 项` : undefined}
        />
        {missing.length === 0 ? (
          <p>该填的都填了。</p>
        ) : (
          <ul className="plain-list">
            {missing.map(({ field, label }) => (
              <li key={field}>
                <a href={`#${formId}-${field}`}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="elsewhere">
        <SectionHeading id="elsewhere" title="公开页面" />
        {isPublic ? (
          <p>
            <a href={platformPath(platform)}>查看公开页面</a>。保存的修改立即公开。
          </p>
        ) : (
          <p>牵头单位目前没有通过核验，这个页面不公开。</p>
        )}
      </section>
      <RecordHistory history={history} />
    </>
  )
}
