'use client'

import { ButtonForm } from '@/components/forms/button-form'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Confirm } from '@/components/ui/confirm'
import type { GrantOptions } from '@/lib/features/accounts/grants/types'
import {
  disableUserAction,
  enableUserAction,
  grantRoleAction,
  resetSecondFactorAction,
} from '@/lib/features/accounts/users/actions'
import type { UserDetail } from '@/lib/features/accounts/users/types'
import { GrantFields } from './grant-fields'

/** Disabling an account, with a reason. */
export function DisableUserForm({ user }: { user: UserDetail }) {
  const { id, version, displayName, sessionCount } = user
  return (
    <Confirm
      label="停用这个账号…"
      question={`“${displayName}”将立即退出全部 ${sessionCount} 处登录，由其发出、尚未接受的邀请一并失效。资料与角色保留，以后可以重新启用。`}
    >
      <Form action={disableUserAction} label="停用账号">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextField name="reason" label="停用的原因" hint="记入审计，例如“已离职”。" required />
        <FormActions>
          <SubmitButton variant="danger">停用账号</SubmitButton>
        </FormActions>
      </Form>
    </Confirm>
  )
}

/** Letting a disabled account sign in again. */
export function EnableUserForm({ user }: { user: UserDetail }) {
  const { id, version } = user
  return (
    <ButtonForm action={enableUserAction} label="启用账号" fields={{ id, version }}>
      启用账号
    </ButtonForm>
  )
}

/** Taking the second factor from somebody who lost it; asks once. */
export function ResetSecondFactorForm({ user: { id, displayName } }: { user: UserDetail }) {
  return (
    <Confirm
      label="重置两步验证…"
      question={`“${displayName}”现有的验证器将不再有用，须本人登录后重新设置。请先核实确是本人提出。`}
    >
      <ButtonForm action={resetSecondFactorAction} label="重置两步验证" fields={{ id }} variant="danger">
        重置两步验证
      </ButtonForm>
    </Confirm>
  )
}

/** Giving an account a further role. */
export function GrantRoleForm({ userId, options }: { userId: string; options: GrantOptions }) {
  return (
    <Form action={grantRoleAction} label="授予角色" id="grant">
      <input type="hidden" name="id" value={userId} />
      <GrantFields options={options} />
      <FormActions>
        <SubmitButton variant="quiet">授予角色</SubmitButton>
      </FormActions>
    </Form>
  )
}
