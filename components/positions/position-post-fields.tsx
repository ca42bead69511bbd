'use client'

import { CheckboxGroup } from '@/components/forms/choice-group'
import { ListField } from '@/components/forms/list-field'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { MajorListField } from '@/components/majors/major-list-field'
import { RegionField } from '@/components/regions/region-field'
import { VENUE_TYPE_LABELS } from '@/lib/features/compliance/constants'
import {
  POSITION_FIELD_LABELS as labels,
  POSITION_KIND_LABELS,
  type PositionKind,
} from '@/lib/features/positions/constants'
import type { PositionFields, PositionOptions } from '@/lib/features/positions/drafts/types'
import { optionsOf } from './field-options'

/** Name, kind and number: what even the first draft says. */
export function PositionIdentityFields({
  stored,
}: {
  stored?: { title: string; kind: PositionKind; seats: number }
}) {
  return (
    <>
      <TextField
        name="title"
        label={labels.title}
        hint="例如婴幼儿照护实习生。"
        required
        defaultValue={stored?.title}
      />
      <SelectField
        name="kind"
        label={labels.kind}
        hint="岗位实习：独立或辅助从事实际工作；认识实习：参观、观摩和体验。"
        required
        options={optionsOf(POSITION_KIND_LABELS)}
        empty={stored ? undefined : '请选择'}
        defaultValue={stored?.kind}
      />
      <NumberField name="seats" label={labels.seats} required defaultValue={stored?.seats} />
    </>
  )
}

function PlaceFields({ stored, region }: { stored: PositionFields; region: string | null }) {
  return (
    <>
      <RegionField
        name="region"
        label={labels.region}
        hint="写到区县，例如“山东省青岛市黄岛区”。"
        width={26}
        defaultValue={region}
      />
      <TextField name="address" label={labels.address} defaultValue={stored.address} />
      <SelectField
        name="venueType"
        label={labels.venueType}
        options={optionsOf(VENUE_TYPE_LABELS)}
        empty="请选择"
        defaultValue={stored.venueType}
      />
      <TextField
        name="contact"
        label={labels.contact}
        hint="写部门或岗位和办公电话，不写个人手机，例如“人力资源部，0532-00000000”。会公开显示。"
        defaultValue={stored.contact}
      />
      <TextField
        name="openUntil"
        label={labels.openUntil}
        hint="过了这一天，岗位会自动显示已过期。例如 2027-01-15。"
        width={12}
        defaultValue={stored.openUntil}
      />
    </>
  )
}

/** What the post is, for whom, what one does and learns, and where. */
export function PositionPostFields({
  stored,
  options,
  region,
}: {
  stored: PositionFields
  options: PositionOptions
  /** Full name of the workplace's region. */
  region: string | null
}) {
  return (
    <>
      <PositionIdentityFields stored={stored} />
      <TextField
        name="postClass"
        label={labels.postClass}
        hint="单位内部同类岗位的名称，例如保育员。同类岗位的实习生人数按它计算。"
        width={16}
        defaultValue={stored.postClass}
      />
      <MajorListField
        name="majors"
        label={labels.majors}
        hint="只写名称即可，各层次的同名专业都算在内。"
        defaultValue={stored.majors}
      />
      <ListField
        name="tasks"
        label={labels.tasks}
        hint="至少三项，写典型的工作任务，不只是简单重复的劳动。"
        defaultValue={stored.tasks}
      />
      <TextArea
        name="learningGoals"
        label={labels.learningGoals}
        hint="实习结束时，学生应当会什么。"
        defaultValue={stored.learningGoals}
      />
      {options.chains.length > 0 && (
        <CheckboxGroup
          name="chainIds"
          label={labels.chainIds}
          choices={options.chains}
          defaultValue={stored.chainIds}
        />
      )}
      <PlaceFields stored={stored} region={region} />
    </>
  )
}
