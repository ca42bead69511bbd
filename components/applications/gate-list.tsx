import { ButtonForm } from '@/components/forms/button-form'
import { Badge } from '@/components/ui/badge'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { GATE_LABELS } from '@/lib/features/applications/constants'
import { attestGateAction } from '@/lib/features/applications/placements/actions'
import type { GateLine } from '@/lib/features/applications/types'
import { formatInstant } from '@/lib/shared/dates'

/** What must be there before a placement, each attested by itself: by whom, when. */
export function GateList({
  id,
  gates,
  mayAttest,
}: {
  id: string
  gates: readonly GateLine[]
  mayAttest: boolean
}) {
  return (
    <section aria-labelledby="gates">
      <SectionHeading id="gates" title="上岗条件" />
      <p className="form-note">
        请对照原件逐项确认；全部确认后才能同意。这里只记录由谁、何时确认，不保存材料，也不记录学生的性别和健康状况。
      </p>
      <Table
        caption="上岗条件"
        hideCaption
        columns={[
          { key: 'gate', label: '条件' },
          { key: 'state', label: '状态' },
          ...(mayAttest ? [{ key: 'deed', label: '操作' }] : []),
        ]}
        rows={gates.map(({ gate, attested }) => ({
          key: gate,
          cells: [
            <span key="gate">
              {GATE_LABELS[gate]} <small>{gate}</small>
            </span>,
            attested ? (
              <span key="state">
                <Badge tone="success">已确认</Badge>{' '}
                <small>
                  {attested.by}，{formatInstant(attested.at)}
                </small>
              </span>
            ) : (
              <Badge key="state">未确认</Badge>
            ),
            ...(mayAttest
              ? [
                  <ButtonForm
                    key="deed"
                    action={attestGateAction}
                    label={`${attested ? '撤回' : '确认'}：${GATE_LABELS[gate]}`}
                    fields={{ id, gate, attested: attested ? 'no' : 'yes' }}
                  >
                    {attested ? '撤回' : '确认'}
                  </ButtonForm>,
                ]
              : []),
          ],
        }))}
      />
    </section>
  )
}
