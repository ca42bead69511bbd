import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { TagList } from '@/components/ui/tag'
import { ALLIANCE_KIND_LABELS, ALLIANCE_STATUS_LABELS } from '@/lib/features/alliances/constants'
import type { AlliancePage } from '@/lib/features/alliances/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** The facts of an alliance, and what it works on. */
export function AllianceFacts({ alliance }: { alliance: AlliancePage }) {
  const { kind, status, foundedOn, region, industry, basedOn, members, slug, workAreas, chains } = alliance
  return (
    <>
      <section aria-labelledby="facts">
        <SectionHeading id="facts" title="基本信息" />
        <DefinitionList
          items={[
            { term: '类型', value: <a href={`/alliances/by/kind/${kind}`}>{ALLIANCE_KIND_LABELS[kind]}</a> },
            { term: '状态', value: ALLIANCE_STATUS_LABELS[status] },
            { term: '成立', value: foundedOn ? formatPartialDate(foundedOn) : '来源未载' },
            region && {
              term: '地区',
              value: <a href={`/alliances/by/region/${region.code}`}>{region.fullName}</a>,
            },
            { term: '行业', value: industry },
            { term: '依托园区', value: basedOn.join('、') },
            members.length > 0 && {
              term: '本站登记',
              value: <a href={`/members/by/alliance/${slug}`}>{members.length} 家成员单位</a>,
            },
          ]}
        />
      </section>
      {workAreas.length > 0 && (
        <section aria-labelledby="work-areas">
          <SectionHeading id="work-areas" title="工作领域" />
          <TagList tags={workAreas} />
        </section>
      )}
      {chains.length > 0 && (
        <section aria-labelledby="chains">
          <SectionHeading id="chains" title="产业链" />
          <TagList
            tags={chains.map(({ slug: chain, name }) => ({
              label: name,
              href: `/members/by/chain/${chain}`,
            }))}
          />
        </section>
      )}
    </>
  )
}
