import { LinkNames } from '@/components/articles/link-names'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { hasDay } from '@/lib/features/events/calendar/rules'
import { EVENT_KIND_LABELS } from '@/lib/features/events/constants'
import { describeWhen } from '@/lib/features/events/rules'
import type { EventPage } from '@/lib/features/events/types'

/** When and where it was, and who held it. */
export function EventFacts({ event }: { event: EventPage }) {
  const { slug, kind, place, editions, hosts, alliances } = event
  const hostNames = hosts.map(({ slug, name }) => ({ href: `/members/${slug}`, name }))
  const allianceNames = alliances.map(({ slug, name }) => ({ href: `/alliances/${slug}`, name }))
  return (
    <section aria-labelledby="facts">
      <SectionHeading id="facts" title="活动信息" />
      <DefinitionList
        items={[
          { term: '时间', value: describeWhen(event) || '未登记' },
          { term: '地点', value: place },
          { term: '类型', value: EVENT_KIND_LABELS[kind] },
          { term: '届次', value: editions === null ? null : `已办 ${editions} 届` },
          { term: '主办单位', value: hosts.length > 0 ? <LinkNames names={hostNames} /> : null },
          {
            term: '日历',
            value: hasDay(event) ? (
              <a href={`/events/${slug}/event.ics`} download>
                加入日历
              </a>
            ) : null,
          },
          { term: '联盟', value: alliances.length > 0 ? <LinkNames names={allianceNames} /> : null },
        ]}
      />
    </section>
  )
}
