'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { MarkdownField } from '@/components/forms/markdown-field'
import { MarkdownPreview, PreviewButton } from '@/components/forms/markdown-preview'
import { SubmitButton } from '@/components/forms/submit-button'
import { Confirm } from '@/components/ui/confirm'
import { restoreTemplateAction, saveTemplateAction } from '@/lib/features/agreements/templates/actions'
import { BLANK } from '@/lib/features/agreements/templates/constants'
import type { TemplateForEdit } from '@/lib/features/agreements/templates/types'
import type { ActionState } from '@/lib/shared/action-state'

type Stored = { template: TemplateForEdit }

function Key({ template: { allianceId, kind } }: Stored) {
  return (
    <>
      <input type="hidden" name="allianceId" value={allianceId} />
      <input type="hidden" name="kind" value={kind} />
    </>
  )
}

/** An alliance's text for one kind of agreement. */
export function TemplateForm({ template, kept }: Stored & { kept: ActionState }) {
  return (
    <Form action={saveTemplateAction} initialState={kept} label="协议模板">
      <Key template={template} />
      <HiddenVersion version={template.version} />
      <ConflictNotice fields={[{ name: 'body', label: '模板正文', stored: template.body }]} />
      <MarkdownField
        name="body"
        label="模板正文"
        hint={`须由各方填写的地方写成“${BLANK}”，提交各方确认之前会逐处提醒。`}
        required
        rows={28}
        defaultValue={template.body}
      />
      <MarkdownPreview />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}

/** Asks once, and then takes the alliance's own text away. */
export function RestoreForm({ template }: Stored) {
  return (
    <Confirm
      label="恢复为系统自带的文本…"
      question={`将删除“${template.alliance}”自己的文本，以后起草这类协议时使用系统自带的文本。已经起草的协议不受影响，原文本留在审计记录中。`}
    >
      <Form action={restoreTemplateAction} label="恢复为系统自带的文本">
        <Key template={template} />
        <HiddenVersion version={template.version} />
        <SubmitButton variant="danger">恢复为系统自带的文本</SubmitButton>
      </Form>
    </Confirm>
  )
}
