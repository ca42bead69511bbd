'use client'

import { RadioGroup } from '@/components/forms/choice-group'
import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { saveNewPassword, saveNoticeMail, saveOwnProfile } from '@/lib/features/accounts/actions'
import { NOTICE_MAIL_CHOICES } from '@/lib/features/accounts/constants'
import type { NoticeMail, OwnProfile } from '@/lib/features/accounts/types'
import type { ActionState } from '@/lib/shared/action-state'
import { NewPasswordFields } from './new-password-fields'

const SIGN_IN = '/sign-in?returnTo=/workspace/account'

/** Display name, e-mail address and telephone number of one's own account. */
export function ProfileForm({ profile, initialState }: { profile: OwnProfile; initialState: ActionState }) {
  const { displayName, email, phone, version } = profile
  return (
    <Form
      action={saveOwnProfile}
      initialState={initialState}
      label="本人资料"
      id="profile"
      signInHref={SIGN_IN}
    >
      <ConflictNotice
        fields={[
          { name: 'displayName', label: '显示名称', stored: displayName },
          { name: 'email', label: '邮箱', stored: email ?? '' },
          { name: 'phone', label: '电话', stored: phone ?? '' },
        ]}
      />
      <HiddenVersion version={version} />
      <TextField
        name="displayName"
        label="显示名称"
        hint="写岗位或部门，不必写真实姓名。"
        required
        defaultValue={displayName}
      />
      <TextField
        name="email"
        type="email"
        label="邮箱"
        hint="用于登录、重置密码和接收通知，不公开。"
        autoComplete="email"
        defaultValue={email}
      />
      <TextField
        name="phone"
        type="tel"
        label="电话"
        hint="供管理员联系，不公开。"
        autoComplete="tel"
        defaultValue={phone}
        width={24}
      />
      <PasswordField
        name="currentPassword"
        label="当前密码"
        hint="只在修改邮箱时需要填写。"
        required={false}
        autoComplete="current-password"
      />
      <FormActions>
        <SubmitButton pendingLabel="正在保存…">保存资料</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** A new password of one's own. */
export function PasswordForm() {
  return (
    <Form action={saveNewPassword} label="修改密码" id="password" signInHref={SIGN_IN}>
      <PasswordField name="currentPassword" label="当前密码" autoComplete="current-password" />
      <NewPasswordFields label="新密码" />
      <FormActions>
        <SubmitButton pendingLabel="正在保存…">修改密码</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** How notices come by mail, besides the inbox. */
export function NoticeMailForm({ noticeMail }: { noticeMail: NoticeMail }) {
  return (
    <Form action={saveNoticeMail} label="通知方式" id="notice-mail" signInHref={SIGN_IN}>
      <RadioGroup
        name="noticeMail"
        label="邮件"
        required
        choices={NOTICE_MAIL_CHOICES}
        defaultValue={noticeMail}
      />
      <FormActions>
        <SubmitButton pendingLabel="正在保存…">保存通知方式</SubmitButton>
      </FormActions>
    </Form>
  )
}
