'use client'

import { PickedField } from '@/components/forms/picked-field'
import type { TextFieldProps } from '@/components/forms/text-field'
import { UNITS } from './unit-list-field'

/** One unit, by name or credit code; with JavaScript a search as for lists of units. */
export function UnitField(props: TextFieldProps) {
  return (
    <PickedField
      {...props}
      source={{ ...UNITS, noneWords: '名录中没有找到。等待核验的单位可直接写全称。' }}
    />
  )
}
