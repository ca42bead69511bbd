'use client'

import { PasswordField } from '@/components/forms/password-field'
import { PASSWORD_MIN } from '@/lib/features/accounts/constants'

/** A new password, twice. */
export function NewPasswordFields({ label = '密码' }: { label?: string }) {
  return (
    <>
      <PasswordField
        name="newPassword"
        label={label}
        hint={`至少 ${PASSWORD_MIN} 个字符，可以是一句只有您知道的话。`}
        autoComplete="new-password"
      />
      <PasswordField name="newPasswordAgain" label={`再填一次${label}`} autoComplete="new-password" />
    </>
  )
}
