'use client'

import { RadioGroup } from '@/components/forms/choice-group'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { PAY_BASIS_LABELS, PAY_FORM_LABELS, PAYEE_LABELS } from '@/lib/features/compliance/constants'
import { POSITION_FIELD_LABELS as labels, PAY_PERIOD_LABELS } from '@/lib/features/positions/constants'
import type { PositionFields } from '@/lib/features/positions/drafts/types'
import { yuanText } from '@/lib/shared/money'
import { optionsOf } from './field-options'
import { saidOf, YES_OR_NO } from './yes-or-no'

type MoneyField = 'payFen' | 'samePostWageFen' | 'lowestWageGradeFen' | 'minimumWageFen'

function MoneyInput({ name, hint, stored }: { name: MoneyField; hint: string; stored: PositionFields }) {
  const fen = stored[name]
  return (
    <NumberField
      name={name}
      label={labels[name]}
      hint={hint}
      decimal
      width={12}
      defaultValue={fen && yuanText(fen)}
    />
  )
}

/** What the pay is measured by. */
function MeasureFields({ stored }: { stored: PositionFields }) {
  return (
    <>
      <RadioGroup
        name="independentWork"
        label="实习生相对独立地承担本岗位的工作"
        hint="是的话，报酬原则上不低于本单位同岗位工资的 80% 或最低档工资。"
        choices={YES_OR_NO}
        defaultValue={saidOf(stored.independentWork)}
      />
      <MoneyInput
        name="samePostWageFen"
        hint="本单位同岗位试用期的月工资；检查结果会公开显示它的 80%。"
        stored={stored}
      />
      <MoneyInput
        name="lowestWageGradeFen"
        hint="本单位最低档的月工资；检查结果会公开显示它。"
        stored={stored}
      />
      <MoneyInput name="minimumWageFen" hint="工作地现行的月最低工资标准。" stored={stored} />
      <TextField
        name="payReason"
        label={labels.payReason}
        hint="报酬低于上面的标准时写明，会公开显示。"
        defaultValue={stored.payReason}
      />
    </>
  )
}

/** How much, by which measure, to whom, and what is provided besides. */
export function PositionPayFields({ stored }: { stored: PositionFields }) {
  return (
    <>
      <MoneyInput name="payFen" hint="例如 3000；没有报酬时填 0。" stored={stored} />
      <SelectField
        name="payPeriod"
        label={labels.payPeriod}
        options={optionsOf(PAY_PERIOD_LABELS)}
        empty="请选择"
        defaultValue={stored.payPeriod}
      />
      <SelectField
        name="payBasis"
        label={labels.payBasis}
        options={optionsOf(PAY_BASIS_LABELS)}
        empty="请选择"
        defaultValue={stored.payBasis}
      />
      <MeasureFields stored={stored} />
      <NumberField
        name="payCycleDays"
        label={labels.payCycleDays}
        hint="每隔多少天发放一次；每月发放填 31。"
        defaultValue={stored.payCycleDays}
      />
      <SelectField
        name="payee"
        label={labels.payee}
        options={optionsOf(PAYEE_LABELS)}
        empty="请选择"
        defaultValue={stored.payee}
      />
      <SelectField
        name="payForm"
        label={labels.payForm}
        options={optionsOf(PAY_FORM_LABELS)}
        empty="请选择"
        defaultValue={stored.payForm}
      />
      <RadioGroup
        name="accommodation"
        label={labels.accommodation}
        choices={YES_OR_NO}
        defaultValue={saidOf(stored.accommodation)}
      />
      <RadioGroup name="meals" label={labels.meals} choices={YES_OR_NO} defaultValue={saidOf(stored.meals)} />
    </>
  )
}
