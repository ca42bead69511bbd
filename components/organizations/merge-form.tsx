'use client'

import { RadioGroup } from '@/components/forms/choice-group'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { UnitField } from '@/components/parties/unit-field'
import { Confirm } from '@/components/ui/confirm'
import { mergeOrganizationAction } from '@/lib/features/merges/actions'
import { ORGANIZATION_STATUS_LABELS } from '@/lib/features/organizations/constants'
import type { OrganizationForEdit } from '@/lib/features/organizations/types'

type Unit = Pick<OrganizationForEdit, 'id' | 'version' | 'name' | 'sameName'>

/** Joins a unit that was named twice into the one that it is the same as: one of its namesakes, or another. */
export function MergeForm({ unit }: { unit: Unit }) {
  const offered = unit.sameName.filter(({ status }) => status === 'verified' || status === 'pending')
  return (
    <Confirm
      label="并入另一家单位…"
      question={`“${unit.name}”与另一家单位相同时使用。项目和协议草稿里的“${unit.name}”都改为那家单位，这条登记随之结束，不能恢复；登记它的单位会收到通知。`}
    >
      <Form action={mergeOrganizationAction} label="并入另一家单位">
        <input type="hidden" name="id" value={unit.id} />
        <input type="hidden" name="version" value={unit.version} />
        {offered.length > 0 && (
          <RadioGroup
            name="into"
            label="同名的单位"
            choices={offered.map(({ id, name, status, creditCode }) => ({
              value: id,
              label: `${name}（${ORGANIZATION_STATUS_LABELS[status]}，${creditCode ?? '未填信用代码'}）`,
            }))}
          />
        )}
        <UnitField
          name="unit"
          label={offered.length > 0 ? '或另一家单位' : '相同的单位'}
          hint="已核验或等待核验的单位的全称，或统一社会信用代码。"
        />
        <SubmitButton variant="danger">并入</SubmitButton>
      </Form>
    </Confirm>
  )
}
