import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { POSITION_KIND_LABELS } from '@/lib/features/positions/constants'
import { describeHours, describeOffer, describePay, describeTerm } from '@/lib/features/positions/rules'
import type { PositionPage } from '@/lib/features/positions/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** Time, pay, place and cover of a position, in plain words. */
export function PositionFacts({ position }: { position: PositionPage }) {
  const { unit, region, address, openUntil } = position
  return (
    <section aria-labelledby="facts">
      <SectionHeading id="facts" title="岗位信息" />
      <DefinitionList
        items={[
          { term: '单位', value: <a href={`/members/${unit.slug}`}>{unit.name}</a> },
          { term: '类型', value: POSITION_KIND_LABELS[position.kind] },
          { term: '岗位类别', value: position.postClass },
          { term: '招收人数', value: `${position.seats} 人` },
          { term: '实习时间', value: describeTerm(position.startsOn, position.endsOn) },
          { term: '工作时间', value: describeHours(position) },
          { term: '报酬', value: describePay(position.pay) },
          { term: '住宿', value: describeOffer(position.accommodation) },
          { term: '用餐', value: describeOffer(position.meals) },
          { term: '保险', value: position.insurance },
          { term: '工作地点', value: [region, address].filter(Boolean).join(' ') },
          { term: '报名截止', value: openUntil && formatPartialDate(openUntil) },
          { term: '产业链', value: position.chains.map(({ name }) => name).join('、') },
        ]}
      />
    </section>
  )
}
