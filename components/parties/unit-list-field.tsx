'use client'

import { PickedListField } from '@/components/forms/picked-list-field'
import type { PickerSource } from '@/components/forms/picker'
import type { TextAreaProps } from '@/components/forms/text-area'
import { ORGANIZATION_KIND_LABELS } from '@/lib/features/organizations/constants'
import type { FoundUnit } from '@/lib/features/parties/search/types'

/** The search for units that a form may name. */
export const UNITS: PickerSource = {
  address: '/api/units',
  read: (answer) =>
    (answer as FoundUnit[]).map(({ id, name, kind, region, pending }) => ({
      key: id,
      name,
      meta: [ORGANIZATION_KIND_LABELS[kind], region, pending && '待核验'].filter(Boolean).join(' · '),
    })),
  placeholder: '名称、简称、拼音首字母或信用代码',
  foundWords: (count) => `找到 ${count} 家`,
  noneWords: '名录中没有找到。可直接写单位全称，按回车加入。',
  instead: '可直接写单位全称。',
}

const VERIFIED_UNITS: PickerSource = { ...UNITS, address: '/api/units?verified=1' }

/** Units, by name; with JavaScript a search by name, short name, pinyin, initials or credit code. */
export function UnitListField({
  verifiedOnly = false,
  ...props
}: Omit<TextAreaProps, 'defaultValue'> & {
  defaultValue?: readonly string[]
  /** Their order means something: each can be moved up. */
  ordered?: boolean
  /** Only verified units can be named. */
  verifiedOnly?: boolean
}) {
  return <PickedListField {...props} source={verifiedOnly ? VERIFIED_UNITS : UNITS} />
}
