import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { TagList } from '@/components/ui/tag'
import { PLATFORM_KIND_LABELS, PLATFORM_STATUS_LABELS } from '@/lib/features/platforms/constants'
import type { PlatformPage } from '@/lib/features/platforms/types'
import { formatPartialDate } from '@/lib/shared/dates'

function allianceLinks(alliances: PlatformPage['alliances']) {
  if (alliances.length === 0) return null
  return alliances.map(({ slug, name }, index) => (
    <span key={slug}>
      {index > 0 && '、'}
      <a href={`/alliances/${slug}`}>{name}</a>
    </span>
  ))
}

function since({ startedOn, cooperationSince, kind }: PlatformPage) {
  const began = kind === 'industry_college' ? '成立' : '建立'
  return [
    { term: began, value: startedOn ? formatPartialDate(startedOn) : '来源未载' },
    { term: '合作始于', value: cooperationSince && formatPartialDate(cooperationSince) },
  ]
}

/** The facts of an industry college or platform, and which majors and chains it serves. */
export function PlatformFacts({ platform }: { platform: PlatformPage }) {
  const { kind, status, host, region, craftsman, mixedOwnership, majors, chains, features } = platform
  const list = kind === 'industry_college' ? '/colleges' : '/platforms'
  return (
    <>
      <section aria-labelledby="facts">
        <SectionHeading id="facts" title="基本信息" />
        <DefinitionList
          items={[
            { term: '类型', value: PLATFORM_KIND_LABELS[kind] },
            { term: '状态', value: PLATFORM_STATUS_LABELS[status] },
            {
              term: kind === 'industry_college' ? '举办学校' : '牵头单位',
              value: <a href={`/members/${host.slug}`}>{host.name}</a>,
            },
            ...since(platform),
            region && {
              term: '地区',
              value: <a href={`${list}/by/region/${region.code}`}>{region.fullName}</a>,
            },
            { term: '领衔', value: craftsman },
            mixedOwnership && { term: '体制', value: '混合所有制' },
            { term: '所属联盟', value: allianceLinks(platform.alliances) },
          ]}
        />
      </section>
      {majors.length > 0 && (
        <section aria-labelledby="majors">
          <SectionHeading id="majors" title="面向专业" />
          <TagList tags={majors} />
        </section>
      )}
      {chains.length > 0 && (
        <section aria-labelledby="chains">
          <SectionHeading id="chains" title="产业链" />
          <TagList
            tags={chains.map(({ slug, name }) => ({ label: name, href: `/members/by/chain/${slug}` }))}
          />
        </section>
      )}
      {features.length > 0 && (
        <section aria-labelledby="features">
          <SectionHeading id="features" title="特色" />
          <TagList tags={features} />
        </section>
      )}
    </>
  )
}
