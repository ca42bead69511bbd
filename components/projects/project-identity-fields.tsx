'use client'

import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { UnitListField } from '@/components/parties/unit-list-field'
import { DefinitionList } from '@/components/ui/definition-list'
import {
  PARTY_ROLE_LABELS,
  type PartyRole,
  PROJECT_KIND_LABELS,
  PROJECT_KINDS,
} from '@/lib/features/projects/constants'
import type { ProjectFields } from '@/lib/features/projects/drafts/types'

const KINDS = PROJECT_KINDS.map((value) => ({ value, label: PROJECT_KIND_LABELS[value] }))

/** The form's name for the units of each role. */
const PARTY_FIELDS = [
  { name: 'leads', role: 'lead' },
  { name: 'participants', role: 'participant' },
  { name: 'supporters', role: 'supporter' },
  { name: 'guides', role: 'guide' },
] as const satisfies readonly { name: keyof ProjectFields; role: PartyRole }[]

/** Shows what the secretariat registered, and sends it unchanged. */
function Locked({ stored }: { stored: ProjectFields }) {
  return (
    <>
      <DefinitionList
        items={[
          { term: '项目名称', value: stored.title },
          { term: '类型', value: PROJECT_KIND_LABELS[stored.kind] },
          ...PARTY_FIELDS.map(({ name, role }) => ({
            term: `${PARTY_ROLE_LABELS[role]}单位`,
            value: stored[name].join('、'),
          })),
        ]}
      />
      <p className="field-hint">登记后，项目名称、类型和参与各方由秘书处更正。</p>
      <input type="hidden" name="title" value={stored.title} />
      <input type="hidden" name="kind" value={stored.kind} />
      {PARTY_FIELDS.map(({ name }) => (
        <input key={name} type="hidden" name={name} value={stored[name].join('\n')} />
      ))}
    </>
  )
}

/** What the register stands for: title, kind and parties. */
export function ProjectIdentityFields({
  stored,
  leads,
  locked = false,
}: {
  stored?: ProjectFields
  leads?: string[]
  locked?: boolean
}) {
  if (stored && locked) return <Locked stored={stored} />
  return (
    <>
      <TextField name="title" label="项目名称" required defaultValue={stored?.title} />
      <SelectField
        name="kind"
        label="类型"
        required
        options={KINDS}
        empty={stored ? undefined : '请选择'}
        defaultValue={stored?.kind}
      />
      {PARTY_FIELDS.map(({ name, role }) => (
        <UnitListField
          key={name}
          name={name}
          label={`${PARTY_ROLE_LABELS[role]}单位`}
          hint={
            name === 'leads'
              ? '写成员名录中的单位全称，或统一社会信用代码。须有您所在的单位。'
              : '写单位全称或统一社会信用代码。'
          }
          rows={name === 'participants' ? 4 : 2}
          defaultValue={stored ? stored[name] : name === 'leads' ? leads : undefined}
        />
      ))}
      <p className="field-hint">
        合作单位不在成员名录里？
        <a href="/workspace/partners" target="_blank" rel="noopener">
          登记一家未入驻的单位
        </a>
        （在新窗口打开）。
      </p>
    </>
  )
}
