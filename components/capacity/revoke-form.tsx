'use client'

import { Form } from '@/components/forms/form'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'
import { revokeApprovalAction } from '@/lib/features/capacity/actions'
import type { ApprovalLine } from '@/lib/features/capacity/types'

/** Takes an approval back, with the reason. */
export function RevokeForm({
  approval,
  returnTo,
}: {
  approval: Pick<ApprovalLine, 'id' | 'version' | 'number'>
  returnTo: string
}) {
  return (
    <Confirm
      label="撤销…"
      question={`撤销备案（${approval.number}）后，上限恢复为原来的人数。已经安排的实习不受影响，撤销后不能恢复，可以重新登记。`}
    >
      <Form action={revokeApprovalAction} label={`撤销备案 ${approval.number}`}>
        <input type="hidden" name="id" value={approval.id} />
        <HiddenVersion version={approval.version} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextArea name="reason" label="原因" hint="单位会看到。" required rows={3} />
        <SubmitButton variant="danger">撤销备案</SubmitButton>
      </Form>
    </Confirm>
  )
}
