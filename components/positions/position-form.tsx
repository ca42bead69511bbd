'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { NeededContext } from '@/components/forms/form-context'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { savePositionPartAction, updatePositionAction } from '@/lib/features/positions/actions'
import {
  FORM_STEP_FIELDS,
  FORM_STEP_LABELS,
  type FormStep,
  NEEDED_FIELDS,
} from '@/lib/features/positions/constants'
import type { PositionForEdit } from '@/lib/features/positions/drafts/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedPositionFields } from './compared-fields'
import { PositionCheckRemarks } from './position-check'
import { PositionPayFields } from './position-pay-fields'
import { PositionPostFields } from './position-post-fields'
import { PositionSafetyFields } from './position-safety-fields'
import { PositionTimeFields } from './position-time-fields'
import { PositionUnitFields } from './position-unit-fields'

type Part = Exclude<FormStep, 'check'>

function PartFields({ part, position }: { part: Part; position: PositionForEdit }) {
  const { options, region } = position
  switch (part) {
    case 'unit':
      return <PositionUnitFields stored={position} options={options} />
    case 'post':
      return <PositionPostFields stored={position} options={options} region={region} />
    case 'terms':
      return (
        <>
          <PositionTimeFields stored={position} />
          <PositionPayFields stored={position} />
        </>
      )
    case 'safety':
      return <PositionSafetyFields stored={position} />
  }
}

function Hidden({ position, returnTo, part }: { position: PositionForEdit; returnTo: string; part?: Part }) {
  const names: readonly string[] | null = part ? FORM_STEP_FIELDS[part] : null
  const compared = comparedPositionFields(position)
  return (
    <>
      <input type="hidden" name="id" value={position.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {part && <input type="hidden" name="part" value={part} />}
      <HiddenVersion version={position.version} />
      <ConflictNotice fields={names ? compared.filter(({ name }) => names.includes(name)) : compared} />
    </>
  )
}

type Props = { position: PositionForEdit; returnTo: string; kept: ActionState }

/** One page of a draft's form; saving it leads to the next. */
export function PositionPartForm({ part, position, returnTo, kept }: Props & { part: Part }) {
  return (
    <Form
      drafts
      action={savePositionPartAction}
      initialState={kept}
      label={FORM_STEP_LABELS[part]}
      notes={position.reviewNotes}
    >
      <Hidden position={position} returnTo={returnTo} part={part} />
      <NeededContext value={NEEDED_FIELDS}>
        <PositionCheckRemarks id={position.id} check={position.check}>
          <PartFields part={part} position={position} />
        </PositionCheckRemarks>
      </NeededContext>
      <FormActions>
        <SubmitButton>保存并继续</SubmitButton>
      </FormActions>
    </Form>
  )
}

const PARTS = ['unit', 'post', 'terms', 'safety'] as const

/** The whole form of a position at once: one change, which is reviewed once. */
export function PositionForm({ position, returnTo, kept }: Props) {
  return (
    <Form
      drafts
      action={updatePositionAction}
      initialState={kept}
      label="实习岗位"
      notes={position.reviewNotes}
    >
      <Hidden position={position} returnTo={returnTo} />
      <NeededContext value={NEEDED_FIELDS}>
        <PositionCheckRemarks id={position.id} check={position.check}>
          {PARTS.map((part) => (
            <FormSection key={part} title={FORM_STEP_LABELS[part]}>
              <PartFields part={part} position={position} />
            </FormSection>
          ))}
        </PositionCheckRemarks>
      </NeededContext>
      <TextField
        name="slug"
        label="网址"
        hint="公开页面地址的最后一段。修改后，旧网址会自动转到新网址。"
        spellCheck={false}
        defaultValue={position.slug}
      />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
      </FormActions>
    </Form>
  )
}
