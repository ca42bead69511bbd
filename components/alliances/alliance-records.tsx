import { PlatformRecords } from '@/components/platforms/platform-record'
import { ProjectRecords } from '@/components/projects/project-record'
import { RecordItem, RecordList } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import type { AlliancePage } from '@/lib/features/alliances/types'
import { ARTICLE_KIND_LABELS } from '@/lib/features/articles/constants'
import { EVENT_KIND_LABELS } from '@/lib/features/events/constants'
import type { EventSummary } from '@/lib/features/events/types'
import { formatPartialDate } from '@/lib/shared/dates'

function Platforms({ platforms }: Pick<AlliancePage, 'platforms'>) {
  if (platforms.length === 0) return null
  return (
    <section aria-labelledby="platforms">
      <SectionHeading id="platforms" title="产业学院与共建平台" note={`${platforms.length} 个`} />
      <PlatformRecords platforms={platforms} showKind />
    </section>
  )
}

function Projects({ projects }: Pick<AlliancePage, 'projects'>) {
  if (projects.length === 0) return null
  return (
    <section aria-labelledby="projects">
      <SectionHeading id="projects" title="合作项目" href="/projects" linkLabel="全部项目" />
      <ProjectRecords projects={projects} />
    </section>
  )
}

function eventLine({ kind, startsOn, place }: EventSummary): string {
  const date = startsOn ? formatPartialDate(startsOn) : '日期未载'
  return [EVENT_KIND_LABELS[kind], date, place].filter(Boolean).join(' · ')
}

function Events({ events, slug }: Pick<AlliancePage, 'events' | 'slug'>) {
  if (events.length === 0) return null
  return (
    <section aria-labelledby="events">
      <SectionHeading
        id="events"
        title="活动"
        href={`/events/by/alliance/${slug}`}
        linkLabel="本联盟全部活动"
      />
      <RecordList>
        {events.map((event) => (
          <RecordItem
            key={event.slug}
            href={`/events/${event.slug}`}
            title={event.title}
            meta={eventLine(event)}
          />
        ))}
      </RecordList>
    </section>
  )
}

function Articles({ articles, slug }: Pick<AlliancePage, 'articles' | 'slug'>) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="articles">
      <SectionHeading
        id="articles"
        title="动态"
        href={`/news/by/alliance/${slug}`}
        linkLabel="本联盟全部动态"
      />
      <RecordList>
        {articles.map((article) => (
          <RecordItem
            key={article.slug}
            href={`/news/${article.slug}`}
            title={article.title}
            meta={`${ARTICLE_KIND_LABELS[article.kind]} · ${formatPartialDate(article.publishedOn)}`}
          >
            {article.summary}
          </RecordItem>
        ))}
      </RecordList>
    </section>
  )
}

/** What the alliance has brought forth: platforms, projects, events, news. */
export function AllianceWorks({ alliance }: { alliance: AlliancePage }) {
  return (
    <>
      <Platforms platforms={alliance.platforms} />
      <Projects projects={alliance.projects} />
      <Events events={alliance.events} slug={alliance.slug} />
      <Articles articles={alliance.articles} slug={alliance.slug} />
    </>
  )
}
