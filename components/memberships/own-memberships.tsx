import { Badge, type Tone } from '@/components/ui/badge'
import { Confirm } from '@/components/ui/confirm'
import {
  MEMBERSHIP_STATUS_LABELS,
  type MembershipStatus,
  SEAT_LABELS,
} from '@/lib/features/alliances/memberships/constants'
import { standingWords } from '@/lib/features/alliances/memberships/rules'
import type { OwnMembership } from '@/lib/features/alliances/memberships/types'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import { WithdrawForm } from './membership-forms'

const TONES: Record<MembershipStatus, Tone> = {
  applied: 'info',
  admitted: 'success',
  declined: 'error',
  left: 'neutral',
}

function detail({ status, seat, category, batch, joinedOn, leftOn, updatedAt }: OwnMembership): string {
  if (status === 'admitted') {
    const joined = joinedOn && `${formatPartialDate(joinedOn)}加入`
    return [SEAT_LABELS[seat], category, batch, joined].filter(Boolean).join(' · ')
  }
  if (status === 'left' && leftOn) return `${formatPartialDate(leftOn)}退出`
  return `${MEMBERSHIP_STATUS_LABELS[status]} · ${formatInstant(updatedAt)}`
}

function Entry({ membership }: { membership: OwnMembership }) {
  const { alliance, organization, status, reason, allowed } = membership
  return (
    <li className="record">
      <div>
        <h2>
          <a href={`/alliances/${alliance.slug}`}>{alliance.name}</a>
          <Badge tone={TONES[status]}>{standingWords(membership)}</Badge>
        </h2>
        <p className="meta">
          {organization} · {detail(membership)}
        </p>
        {reason && <p className="record-text">理由：{reason}</p>}
        <div className="actions items-start">
          {allowed.includes('withdraw') && (
            <Confirm
              label="撤回申请…"
              question={`撤回${organization}加入${alliance.name}的申请，之后可以重新申请。`}
            >
              <WithdrawForm line={membership} />
            </Confirm>
          )}
          {allowed.includes('apply') && <a href={`/workspace/memberships/new/${alliance.slug}`}>重新申请</a>}
        </div>
      </div>
    </li>
  )
}

/** The memberships and applications of one's own units. */
export function OwnMemberships({ memberships }: { memberships: readonly OwnMembership[] }) {
  return (
    <ul className="records">
      {memberships.map((membership) => (
        <Entry key={membership.id} membership={membership} />
      ))}
    </ul>
  )
}
