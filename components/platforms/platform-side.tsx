import { SectionHeading } from '@/components/ui/section-heading'
import { PLATFORM_FORM_ID } from '@/lib/features/platforms/constants'
import { platformPath } from '@/lib/features/platforms/rules'
import type { MissingPart, PlatformForEdit } from '@/lib/features/platforms/types'

/** What a platform's page still lacks, each with the way to the field that fills it. */
export function PlatformMissing({ parts, href }: { parts: readonly MissingPart[]; href: string }) {
  return (
    <section aria-labelledby="missing">
      <SectionHeading
        id="missing"
        title="还缺什么"
        note={parts.length > 0 ? `${parts.length} 项` : undefined}
      />
      {parts.length === 0 ? (
        <p>资料齐全。访客看到的就是全部。</p>
      ) : (
        <ul className="list-disc ps-5">
          {parts.map(({ field, label }) => (
            <li key={field}>
              <a href={`${href}#${PLATFORM_FORM_ID}-${field}`}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Where visitors see it, or why they do not. */
export function PlatformPublicLink({
  platform,
}: {
  platform: Pick<PlatformForEdit, 'kind' | 'slug' | 'isPublic'>
}) {
  if (!platform.isPublic) return <p>牵头单位目前没有通过核验，这个页面不公开，也不能修改。</p>
  const path = platformPath(platform)
  return (
    <p>
      访客看到的页面：<a href={path}>{path}</a>。保存的修改立即公开。
    </p>
  )
}
