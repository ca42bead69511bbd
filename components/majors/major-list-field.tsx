'use client'

import { PickedListField } from '@/components/forms/picked-list-field'
import type { PickerSource } from '@/components/forms/picker'
import type { TextAreaProps } from '@/components/forms/text-area'
import type { FoundMajor } from '@/lib/features/majors/types'

const MAJORS: PickerSource = {
  address: '/api/majors',
  read: (answer) =>
    (answer as FoundMajor[]).map(({ name, codes, field }) => ({
      key: name,
      name,
      meta: [codes.join('、'), field].filter(Boolean).join(' · '),
    })),
  placeholder: '名称、拼音首字母或代码',
  foundWords: (count) => `找到 ${count} 个`,
  noneWords: '目录中没有找到。可直接写专业全称，按回车加入。',
  instead: '可直接写专业全称。',
}

/** Majors, by name; with JavaScript a search of the catalog by name, pinyin, initials or code. */
export function MajorListField(
  props: Omit<TextAreaProps, 'defaultValue'> & { defaultValue?: readonly string[] },
) {
  return <PickedListField {...props} source={MAJORS} />
}
