import { SectionHeading } from '@/components/ui/section-heading'
import type { ProjectPage } from '@/lib/features/projects/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** Goals and description. Shows nothing when neither is written. */
export function ProjectText({ project: { goals, bodyHtml } }: { project: ProjectPage }) {
  return (
    <>
      {goals && (
        <section aria-labelledby="goals">
          <SectionHeading id="goals" title="目标" />
          <div className="prose">
            {goals.split('\n').map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity beside its place
              <p key={index}>{line}</p>
            ))}
          </div>
        </section>
      )}
      {bodyHtml && (
        <section aria-labelledby="about">
          <SectionHeading id="about" title="项目介绍" />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        </section>
      )}
    </>
  )
}

/** Where the record stands, and what one should know of it. */
export function ProjectSource({ project: { note, source } }: { project: ProjectPage }) {
  if (!note && !source) return null
  const origin = [source?.publisher, source?.publishedOn && formatPartialDate(source.publishedOn)].filter(
    Boolean,
  )
  return (
    <section aria-labelledby="source">
      <SectionHeading id="source" title="出处与说明" />
      {source && (
        <p>
          {source.url ? <a href={source.url}>《{source.title}》</a> : `《${source.title}》`}
          {origin.length > 0 && `（${origin.join('，')}）`}
        </p>
      )}
      {note && <p>{note}</p>}
    </section>
  )
}
