'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Confirm } from '@/components/ui/confirm'
import {
  createTemplateAction,
  removeTemplateAction,
  updateTemplateAction,
} from '@/lib/features/applications/templates/actions'
import type { MessageTemplate } from '@/lib/features/applications/templates/types'

function Words({ template }: { template?: MessageTemplate }) {
  return (
    <>
      <TextField name="name" label="模板名称" required width={24} defaultValue={template?.name} />
      <TextArea name="body" label="内容" required rows={4} defaultValue={template?.body} />
    </>
  )
}

/** A new template of one of the actor's units. */
export function NewTemplateForm({ id, units }: { id: string; units: readonly Option[] }) {
  const [only, second] = units
  return (
    <Form action={createTemplateAction} label="新模板" id="new-template">
      <input type="hidden" name="id" value={id} />
      {second ? (
        <SelectField name="organizationId" label="单位" required options={units} defaultValue={only?.value} />
      ) : (
        <input type="hidden" name="organizationId" value={only?.value} />
      )}
      <Words />
      <FormActions>
        <SubmitButton>保存模板</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** A template, to be changed or removed. */
export function TemplateForms({ template }: { template: MessageTemplate }) {
  const { id, version, name, body, unit } = template
  return (
    <section aria-label={`模板“${name}”`} className="grid gap-4">
      <p className="meta">{unit}</p>
      <Form action={updateTemplateAction} label={`修改模板“${name}”`} id={`template-${id}`}>
        <input type="hidden" name="id" value={id} />
        <HiddenVersion version={version} />
        <ConflictNotice
          fields={[
            { name: 'name', label: '模板名称', stored: name },
            { name: 'body', label: '内容', stored: body },
          ]}
        />
        <Words template={template} />
        <FormActions>
          <SubmitButton variant="quiet">保存</SubmitButton>
        </FormActions>
      </Form>
      <Confirm label="删除模板…" question={`将删除模板“${name}”。已经发送的话不受影响。`}>
        <Form action={removeTemplateAction} label={`删除模板“${name}”`}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton variant="danger">删除模板</SubmitButton>
        </Form>
      </Confirm>
    </section>
  )
}
