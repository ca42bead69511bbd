'use client'

import { Form, type FormAction } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'

/** One step of a record's life in words. */
export type LifeStep = {
  event: string
  /** On the button, e.g. 提交登记. */
  label: string
  variant?: 'primary' | 'quiet' | 'danger'
  /** What will happen, asked before a step that is not lightly undone. */
  question?: string
  /** Label of the reason, where the step must say why. */
  reason?: string
}

type Life = {
  record: { id: string; version: number }
  /** One action for all steps; it reads `event` and `reason`. */
  action: FormAction
  returnTo: string
}

function StepForm({ record, action, returnTo, step }: Life & { step: LifeStep }) {
  return (
    <Form action={action} label={step.label} isButton={step.reason === undefined}>
      <input type="hidden" name="id" value={record.id} />
      <input type="hidden" name="version" value={record.version} />
      <input type="hidden" name="event" value={step.event} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {step.reason && <TextArea name="reason" label={step.reason} required rows={3} />}
      <SubmitButton variant={step.variant}>{step.label}</SubmitButton>
    </Form>
  )
}

/** The steps that may be taken now, each a form of its own; those that need a word or a second thought are folded. */
export function LifeForms({ steps, ...life }: Life & { steps: readonly LifeStep[] }) {
  return steps.map((step) =>
    step.question === undefined ? (
      <StepForm key={step.event} {...life} step={step} />
    ) : (
      <Confirm
        key={step.event}
        label={`${step.label}…`}
        question={step.question}
        calm={step.variant === undefined}
      >
        <StepForm {...life} step={step} />
      </Confirm>
    ),
  )
}
