'use client'

import type { ComparedField } from '@/components/forms/conflict-notice'
import { FormSection } from '@/components/forms/form-section'
import { PartialDateField } from '@/components/forms/partial-date-field'
import { TextField } from '@/components/forms/text-field'
import type { SourceReference } from '@/lib/features/sources/types'

/** Where a fact stands: the document, who published it, when, and its address. */
export function SourceFields({ source, required }: { source?: SourceReference | null; required: boolean }) {
  return (
    <FormSection
      title="来源"
      note={
        required
          ? '公开显示的每个数都注明出处。由本单位自己给出的，写“本单位统计”。'
          : '有出处的请写明，例如公示文件或报道的标题。'
      }
    >
      <TextField
        name="sourceTitle"
        label="来源名称"
        hint="文件、报道或统计的名称，不加书名号。"
        required={required}
        defaultValue={source?.title}
      />
      <TextField name="sourcePublisher" label="发布机构" defaultValue={source?.publisher} />
      <PartialDateField name="sourcePublishedOn" label="发布日期" defaultValue={source?.publishedOn} />
      <TextField
        name="sourceUrl"
        label="网址"
        hint="以 http:// 或 https:// 开头。"
        type="url"
        defaultValue={source?.url}
      />
    </FormSection>
  )
}

/** The fields of a source as the conflict notice compares them. */
export function comparedSourceFields(source: SourceReference | null): ComparedField[] {
  return [
    { name: 'sourceTitle', label: '来源名称', stored: source?.title ?? '' },
    { name: 'sourcePublisher', label: '发布机构', stored: source?.publisher ?? '' },
    { name: 'sourcePublishedOn', label: '发布日期', stored: source?.publishedOn ?? '' },
    { name: 'sourceUrl', label: '网址', stored: source?.url ?? '' },
  ]
}
