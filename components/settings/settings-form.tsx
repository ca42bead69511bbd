'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions, FormSection } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { MarkdownField } from '@/components/forms/markdown-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { saveSettings } from '@/lib/features/settings/actions'
import {
  choicesOf,
  SITE_SETTING_GROUPS,
  SITE_SETTING_KEYS,
  SITE_SETTINGS,
  type SiteSettingKey,
} from '@/lib/features/settings/constants'
import type { SettingsForEdit } from '@/lib/features/settings/types'
import type { ActionState } from '@/lib/shared/action-state'

/** A value as the form words it. */
const wordsOf = (name: SiteSettingKey, stored: string) =>
  choicesOf(name)?.find(({ value }) => value === stored)?.label ?? stored

function SettingField({ name, value }: { name: SiteSettingKey; value: string }) {
  const { label, hint, required } = SITE_SETTINGS[name]
  const choices = choicesOf(name)
  if (choices) {
    return (
      <SelectField name={name} label={label} hint={hint} required options={choices} defaultValue={value} />
    )
  }
  const Field = name === 'about' ? MarkdownField : TextField
  return <Field name={name} label={label} hint={hint} required={required} defaultValue={value} />
}

/** What the site says of itself on every public page. */
export function SettingsForm({
  settings,
  initialState,
}: {
  settings: SettingsForEdit
  initialState: ActionState
}) {
  const { values, version } = settings
  return (
    <Form
      action={saveSettings}
      initialState={initialState}
      label="网站设置"
      id="settings"
      signInHref="/sign-in?returnTo=/admin/settings"
    >
      <ConflictNotice
        fields={SITE_SETTING_KEYS.map((name) => ({
          name,
          label: SITE_SETTINGS[name].label,
          stored: wordsOf(name, values[name]),
          wordsOf: ([typed = '']) => wordsOf(name, typed),
        }))}
      />
      <HiddenVersion version={version} />
      {SITE_SETTING_GROUPS.map(({ title, note, keys }) => (
        <FormSection key={title} title={title} note={note}>
          {keys.map((name) => (
            <SettingField key={name} name={name} value={values[name]} />
          ))}
        </FormSection>
      ))}
      <FormActions>
        <SubmitButton pendingLabel="正在保存…">保存设置</SubmitButton>
      </FormActions>
    </Form>
  )
}
