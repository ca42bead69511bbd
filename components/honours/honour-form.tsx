'use client'

import { type ComparedField, ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { PartialDateField } from '@/components/forms/partial-date-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { comparedSourceFields, SourceFields } from '@/components/sources/source-fields'
import { createHonourAction, updateHonourAction } from '@/lib/features/honours/actions'
import {
  HONOUR_LEVEL_LABELS,
  HONOUR_LEVELS,
  HONOUR_STATUS_LABELS,
  HONOUR_STATUSES,
} from '@/lib/features/honours/constants'
import type { Honour, HonourForEdit, HonourOwner } from '@/lib/features/honours/types'
import type { ActionState } from '@/lib/shared/action-state'

const LEVELS = HONOUR_LEVELS.map((value) => ({ value, label: HONOUR_LEVEL_LABELS[value] }))
const STATUSES = HONOUR_STATUSES.map((value) => ({ value, label: HONOUR_STATUS_LABELS[value] }))

const wordsIn = (options: readonly { value: string; label: string }[]) => (typed: readonly string[]) =>
  options
    .filter(({ value }) => typed.includes(value))
    .map(({ label }) => label)
    .join('')

const levelWords = wordsIn(LEVELS)
const statusWords = wordsIn(STATUSES)

function comparedFields(honour: Honour): ComparedField[] {
  return [
    { name: 'name', label: '荣誉名称', stored: honour.name },
    { name: 'status', label: '状态', stored: statusWords([honour.status]), wordsOf: statusWords },
    { name: 'level', label: '级别', stored: levelWords([honour.level ?? '']), wordsOf: levelWords },
    { name: 'grantedBy', label: '授予机构', stored: honour.grantedBy ?? '' },
    { name: 'grantedOn', label: '日期', stored: honour.grantedOn ?? '' },
    { name: 'note', label: '说明', stored: honour.note ?? '' },
    ...comparedSourceFields(honour.source),
  ]
}

function Fields({ honour }: { honour?: Honour }) {
  return (
    <>
      <TextField
        name="name"
        label="荣誉名称"
        hint="写文件中的全称，例如“国家级示范性职业教育集团”。"
        required
        defaultValue={honour?.name}
      />
      <SelectField
        name="status"
        label="状态"
        hint="以最近的文件为准：公示拟入围不等于认定。"
        required
        options={STATUSES}
        empty={honour ? undefined : '请选择'}
        defaultValue={honour?.status}
      />
      <SelectField name="level" label="级别" options={LEVELS} empty="不清楚" defaultValue={honour?.level} />
      <TextField name="grantedBy" label="授予机构" defaultValue={honour?.grantedBy} />
      <PartialDateField name="grantedOn" label="日期" defaultValue={honour?.grantedOn} />
      <TextField name="note" label="说明" defaultValue={honour?.note} />
      <SourceFields source={honour?.source} required={false} />
    </>
  )
}

/** A new honour of a record. `id` is made with the page, so that a form sent twice makes one honour. */
export function NewHonourForm({
  id,
  owner,
  returnTo,
  kept,
}: {
  id: string
  owner: HonourOwner
  returnTo: string
  kept: ActionState
}) {
  return (
    <Form action={createHonourAction} initialState={kept} label="新增荣誉">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="ownerKind" value={owner.kind} />
      <input type="hidden" name="ownerId" value={owner.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Fields />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** A stored honour, most often to say how far it has come. */
export function HonourForm({
  honour,
  returnTo,
  kept,
}: {
  honour: HonourForEdit
  returnTo: string
  kept: ActionState
}) {
  return (
    <Form action={updateHonourAction} initialState={kept} label="修改荣誉">
      <input type="hidden" name="id" value={honour.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <HiddenVersion version={honour.version} />
      <ConflictNotice fields={comparedFields(honour)} />
      <Fields honour={honour} />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
      </FormActions>
    </Form>
  )
}
