import { Badge, type Tone } from '@/components/ui/badge'
import { RecordItem, RecordList } from '@/components/ui/records'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_ORIGIN_LABELS,
  AGREEMENT_STATUS_LABELS,
  type AgreementStatus,
} from '@/lib/features/agreements/constants'
import type { AgreementLine } from '@/lib/features/agreements/types'
import { formatPartialDate } from '@/lib/shared/dates'

const TONES: Record<AgreementStatus, Tone> = {
  draft: 'neutral',
  proposed: 'warning',
  rejected: 'error',
  effective: 'success',
  expired: 'neutral',
  terminated: 'warning',
  renewed: 'info',
}

/** How far an agreement has come, as a badge. */
export function AgreementStatusBadge({ status }: { status: AgreementStatus }) {
  return <Badge tone={TONES[status]}>{AGREEMENT_STATUS_LABELS[status]}</Badge>
}

/** Agreements that another record names; each leads to the public register. */
export function AgreementLines({ agreements }: { agreements: readonly AgreementLine[] }) {
  return (
    <RecordList>
      {agreements.map(({ slug, number, title, kind, status, origin, signedOn }) => (
        <RecordItem
          key={slug}
          href={`/agreements#${slug}`}
          title={title}
          badges={<AgreementStatusBadge status={status} />}
          meta={[number, AGREEMENT_KIND_LABELS[kind], AGREEMENT_ORIGIN_LABELS[origin]]
            .filter(Boolean)
            .join(' · ')}
          aside={signedOn ? `${formatPartialDate(signedOn)}签订` : undefined}
        />
      ))}
    </RecordList>
  )
}
