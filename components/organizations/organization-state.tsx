import { Badge, type Tone } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { type Step, Steps } from '@/components/ui/steps'
import { ORGANIZATION_STATUS_LABELS, type OrganizationStatus } from '@/lib/features/organizations/constants'
import { formatInstant } from '@/lib/shared/dates'

const TONES: Record<OrganizationStatus, Tone> = {
  pending: 'warning',
  returned: 'warning',
  declined: 'error',
  verified: 'success',
  suspended: 'error',
  merged: 'neutral',
}

/** How far a unit has come, as a badge. */
export function OrganizationStatusBadge({ status }: { status: OrganizationStatus }) {
  return <Badge tone={TONES[status]}>{ORGANIZATION_STATUS_LABELS[status]}</Badge>
}

type Dated = { submittedAt: string; verification: { at: string; by: string | null } | null }

function stepsOf(status: OrganizationStatus, { submittedAt, verification }: Dated): Step[] {
  const submitted: Step = { label: '提交', state: 'done', detail: formatInstant(submittedAt) }
  const detail = verification
    ? [verification.by, formatInstant(verification.at)].filter(Boolean).join(' · ')
    : undefined
  switch (status) {
    case 'pending':
      return [submitted, { label: '核验', state: 'current' }, { label: '公开', state: 'todo' }]
    case 'returned':
      return [submitted, { label: '退回修改', state: 'current' }, { label: '核验', state: 'todo' }]
    case 'declined':
      return [submitted, { label: '未通过', state: 'stopped' }]
    case 'verified':
      return [submitted, { label: '核验', state: 'done', detail }, { label: '公开', state: 'current' }]
    case 'merged':
      return [submitted, { label: '并入另一家单位', state: 'stopped' }]
    case 'suspended':
      return [submitted, { label: '核验', state: 'done', detail }, { label: '停用', state: 'stopped' }]
  }
}

const REASON_TITLES: Partial<Record<OrganizationStatus, string>> = {
  returned: '申请已退回，请修改后再提交',
  declined: '申请未通过',
  suspended: '单位已停用',
}

/** Where a unit stands in its life, with who and when, and why where it was refused. */
export function OrganizationState({
  status,
  reason,
  ...dated
}: { status: OrganizationStatus; reason: string | null } & Dated) {
  const title = REASON_TITLES[status]
  return (
    <>
      <Steps label="进度" steps={stepsOf(status, dated)} />
      {title && reason && (
        <Notice tone="warning" title={title}>
          <p>理由：{reason}</p>
        </Notice>
      )}
    </>
  )
}
