'use client'

import { FormSection } from '@/components/forms/form-section'
import { type RowColumn, RowFields } from '@/components/records/row-fields'
import type { ProjectFields } from '@/lib/features/projects/drafts/types'

const MILESTONES: readonly RowColumn[] = [
  { name: 'milestoneTitle', label: '节点' },
  { name: 'milestoneDue', label: '计划日期' },
  { name: 'milestoneDone', label: '完成日期' },
  { name: 'milestoneEvidence', label: '依据' },
]

const OUTPUTS: readonly RowColumn[] = [
  { name: 'outputKind', label: '类别' },
  { name: 'outputTitle', label: '名称' },
  { name: 'outputDate', label: '日期' },
]

/** What the project plans and has reached, and what it brought forth. */
export function ProjectProgressFields({ stored }: { stored?: ProjectFields }) {
  return (
    <FormSection title="进程与成果">
      <RowFields
        name="milestones"
        label="进程"
        hint="每行一个节点，例如“开班”，日期写到日，如 2026-09-01。空行不保存；保存后会再多出空行。"
        columns={MILESTONES}
        rows={(stored?.milestones ?? []).map(({ title, dueOn, doneOn, evidence }) => [
          title,
          dueOn ?? '',
          doneOn ?? '',
          evidence ?? '',
        ])}
      />
      <RowFields
        name="outputs"
        label="成果"
        hint="例如教材、课程、专利、获奖。"
        columns={OUTPUTS}
        rows={(stored?.outputs ?? []).map(({ kind, title, producedOn }) => [kind, title, producedOn ?? ''])}
      />
    </FormSection>
  )
}
