'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form, type FormAction } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { NewPosition, PositionForEdit, PositionOptions } from '@/lib/features/positions/drafts/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedPositionFields } from './compared-fields'
import { ConditionFields, ContactFields, PlaceFields, WorkFields } from './position-fields'

/** A position: a new one of one of the actor's units where none is stored. */
export function PositionForm({
  action,
  id,
  position,
  units = [],
  options,
  returnTo,
  kept,
}: {
  action: FormAction
  id: string
  position?: PositionForEdit
  units?: NewPosition['units']
  options: PositionOptions
  returnTo: string
  kept: ActionState
}) {
  return (
    <Form action={action} initialState={kept} label="实习岗位">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {position ? (
        <>
          <HiddenVersion version={position.version} />
          <ConflictNotice fields={comparedPositionFields(position)} />
        </>
      ) : (
        <SelectField
          name="organizationId"
          label="单位"
          required
          options={units}
          defaultValue={units[0]?.value}
        />
      )}
      <SelectField
        name="allianceId"
        label="审核的联盟"
        hint="从单位已加入的联盟中选择；不选则由平台管理员审核。"
        options={options.alliances}
        empty="由平台管理员审核"
        defaultValue={position?.allianceId}
      />
      <WorkFields stored={position} chains={options.chains} />
      <ConditionFields stored={position} />
      <PlaceFields stored={position} region={position?.region} />
      <ContactFields stored={position} />
      {position && (
        <TextField
          name="slug"
          label="网址"
          hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
          spellCheck={false}
          defaultValue={position.slug}
        />
      )}
      <FormActions>
        <SubmitButton>{position ? '保存' : '保存草稿'}</SubmitButton>
      </FormActions>
    </Form>
  )
}
