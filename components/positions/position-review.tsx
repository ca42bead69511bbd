import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { POSITION_FIELD_LABELS } from '@/lib/features/positions/constants'
import type { PositionForEdit } from '@/lib/features/positions/drafts/types'
import { stepOf } from '@/lib/features/positions/rules'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import { PositionFindings } from './position-findings'
import { checkWords } from './remarks'

/** What the rules say of a position, for those who write or review it. */
export function PositionCheckSection({
  position,
  editBase,
}: {
  position: PositionForEdit
  editBase: string | null
}) {
  const { findings, checkedAt } = position.check
  const open = findings.filter(({ outcome }) => outcome !== 'pass')
  const passed = findings.filter(({ outcome }) => outcome === 'pass')
  const hrefOf = (field: string) =>
    editBase !== null && field in POSITION_FIELD_LABELS ? `${editBase}/${stepOf(field)}` : null
  return (
    <section aria-labelledby="check">
      <SectionHeading id="check" title="合规检查" />
      <p className="meta">
        {checkWords(findings)}
        {checkedAt && `。检查于 ${formatInstant(checkedAt)}`}
      </p>
      {open.length > 0 && <PositionFindings findings={open} hrefOf={hrefOf} />}
      {passed.length > 0 && (
        <details className="findings-fold">
          <summary>{passed.length} 项符合</summary>
          <PositionFindings findings={passed} />
        </details>
      )}
    </section>
  )
}

/** Who offers the position, as a moderator weighs it. */
export function PositionUnitSection({ unit }: { unit: PositionForEdit['unit'] }) {
  const { name, slug, verifiedAt, verifiedEvidence, employeeCount, employeeCountAsOf, published } = unit
  const asOf = employeeCountAsOf ? `（${formatPartialDate(employeeCountAsOf)}）` : ''
  return (
    <section aria-labelledby="unit">
      <SectionHeading id="unit" title="填报单位" />
      <DefinitionList
        items={[
          { term: '单位', value: <a href={`/members/${slug}`}>{name}</a> },
          { term: '核验', value: verifiedAt ? formatInstant(verifiedAt) : '没有记录核验的时间' },
          { term: '核验依据', value: verifiedEvidence },
          { term: '员工人数', value: employeeCount === null ? '未填写' : `${employeeCount} 人${asOf}` },
          { term: '此前发布', value: `${published} 个岗位` },
        ]}
      />
    </section>
  )
}
