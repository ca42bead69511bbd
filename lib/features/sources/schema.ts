import type * as z from 'zod'
import { optionalLine, optionalPartialDate, optionalUrl } from '@/lib/shared/fields'

/** The fields by which a form names a source. Whether it must be named is for the form to say. */
export const sourceFields = {
  sourceTitle: optionalLine('来源名称', 200),
  sourcePublisher: optionalLine('来源的发布机构', 100),
  sourcePublishedOn: optionalPartialDate('来源的发布日期'),
  sourceUrl: optionalUrl('来源网址'),
}

export type SourceInput = { [Field in keyof typeof sourceFields]: z.infer<(typeof sourceFields)[Field]> }
