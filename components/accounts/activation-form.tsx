'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { activateAccountAction } from '@/lib/features/accounts/activations/actions'
import { NewPasswordFields } from './new-password-fields'

/** Choosing the password of an account that was made for its owner. */
export function ActivateAccountForm({ token }: { token: string }) {
  return (
    <Form action={activateAccountAction} label="开通账号">
      <input type="hidden" name="token" value={token} />
      <NewPasswordFields />
      <FormActions>
        <SubmitButton pendingLabel="正在开通…">设置密码并登录</SubmitButton>
      </FormActions>
    </Form>
  )
}
