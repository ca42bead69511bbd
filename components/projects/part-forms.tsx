'use client'

import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'
import type { PartAnswer } from '@/lib/features/projects/constants'
import { answerPartAction } from '@/lib/features/projects/parts/actions'
import type { OwnPart } from '@/lib/features/projects/parts/types'

type Place = { project: { id: string; version: number }; organizationId: string }

function Sent({ project, organizationId, answer }: Place & { answer: PartAnswer }) {
  return (
    <>
      <input type="hidden" name="id" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <input type="hidden" name="organizationId" value={organizationId} />
      <input type="hidden" name="answer" value={answer} />
    </>
  )
}

/** What a unit may say of its part now: that it is right, or what is not. */
export function PartForms({ project, part }: { project: Place['project']; part: OwnPart }) {
  const place = { project, organizationId: part.organizationId }
  const { state, unit } = part
  return (
    <>
      {state !== 'confirmed' && (
        <Form action={answerPartAction} label={`${unit}：确认`}>
          <Sent {...place} answer="confirmed" />
          <SubmitButton>确认参与</SubmitButton>
        </Form>
      )}
      <Confirm
        label={state === 'disputed' ? '修改异议…' : '有异议…'}
        question="填报单位和联盟秘书处会看到您写的理由并据此核对；公开页面不显示。"
      >
        <Form action={answerPartAction} label={`${unit}：有异议`}>
          <Sent {...place} answer="disputed" />
          <TextArea
            name="reason"
            label="有异议的地方"
            hint="例如：我单位并未参与；我单位应为支持单位。"
            required
            rows={3}
            defaultValue={part.disputeReason}
          />
          <SubmitButton variant="quiet">提交异议</SubmitButton>
        </Form>
      </Confirm>
    </>
  )
}
