import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import type { ApprovalLine, CapacityReading } from '@/lib/features/capacity/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { RevokeForm } from './revoke-form'

const COLUMNS = [
  { key: 'number', label: '备案' },
  { key: 'scope', label: '范围' },
  { key: 'places', label: '可到' },
  { key: 'period', label: '期间' },
  { key: 'state', label: '状态' },
]

function State({ approval, today }: { approval: ApprovalLine; today: string }) {
  if (approval.revokedAt) {
    return (
      <>
        <Badge>不再有效</Badge>
        <p className="meta">原因：{approval.revokedReason}</p>
      </>
    )
  }
  return approval.endsOn < today ? <Badge>已到期</Badge> : <Badge tone="success">有效</Badge>
}

/** What was filed with the authority, and for the secretariat the way to enter and to take back. */
export function Approvals({ capacity, base }: { capacity: CapacityReading; base: string }) {
  const { approvals, mayApprove, window } = capacity
  if (approvals.length === 0 && !mayApprove) return null
  return (
    <section aria-labelledby="approvals">
      <SectionHeading id="approvals" title="超出上限的备案" />
      {approvals.length > 0 ? (
        <Table
          caption="超出上限的备案"
          hideCaption
          columns={COLUMNS}
          rows={approvals.map((approval) => ({
            key: approval.id,
            cells: [
              <div key="number">
                {approval.number}
                <p className="meta">
                  {approval.authority}，{formatPartialDate(approval.filedOn)}
                </p>
                {approval.note && <p className="meta">{approval.note}</p>}
              </div>,
              approval.postClass ?? '全单位',
              `${approval.places} 人`,
              `${formatPartialDate(approval.startsOn)}至${formatPartialDate(approval.endsOn)}`,
              <div key="state">
                <State approval={approval} today={window.today} />
                {mayApprove && !approval.revokedAt && <RevokeForm approval={approval} returnTo={base} />}
              </div>,
            ],
          }))}
        />
      ) : (
        <p>没有备案。</p>
      )}
      {mayApprove && (
        <p className="actions">
          <ButtonLink variant="quiet" href={`${base}/approvals/new`}>
            登记备案
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
