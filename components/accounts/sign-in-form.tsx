'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { signIn } from '@/lib/features/accounts/actions'

/** 登录. Works without JavaScript. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  return (
    <Form action={signIn} label="登录">
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextField
        name="login"
        label="账号"
        hint="登录名或邮箱"
        required
        autoComplete="username"
        spellCheck={false}
        width={32}
      />
      <PasswordField name="password" label="密码" autoComplete="current-password" />
      <FormActions>
        <SubmitButton pendingLabel="正在登录…">登录</SubmitButton>
      </FormActions>
    </Form>
  )
}
