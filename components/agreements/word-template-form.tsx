'use client'

import { ButtonForm } from '@/components/forms/button-form'
import { Field, useFieldProps } from '@/components/forms/field'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Confirm } from '@/components/ui/confirm'
import { WORD_TYPE } from '@/lib/features/agreements/documents/constants'
import type { Named } from '@/lib/features/agreements/drafts/types'
import {
  addWordTemplateAction,
  removeWordTemplateAction,
} from '@/lib/features/agreements/word-templates/actions'
import type { WordTemplate } from '@/lib/features/agreements/word-templates/types'

const FILE_HINT = '不超过 1 MB 的 .docx 文件，不能带宏或密码。'

function WordFile() {
  const { props } = useFieldProps('file', FILE_HINT, true)
  return (
    <Field name="file" label="Word 文件" hint={FILE_HINT} required>
      <input {...props} className="input" type="file" accept={`.docx,${WORD_TYPE}`} />
    </Field>
  )
}

function Unit({ units }: { units: readonly Named[] }) {
  const [only, second] = units
  if (only && !second) return <input type="hidden" name="organizationId" value={only.id} />
  return (
    <SelectField
      name="organizationId"
      label="单位"
      required
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

/** Adds a Word file of a unit; what is wrong with its placeholders is said one by one. */
export function WordTemplateForm({ units }: { units: readonly Named[] }) {
  return (
    <Form action={addWordTemplateAction} label="添加 Word 模板">
      <Unit units={units} />
      <WordFile />
      <TextField name="name" label="模板名称" hint="不填就用文件名。" width={24} />
      <FormActions>
        <SubmitButton>检查并保存</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Asks once, and then takes a template away. */
export function RemoveWordTemplate({ template: { id, name } }: { template: WordTemplate }) {
  return (
    <Confirm label="删除…" question={<p>将删除模板“{name}”。已经用它生成的文件不受影响。</p>}>
      <ButtonForm
        action={removeWordTemplateAction}
        label={`删除模板“${name}”`}
        fields={{ id }}
        variant="danger"
        pendingLabel="正在删除…"
      >
        删除模板
      </ButtonForm>
    </Confirm>
  )
}
