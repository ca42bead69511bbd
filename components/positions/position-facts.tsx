import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import {
  FEE_LABELS,
  INSURANCE_KIND_LABELS,
  INSURANCE_PAYER_LABELS,
  PAY_BASIS_LABELS,
  PAY_FORM_LABELS,
  PAYEE_LABELS,
  VENUE_TYPE_LABELS,
} from '@/lib/features/compliance/constants'
import { describeRoom } from '@/lib/features/places/rules'
import { POSITION_KIND_LABELS } from '@/lib/features/positions/constants'
import {
  describeHours,
  describeOffer,
  describePay,
  describeRest,
  describeTerm,
} from '@/lib/features/positions/rules'
import type { PositionPage } from '@/lib/features/positions/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** How pay is given, in plain words: 固定数额，货币，发给学生本人，每 31 天内发放. */
function payWay({ payBasis, payForm, payee, payCycleDays }: PositionPage): string {
  return [
    payBasis && PAY_BASIS_LABELS[payBasis],
    payForm && PAY_FORM_LABELS[payForm],
    payee && `发给${PAYEE_LABELS[payee]}`,
    payCycleDays !== null && `每 ${payCycleDays} 天内发放一次`,
  ]
    .filter(Boolean)
    .join('，')
}

function insuranceWords(position: PositionPage): string {
  const { insuranceKind, insurancePayer, insuranceFrom, insuranceTo, insuranceNote } = position
  return [
    insuranceKind && INSURANCE_KIND_LABELS[insuranceKind],
    insurancePayer && `保费：${INSURANCE_PAYER_LABELS[insurancePayer]}`,
    describeTerm(insuranceFrom, insuranceTo),
    insuranceNote,
  ]
    .filter(Boolean)
    .join('；')
}

function feeWords(fees: PositionPage['fees']): string | null {
  if (fees === null) return null
  return fees.length === 0 ? '不收取任何费用，不扣押证件' : fees.map((fee) => FEE_LABELS[fee]).join('、')
}

/** Time, pay, place and cover of a position, in plain words. */
export function PositionFacts({ position }: { position: PositionPage }) {
  const { unit, region, address, venueType, openUntil, filingNumber } = position
  return (
    <section aria-labelledby="facts">
      <SectionHeading id="facts" title="岗位信息" />
      <DefinitionList
        items={[
          { term: '单位', value: <a href={`/members/${unit.slug}`}>{unit.name}</a> },
          { term: '报酬', value: describePay(position.pay) },
          { term: '报名截止', value: openUntil && formatPartialDate(openUntil) },
          { term: '实习时间', value: describeTerm(position.startsOn, position.endsOn) },
          { term: '招收人数', value: `${position.seats} 人` },
          { term: '剩余名额', value: describeRoom(position.room) },
          { term: '类型', value: POSITION_KIND_LABELS[position.kind] },
          { term: '岗位类别', value: position.postClass },
          { term: '工作时间', value: describeHours(position) },
          { term: '休息', value: describeRest(position) },
          { term: '发放', value: payWay(position) },
          { term: '报酬说明', value: position.payReason },
          { term: '收费', value: feeWords(position.fees) },
          { term: '住宿', value: describeOffer(position.accommodation) },
          { term: '用餐', value: describeOffer(position.meals) },
          { term: '保险', value: insuranceWords(position) },
          { term: '工作场所', value: venueType && VENUE_TYPE_LABELS[venueType] },
          { term: '工作地点', value: [region, address].filter(Boolean).join(' ') },
          { term: '备案号', value: filingNumber },
          { term: '产业链', value: position.chains.map(({ name }) => name).join('、') },
        ]}
      />
      {position.status === 'published' && (
        <p className="actions">
          <ButtonLink href={`/workspace/applications/new/${position.slug}`}>学生登录后申请</ButtonLink>
        </p>
      )}
    </section>
  )
}
