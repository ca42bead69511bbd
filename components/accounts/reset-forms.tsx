'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import {
  createResetLinkAction,
  requestResetAction,
  resetPasswordAction,
} from '@/lib/features/accounts/resets/actions'
import { NewPasswordFields } from './new-password-fields'
import { OneTimeLink } from './one-time-link'

/** Asks for a link by mail. */
export function RequestResetForm() {
  return (
    <Form action={requestResetAction} label="申请重置密码">
      <TextField
        name="login"
        label="账号"
        hint="登录名或邮箱"
        required
        autoComplete="username"
        spellCheck={false}
        width={32}
      />
      <FormActions>
        <SubmitButton pendingLabel="正在提交…">发送重置链接</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Sets a new password by a link. */
export function NewPasswordForm({ token }: { token: string }) {
  return (
    <Form action={resetPasswordAction} label="设置新密码">
      <input type="hidden" name="token" value={token} />
      <NewPasswordFields label="新密码" />
      <FormActions>
        <SubmitButton pendingLabel="正在保存…">保存新密码</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Makes a link for somebody else, to hand over. */
export function ResetLinkForm({ userId }: { userId: string }) {
  return (
    <Form action={createResetLinkAction} label="生成密码重置链接">
      <input type="hidden" name="id" value={userId} />
      <OneTimeLink />
      <FormActions>
        <SubmitButton variant="quiet">生成重置链接</SubmitButton>
      </FormActions>
    </Form>
  )
}
