'use client'

import { SecondFactorField } from '@/components/accounts/second-factor-field'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form, type FormAction } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'
import type { SecondFactorDemand } from '@/lib/features/accounts/second-factor/types'

type Answering = {
  /** The unit that answers. */
  unit: string
  /** What the answer is about, in hidden fields: the party or the token, and the hash that is shown. */
  fields: Readonly<Record<string, string>>
  /** What the confirming form asks for besides; by a one-time link nothing. */
  demand?: SecondFactorDemand
  /** Where the unit signs first; none where no licensed service is used. */
  signAt?: string
  confirm: FormAction
  reject: FormAction
}

function Hidden({ fields }: Pick<Answering, 'fields'>) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** Confirms the text whose hash the page shows, or rejects it and says why. */
export function AnswerForms({ unit, fields, demand = 'none', signAt, confirm, reject }: Answering) {
  return (
    <>
      <Form action={confirm} label={`${unit}确认`}>
        <Hidden fields={fields} />
        {signAt && (
          <p>
            <a href={signAt}>先去完成电子签名</a>，再回到本页确认。
          </p>
        )}
        <CheckboxField
          name="read"
          value="on"
          required
          label={`我已读完全文，代表“${unit}”确认上面这一校验值的文本。`}
        />
        <SecondFactorField demand={demand} />
        <FormActions>
          <SubmitButton>确认</SubmitButton>
        </FormActions>
      </Form>
      <Confirm label="拒绝…" question="起草方会看到您写的原因，可以收回修改后再请各方确认。">
        <Form action={reject} label={`${unit}拒绝`}>
          <Hidden fields={fields} />
          <TextArea name="reason" label="拒绝的原因" required rows={3} />
          <SubmitButton variant="danger">拒绝</SubmitButton>
        </Form>
      </Confirm>
    </>
  )
}
