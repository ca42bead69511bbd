'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form, type FormAction } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { PreviewButton } from '@/components/forms/markdown-preview'
import { SubmitButton } from '@/components/forms/submit-button'
import { PLATFORM_FORM_ID } from '@/lib/features/platforms/constants'
import type { PlatformForEdit } from '@/lib/features/platforms/types'
import type { ActionState } from '@/lib/shared/action-state'
import { comparedPlatformFields } from './compared-fields'
import { PlatformBasics, PlatformTasks, PlatformTexts, PlatformTies } from './platform-form-parts'

/** An industry college or platform, for the staff of its host. */
export function PlatformForm({
  action,
  platform,
  kept,
}: {
  action: FormAction
  platform: PlatformForEdit
  kept: ActionState
}) {
  return (
    <Form id={PLATFORM_FORM_ID} action={action} initialState={kept} label="平台资料">
      <input type="hidden" name="id" value={platform.id} />
      <HiddenVersion version={platform.version} />
      <ConflictNotice fields={comparedPlatformFields(platform)} />
      <PlatformBasics platform={platform} />
      <PlatformTies platform={platform} />
      <PlatformTasks platform={platform} />
      <PlatformTexts platform={platform} />
      <FormActions>
        <SubmitButton>保存</SubmitButton>
        <PreviewButton />
      </FormActions>
    </Form>
  )
}
