'use client'

import { Form } from '@/components/forms/form'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Confirm } from '@/components/ui/confirm'
import { removeOwnDataAction, removeStudentAction } from '@/lib/features/privacy/actions'

/** Removing a student by the school. */
export function RemoveStudentForm({ id, name }: { id: string; name: string }) {
  return (
    <Confirm label="删除这名学生…" question={`将删除“${name}”的全部数据和账号，不能恢复。`}>
      <Form action={removeStudentAction} label="删除学生">
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="danger">删除学生</SubmitButton>
      </Form>
    </Confirm>
  )
}

/** Removing one's own data, after the password. */
export function RemoveOwnDataForm({ placements }: { placements: number }) {
  const left = placements > 0 ? `您接受的 ${placements} 个岗位会退出，名额退还。` : ''
  return (
    <Confirm
      label="删除我的数据…"
      question={`将删除您的资料、申请、通知和账号，不能恢复。${left}单位和学校会收到通知。`}
    >
      <Form action={removeOwnDataAction} label="删除我的数据">
        <PasswordField name="currentPassword" label="当前密码" autoComplete="current-password" />
        <SubmitButton variant="danger">删除我的数据和账号</SubmitButton>
      </Form>
    </Confirm>
  )
}
