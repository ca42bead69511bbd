'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { createOrganizationAction, identifyOrganizationAction } from '@/lib/features/organizations/actions'
import type { OrganizationForEdit } from '@/lib/features/organizations/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedIdentityFields } from './compared-fields'
import { IdentityFields, RegionField } from './identity-fields'

/** A unit that the platform administrator enters; it is verified on its own page. */
export function NewOrganizationForm({ id, kept }: { id: string; kept: ActionState }) {
  return (
    <Form action={createOrganizationAction} initialState={kept} label="新增单位">
      <input type="hidden" name="id" value={id} />
      <IdentityFields />
      <RegionField />
      <FormActions>
        <SubmitButton>保存，下一步核验</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** What a unit was verified as, and the address of its page. */
export function IdentityForm({ unit, kept }: { unit: OrganizationForEdit; kept: ActionState }) {
  return (
    <Form action={identifyOrganizationAction} initialState={kept} label="登记信息">
      <input type="hidden" name="id" value={unit.id} />
      <HiddenVersion version={unit.version} />
      <ConflictNotice fields={comparedIdentityFields(unit)} />
      <IdentityFields stored={unit} />
      <TextField
        name="slug"
        label="网址"
        hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
        required
        spellCheck={false}
        defaultValue={unit.slug}
      />
      <TextField
        name="parent"
        label="上级单位"
        hint="写成员名录中的单位全称。"
        defaultValue={unit.parentName}
      />
      <TextField
        name="note"
        label="关于来源的说明"
        hint="会显示在公开页面上，例如“全称由简称推断，待核对”。"
        defaultValue={unit.note}
      />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
      </FormActions>
    </Form>
  )
}
