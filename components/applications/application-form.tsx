'use client'

import { Form, type FormAction } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Confirm } from '@/components/ui/confirm'
import {
  createApplicationAction,
  removeApplicationAction,
  updateApplicationAction,
} from '@/lib/features/applications/actions'
import type { OwnApplication } from '@/lib/features/applications/own/types'
import type { ActionState } from '@/lib/shared/action-state'

/** An application: a new one for a position, or a draft. Either button saves; one of them hands it in too. */
export function ApplicationForm({
  id,
  positionId,
  draft,
  asksReason,
  kept,
}: {
  id: string
  positionId: string
  draft?: OwnApplication
  /** Whether the student's major is of another group than the position's. */
  asksReason: boolean
  kept: ActionState
}) {
  const action: FormAction = draft ? updateApplicationAction : createApplicationAction
  return (
    <Form action={action} initialState={kept} label="实习申请" drafts>
      <input type="hidden" name="id" value={id} />
      {draft ? (
        <HiddenVersion version={draft.version} />
      ) : (
        <input type="hidden" name="positionId" value={positionId} />
      )}
      <TextArea
        name="statement"
        label="申请说明"
        hint="几句话：为什么想来，学过什么，什么时候能到岗。不超过 500 个字；请不要写身份证号、健康状况等信息。"
        required
        rows={6}
        defaultValue={draft?.statement}
      />
      {asksReason && (
        <TextArea
          name="fitReason"
          label="为什么适合您的专业"
          hint="您的专业与岗位面向的专业不属于同一大类，请说明理由，单位和学校会看到。"
          required
          rows={3}
          defaultValue={draft?.fitReason}
        />
      )}
      <FormActions>
        <SubmitButton name="intent" value="submit">
          提交申请
        </SubmitButton>
        <SubmitButton name="intent" value="save" variant="quiet">
          保存草稿
        </SubmitButton>
      </FormActions>
    </Form>
  )
}

/** Throws a draft away. */
export function RemoveDraftForm({ id, version }: { id: string; version: number }) {
  return (
    <Confirm label="删除草稿…" question="草稿没有提交过，删除后不能恢复。">
      <Form action={removeApplicationAction} label="删除草稿">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton variant="danger">删除草稿</SubmitButton>
      </Form>
    </Confirm>
  )
}
