'use client'

import { RadioGroup } from '@/components/forms/choice-group'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { SHIFT_LABELS } from '@/lib/features/compliance/constants'
import { POSITION_FIELD_LABELS as labels } from '@/lib/features/positions/constants'
import type { PositionFields } from '@/lib/features/positions/drafts/types'
import { optionsOf } from './field-options'
import { saidOf, YES_OR_NO } from './yes-or-no'

function NightFields({ stored }: { stored: PositionFields }) {
  return (
    <>
      <SelectField
        name="shift"
        label={labels.shift}
        options={optionsOf(SHIFT_LABELS)}
        empty="请选择"
        defaultValue={stored.shift}
      />
      <TextField
        name="nightFrom"
        label={labels.nightFrom}
        hint="有夜班时填写，例如 22:00。"
        width={8}
        defaultValue={stored.nightFrom}
      />
      <TextField name="nightTo" label={labels.nightTo} width={8} defaultValue={stored.nightTo} />
    </>
  )
}

/** From when to when, how long a day, and whether on days of rest. */
export function PositionTimeFields({ stored }: { stored: PositionFields }) {
  return (
    <>
      <TextField
        name="startsOn"
        label={labels.startsOn}
        hint="写到日，例如 2027-03-01。"
        width={12}
        defaultValue={stored.startsOn}
      />
      <TextField
        name="endsOn"
        label={labels.endsOn}
        hint="岗位实习一般为六个月左右。"
        width={12}
        defaultValue={stored.endsOn}
      />
      <NumberField
        name="hoursPerDay"
        label={labels.hoursPerDay}
        hint="小时。"
        defaultValue={stored.hoursPerDay}
      />
      <NumberField
        name="hoursPerWeek"
        label={labels.hoursPerWeek}
        hint="小时。"
        defaultValue={stored.hoursPerWeek}
      />
      <NightFields stored={stored} />
      {(['restDaysWork', 'holidaysWork', 'overtime'] as const).map((name) => (
        <RadioGroup
          key={name}
          name={name}
          label={`安排${labels[name]}`}
          choices={YES_OR_NO}
          defaultValue={saidOf(stored[name])}
        />
      ))}
    </>
  )
}
