'use client'

import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenId } from '@/components/forms/hidden-id'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { proposeOrganizationAction } from '@/lib/features/organizations/proposals/actions'
import type { Proposals } from '@/lib/features/organizations/proposals/types'
import type { ActionState } from '@/lib/shared/action-state'
import { IdentityFields, RegionField } from './identity-fields'

/** A partner that is not here yet. */
export function ProposalForm({ id, proposers, kept }: Omit<Proposals, 'units'> & { kept: ActionState }) {
  return (
    <Form action={proposeOrganizationAction} initialState={kept} label="登记一家未入驻的单位">
      <HiddenId id={id} />
      {proposers.length > 1 ? (
        <SelectField name="proposerId" label="由哪家单位登记" required options={proposers} />
      ) : (
        <input type="hidden" name="proposerId" value={proposers[0]?.value} />
      )}
      <IdentityFields />
      <RegionField />
      <FormActions>
        <SubmitButton>登记</SubmitButton>
      </FormActions>
    </Form>
  )
}
