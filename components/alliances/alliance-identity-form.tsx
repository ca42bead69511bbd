'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form, type FormAction } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import {
  ALLIANCE_KIND_LABELS,
  ALLIANCE_KINDS,
  ALLIANCE_STATUS_LABELS,
  ALLIANCE_STATUSES,
} from '@/lib/features/alliances/constants'
import type { AllianceForEdit } from '@/lib/features/alliances/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedIdentity } from './compared-fields'

const KINDS = ALLIANCE_KINDS.map((value) => ({ value, label: ALLIANCE_KIND_LABELS[value] }))
const STATUSES = ALLIANCE_STATUSES.map((value) => ({ value, label: ALLIANCE_STATUS_LABELS[value] }))

/** What an alliance is called and is: for the platform administrator. A new one where none is given. */
export function AllianceIdentityForm({
  action,
  id,
  alliance,
  kept,
}: {
  action: FormAction
  id: string
  alliance: AllianceForEdit | null
  kept: ActionState
}) {
  return (
    <Form action={action} initialState={kept} label="名称与类型">
      <input type="hidden" name="id" value={id} />
      {alliance && (
        <>
          <HiddenVersion version={alliance.version} />
          <ConflictNotice fields={comparedIdentity(alliance)} />
        </>
      )}
      <TextField
        name="name"
        label="联盟名称"
        hint="写全称，例如“青岛市托育服务产教联盟”。"
        required
        defaultValue={alliance?.name}
      />
      <SelectField
        name="kind"
        label="类型"
        required
        options={KINDS}
        empty={alliance ? undefined : '请选择'}
        defaultValue={alliance?.kind}
      />
      <SelectField
        name="status"
        label="状态"
        hint="终止后，秘书处不能再修改，也不再接收成员；页面仍然保留。"
        required
        options={STATUSES}
        defaultValue={alliance?.status ?? 'operating'}
      />
      {alliance && (
        <TextField
          name="slug"
          label="网址"
          hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
          spellCheck={false}
          defaultValue={alliance.slug}
        />
      )}
      <FormActions>
        <SubmitButton>{alliance ? '保存名称与类型' : '登记联盟'}</SubmitButton>
      </FormActions>
    </Form>
  )
}
