import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { TagList } from '@/components/ui/tag'
import { kindWord } from '@/lib/features/organizations/rules'
import type { Profile } from '@/lib/features/profiles/types'
import { formatPartialDate } from '@/lib/shared/dates'

function website(url: string) {
  return (
    <a href={url} rel="noopener nofollow">
      {new URL(url).host}
    </a>
  )
}

function factsOf(profile: Profile): (Definition | false | null)[] {
  const { region, parent, employees, website: url } = profile
  return [
    { term: '类别', value: kindWord(profile) },
    { term: '简称', value: profile.shortName },
    { term: '又称', value: profile.aliases.join('、') },
    {
      term: '地区',
      value: region ? <a href={`/members/by/region/${region.code}`}>{region.fullName}</a> : '未登记',
    },
    { term: '地址', value: profile.address },
    parent && { term: '上级单位', value: <a href={`/members/${parent.slug}`}>{parent.name}</a> },
    { term: '统一社会信用代码', value: profile.creditCode && <code>{profile.creditCode}</code> },
    employees && {
      term: '职工人数',
      value: `${employees.count} 人（截至${formatPartialDate(employees.asOf)}）`,
    },
    { term: '电话', value: profile.phone },
    url !== null && URL.canParse(url) && { term: '网站', value: website(url) },
  ]
}

/** The facts of a unit, and what it is about. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const { chains, majors, majorGroups } = profile
  return (
    <>
      <section aria-labelledby="facts">
        <SectionHeading id="facts" title="基本信息" />
        <DefinitionList items={factsOf(profile)} />
      </section>
      {chains.length > 0 && (
        <section aria-labelledby="chains">
          <SectionHeading id="chains" title="产业链" />
          <TagList
            tags={chains.map(({ slug, name }) => ({ label: name, href: `/members/by/chain/${slug}` }))}
          />
        </section>
      )}
      {majorGroups.length > 0 && (
        <section aria-labelledby="major-groups">
          <SectionHeading id="major-groups" title="专业群" />
          <TagList tags={majorGroups} />
        </section>
      )}
      {majors.length > 0 && (
        <section aria-labelledby="majors">
          <SectionHeading id="majors" title="专业" />
          <TagList tags={majors} />
        </section>
      )}
    </>
  )
}
