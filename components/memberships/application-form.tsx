'use client'

import { RadioGroup } from '@/components/forms/choice-group'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { applyAction } from '@/lib/features/alliances/memberships/actions'
import type { Applicant, ApplicationStart } from '@/lib/features/alliances/memberships/types'
import type { ActionState } from '@/lib/shared/action-state'

/** A unit's request to be taken into an alliance. `applicants` are those that may ask now. */
export function ApplicationForm({
  start: { id, alliance },
  applicants,
  kept,
}: {
  start: ApplicationStart
  applicants: readonly Applicant[]
  kept: ActionState
}) {
  const [only, ...others] = applicants
  return (
    <Form action={applyAction} initialState={kept} label="申请加入联盟">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="allianceId" value={alliance.id} />
      {only && others.length === 0 ? (
        <>
          <input type="hidden" name="organizationId" value={only.id} />
          <p>
            申请单位：<b>{only.name}</b>
          </p>
        </>
      ) : (
        <RadioGroup
          name="organizationId"
          label="申请单位"
          required
          choices={applicants.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      )}
      <TextArea
        name="statement"
        label="申请说明"
        hint="为什么加入，能为联盟做什么，例如可提供的实习岗位、基地或师资。联盟秘书处会看到。"
        rows={6}
        required
      />
      <FormActions>
        <SubmitButton>提交申请</SubmitButton>
      </FormActions>
    </Form>
  )
}
