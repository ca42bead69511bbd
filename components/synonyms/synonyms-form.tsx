'use client'

import { ConflictNotice } from '@/components/forms/conflict-notice'
import { Form } from '@/components/forms/form'
import { FormActions } from '@/components/forms/form-section'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { RELATED_MARK, SYNONYM_LIMITS } from '@/lib/features/search/synonyms/constants'
import { saveSynonyms } from '@/lib/features/synonyms/actions'
import { SYNONYMS_PATH } from '@/lib/features/synonyms/constants'
import type { SynonymsForEdit } from '@/lib/features/synonyms/types'
import type { ActionState } from '@/lib/shared/action-state'

const LABEL = '同义词表'

const HINT = (
  <>
    每行一组，词与词之间用顿号隔开，例如“职院、职业技术学院”。意思只是相近的，在行首写“{RELATED_MARK}
    ”，其结果排在最后。每组 2 至 {SYNONYM_LIMITS.words} 个词，每个词 {SYNONYM_LIMITS.shortest} 至{' '}
    {SYNONYM_LIMITS.longest} 个字；同一个词只写在一组里。
  </>
)

/** The list of words that a search takes for one another. */
export function SynonymsForm({
  synonyms: { list, version, groups, words },
  initialState,
}: {
  synonyms: SynonymsForEdit
  initialState: ActionState
}) {
  return (
    <Form
      action={saveSynonyms}
      initialState={initialState}
      label="搜索同义词"
      id="synonyms"
      signInHref={`/sign-in?returnTo=${SYNONYMS_PATH}`}
    >
      <ConflictNotice fields={[{ name: 'list', label: LABEL, stored: list }]} />
      <HiddenVersion version={version} />
      <p className="meta">
        现有 {groups} 组，共 {words} 个词。
      </p>
      <TextArea name="list" label={LABEL} hint={HINT} rows={24} spellCheck={false} defaultValue={list} />
      <FormActions>
        <SubmitButton pendingLabel="正在保存…">保存同义词表</SubmitButton>
      </FormActions>
    </Form>
  )
}
