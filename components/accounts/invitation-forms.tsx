'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import {
  acceptInvitationAsNew,
  acceptInvitationAsSelf,
  acceptInvitationWithAccount,
} from '@/lib/features/accounts/sign-ups/actions'
import { NewAccountFields } from './new-account-fields'

/** Taking up an invitation with a new account. */
export function AcceptAsNewForm({
  token,
  displayName,
  email,
}: {
  token: string
  displayName: string
  email: string | null
}) {
  return (
    <Form action={acceptInvitationAsNew} label="开通新账号" id="new">
      <input type="hidden" name="token" value={token} />
      <NewAccountFields displayName={displayName} />
      <TextField
        name="email"
        type="email"
        label="邮箱"
        hint="用于重置密码和接收通知，不公开。"
        autoComplete="email"
        defaultValue={email}
      />
      <FormActions>
        <SubmitButton pendingLabel="正在开通…">开通账号</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Taking up an invitation with an account that one has, without being signed in. */
export function AcceptWithAccountForm({ token }: { token: string }) {
  return (
    <Form action={acceptInvitationWithAccount} label="用已有账号接受邀请" id="existing">
      <input type="hidden" name="token" value={token} />
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
        <SubmitButton variant="quiet" pendingLabel="正在登录…">
          登录并接受邀请
        </SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Taking up an invitation with the account that is signed in. */
export function AcceptAsSelfForm({ token, displayName }: { token: string; displayName: string }) {
  return (
    <Form action={acceptInvitationAsSelf} label="用当前账号接受邀请">
      <input type="hidden" name="token" value={token} />
      <FormActions>
        <SubmitButton>{`以“${displayName}”接受邀请`}</SubmitButton>
      </FormActions>
    </Form>
  )
}
