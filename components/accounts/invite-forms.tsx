'use client'

import { RadioGroup } from '@/components/forms/choice-group'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenId } from '@/components/forms/hidden-id'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { ROLE_LABELS } from '@/lib/features/accounts/constants'
import type { GrantOptions } from '@/lib/features/accounts/grants/types'
import { inviteUserAction } from '@/lib/features/accounts/invitations/actions'
import type { ActionState } from '@/lib/shared/action-state'
import { GrantFields } from './grant-fields'
import { OneTimeLink } from './one-time-link'

function ReceiverFields() {
  return (
    <>
      <TextField name="displayName" label="显示名称" hint="建议给对方的名称，写岗位或部门，对方可以修改。" />
      <TextField
        name="email"
        type="email"
        label="邮箱"
        hint="填写后，网站开通了邮件发送时会把链接寄给对方。"
        autoComplete="off"
      />
      <FormActions>
        <SubmitButton pendingLabel="正在生成…">生成邀请链接</SubmitButton>
      </FormActions>
    </>
  )
}

/** Inviting somebody to any role that one may give. */
export function InviteForm({
  id,
  options,
  initialState,
}: {
  id: string
  options: GrantOptions
  initialState: ActionState
}) {
  return (
    <Form
      action={inviteUserAction}
      initialState={initialState}
      label="邀请"
      id="invite"
      signInHref="/sign-in?returnTo=/admin/users/invitations"
    >
      <HiddenId id={id} />
      <OneTimeLink />
      <GrantFields options={options} />
      <ReceiverFields />
    </Form>
  )
}

/** Inviting somebody to the staff of one's own unit. */
export function InviteStaffForm({ id, organizationId }: { id: string; organizationId: string }) {
  return (
    <Form
      action={inviteUserAction}
      label="邀请人员"
      id={`invite-${organizationId}`}
      signInHref="/sign-in?returnTo=/workspace/staff"
    >
      <HiddenId id={id} />
      <input type="hidden" name="organization" value={organizationId} />
      <OneTimeLink />
      <RadioGroup
        name="role"
        label="角色"
        required
        choices={[
          { value: 'organization_editor', label: ROLE_LABELS.organization_editor, hint: '修改本单位的资料' },
          {
            value: 'organization_admin',
            label: ROLE_LABELS.organization_admin,
            hint: '另外可以邀请和移除人员',
          },
        ]}
      />
      <ReceiverFields />
    </Form>
  )
}
