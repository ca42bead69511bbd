'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { setUp } from '@/lib/features/accounts/sign-ups/actions'
import { NewAccountFields } from './new-account-fields'

/** The first account of an installation. */
export function SetupForm({ token }: { token: string }) {
  return (
    <Form action={setUp} label="创建平台管理员">
      <input type="hidden" name="token" value={token} />
      <NewAccountFields displayName="平台管理员" />
      <FormActions>
        <SubmitButton pendingLabel="正在创建…">创建平台管理员</SubmitButton>
      </FormActions>
    </Form>
  )
}
