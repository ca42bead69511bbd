'use client'

import { ButtonForm } from '@/components/forms/button-form'
import { RadioGroup } from '@/components/forms/choice-group'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'
import type { Named } from '@/lib/features/agreements/drafts/types'
import type { TerminationReading } from '@/lib/features/agreements/reading/types'
import {
  consentToTerminationAction,
  decideTerminationAction,
  requestTerminationAction,
  withdrawTerminationAction,
} from '@/lib/features/agreements/terminations/actions'
import {
  TERMINATION_GROUND_LABELS,
  TERMINATION_GROUNDS,
} from '@/lib/features/agreements/terminations/constants'

const GROUNDS = TERMINATION_GROUNDS.map((value) => ({
  value,
  label: TERMINATION_GROUND_LABELS[value],
  hint: value === 'consent' ? '其他各方都同意后终止。' : '由保存登记的秘书处核对条款后决定。',
}))

const DECISIONS = [
  { value: 'approve', label: '条款允许，协议终止' },
  { value: 'decline', label: '不予同意' },
]

/** Asks to end an agreement before its term, for one of the units that the reader answers for. */
export function RequestTerminationForm({
  id,
  units,
  returnTo,
}: {
  id: string
  units: readonly Named[]
  returnTo: string
}) {
  const [only, second] = units
  if (!only) return null
  return (
    <Confirm label="申请终止…" question="协议在到期之前终止，须写明原因。终止后不能恢复。">
      <Form action={requestTerminationAction} label="申请终止协议">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="returnTo" value={returnTo} />
        {second ? (
          <SelectField
            name="organizationId"
            label="代表的单位"
            required
            empty="请选择"
            options={units.map(({ id: value, name }) => ({ value, label: name }))}
          />
        ) : (
          <input type="hidden" name="organizationId" value={only.id} />
        )}
        <RadioGroup name="ground" label="依据" required choices={GROUNDS} defaultValue="consent" />
        <TextArea name="clause" label="协议的条款" hint="按条款终止时必填，例如“第八条第二款”。" rows={2} />
        <TextArea name="reason" label="终止的原因" required rows={3} />
        <SubmitButton variant="danger">提交终止申请</SubmitButton>
      </Form>
    </Confirm>
  )
}

/** What the reader may do with a request that is open. */
export function TerminationAnswers({
  id,
  termination,
  returnTo,
}: {
  id: string
  termination: TerminationReading
  returnTo: string
}) {
  const fields = { id, terminationId: termination.id, returnTo }
  return (
    <>
      {termination.consentFor.map((unit) => (
        <Confirm
          key={unit.id}
          label={`代表${unit.name}同意终止…`}
          question="其他各方都同意后，协议立即终止，不能恢复。"
        >
          <ButtonForm
            action={consentToTerminationAction}
            label={`${unit.name}同意终止`}
            variant="danger"
            fields={{ ...fields, organizationId: unit.id }}
          >
            同意终止
          </ButtonForm>
        </Confirm>
      ))}
      {termination.mayWithdraw && (
        <ButtonForm action={withdrawTerminationAction} label="撤回终止申请" fields={fields}>
          撤回申请
        </ButtonForm>
      )}
      {termination.mayDecide && (
        <Confirm
          label="审核终止申请…"
          question="请核对协议条款是否允许一方终止。同意后协议立即终止，不能恢复。"
        >
          <Form action={decideTerminationAction} label="审核终止申请">
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <RadioGroup name="decision" label="决定" required choices={DECISIONS} />
            <TextArea name="note" label="审核意见" hint="各方会看到。" required rows={3} />
            <SubmitButton>提交意见</SubmitButton>
          </Form>
        </Confirm>
      )}
    </>
  )
}
