'use client'

import { PickedField } from '@/components/forms/picked-field'
import type { PickerSource } from '@/components/forms/picker'
import type { TextFieldProps } from '@/components/forms/text-field'
import type { FoundRegion } from '@/lib/features/regions/search/types'

const REGIONS: PickerSource = {
  address: '/api/regions',
  read: (answer) =>
    (answer as FoundRegion[]).map(({ code, fullName }) => ({ key: code, name: fullName, meta: code })),
  placeholder: '名称、拼音首字母或区划代码',
  foundWords: (count) => `找到 ${count} 个`,
  noneWords: '没有找到这个地区。',
  instead: '可直接写全称。',
}

/** A region, by its full name; with JavaScript a search by name, pinyin, initials or code. */
export function RegionField(props: TextFieldProps) {
  return <PickedField {...props} source={REGIONS} />
}
