'use client'

import { RadioGroup } from '@/components/forms/choice-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { POSITION_FIELD_LABELS as labels } from '@/lib/features/positions/constants'
import type { PositionFields, PositionOptions } from '@/lib/features/positions/drafts/types'
import { saidOf, YES_OR_NO } from './yes-or-no'

/** What the unit attests of itself, and who reviews. */
export function PositionUnitFields({
  stored,
  options,
}: {
  stored: PositionFields
  options: PositionOptions
}) {
  return (
    <>
      <SelectField
        name="allianceId"
        label={labels.allianceId}
        hint="从单位已加入的联盟中选择；不选则由平台管理员审核。"
        options={options.alliances}
        empty="由平台管理员审核"
        defaultValue={stored.allianceId}
      />
      <RadioGroup
        name="unitLawful"
        label="本单位依法设立，没有被列入严重失信名单，近三年没有违反安全生产规定"
        hint="每年核对一次。"
        choices={YES_OR_NO}
        defaultValue={saidOf(stored.unitLawful)}
      />
      <TextField
        name="unitLawfulOn"
        label={labels.unitLawfulOn}
        hint="在哪一天核对了上面一项，例如 2026-09-01。"
        width={12}
        defaultValue={stored.unitLawfulOn}
      />
      <RadioGroup
        name="isIntermediary"
        label="本单位是劳务中介，或者收费代为组织、安排、管理实习"
        choices={YES_OR_NO}
        defaultValue={saidOf(stored.isIntermediary)}
      />
    </>
  )
}
