'use client'

import { CheckboxGroup } from '@/components/forms/choice-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import {
  FEE_LABELS,
  HAZARD_LABELS,
  INSURANCE_KIND_LABELS,
  INSURANCE_PAYER_LABELS,
  LABOUR_GRADE_LABELS,
} from '@/lib/features/compliance/constants'
import { POSITION_FIELD_LABELS as labels, NONE } from '@/lib/features/positions/constants'
import type { PositionFields } from '@/lib/features/positions/drafts/types'
import { optionsOf } from './field-options'

const NOTHING = { value: NONE, label: '都没有' }

/** What was ticked: none is an answer too, silence is not. */
const tickedOf = (stored: readonly string[] | null) => (stored?.length === 0 ? [NONE] : (stored ?? []))

function InsuranceFields({ stored }: { stored: PositionFields }) {
  return (
    <>
      <SelectField
        name="insuranceKind"
        label={labels.insuranceKind}
        options={optionsOf(INSURANCE_KIND_LABELS)}
        empty="请选择"
        defaultValue={stored.insuranceKind}
      />
      <SelectField
        name="insurancePayer"
        label={labels.insurancePayer}
        options={optionsOf(INSURANCE_PAYER_LABELS)}
        empty="请选择"
        defaultValue={stored.insurancePayer}
      />
      <TextField
        name="insuranceFrom"
        label={labels.insuranceFrom}
        hint="须覆盖整个实习期，例如 2027-03-01。"
        width={12}
        defaultValue={stored.insuranceFrom}
      />
      <TextField name="insuranceTo" label={labels.insuranceTo} width={12} defaultValue={stored.insuranceTo} />
      <TextField
        name="insuranceNote"
        label={labels.insuranceNote}
        hint="例如保险人和保单号。会公开显示。"
        defaultValue={stored.insuranceNote}
      />
    </>
  )
}

/** Insurance, what may not be asked of students, and what may not be done by them. */
export function PositionSafetyFields({ stored }: { stored: PositionFields }) {
  return (
    <>
      <InsuranceFields stored={stored} />
      <CheckboxGroup
        name="fees"
        label="向学生收取或扣押什么"
        choices={[NOTHING, ...optionsOf(FEE_LABELS)]}
        defaultValue={tickedOf(stored.fees)}
      />
      <CheckboxGroup
        name="hazards"
        label="岗位有哪些危险或禁忌劳动"
        choices={[NOTHING, ...optionsOf(HAZARD_LABELS)]}
        defaultValue={tickedOf(stored.hazards)}
      />
      <SelectField
        name="labourGrade"
        label={labels.labourGrade}
        options={optionsOf(LABOUR_GRADE_LABELS)}
        empty="请选择"
        defaultValue={stored.labourGrade && String(stored.labourGrade)}
      />
      <TextField
        name="schoolMentor"
        label={labels.schoolMentor}
        hint="写岗位，不写姓名，例如“专业教师”。"
        defaultValue={stored.schoolMentor}
      />
      <TextField
        name="enterpriseMentor"
        label={labels.enterpriseMentor}
        hint="写岗位，不写姓名，例如“护理部护士长”。"
        defaultValue={stored.enterpriseMentor}
      />
      <TextField
        name="filingNumber"
        label={labels.filingNumber}
        hint="确有特殊需要，已向主管部门备案的（例如夜班），填写备案文号。"
        width={24}
        defaultValue={stored.filingNumber}
      />
    </>
  )
}
