import { RecordItem, RecordList } from '@/components/ui/records'
import { POLICY_LEVEL_LABELS } from '@/lib/features/policy-documents/constants'
import type { PolicySummary } from '@/lib/features/policy-documents/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { excerpt } from '@/lib/shared/text'
import { PolicyValidityBadge } from './policy-validity'

/** Policy documents of a list, or of another record that names them. */
export function PolicyRecords({
  policies,
  level: heading,
}: {
  policies: readonly PolicySummary[]
  level?: 'h2' | 'h3'
}) {
  return (
    <RecordList>
      {policies.map(({ slug, title, validity, level, issuer, documentNumber, issuedOn, summary }) => (
        <RecordItem
          key={slug}
          href={`/policies/${slug}`}
          title={title}
          level={heading}
          badges={<PolicyValidityBadge validity={validity} />}
          meta={[POLICY_LEVEL_LABELS[level], issuer, documentNumber].filter(Boolean).join(' · ')}
          aside={issuedOn ? <time dateTime={issuedOn}>{formatPartialDate(issuedOn)}</time> : '日期未登记'}
        >
          {excerpt(summary, 110)}
        </RecordItem>
      ))}
    </RecordList>
  )
}
