import * as z from 'zod'
import { requiredLine } from '@/lib/shared/fields'
import { SUBJECT_LABELS } from './constants'
import type { SubjectType } from './types'

export const eraseInput = z.object({
  subjectType: z.enum(Object.keys(SUBJECT_LABELS) as SubjectType[], { error: '没有这一类记录' }),
  subjectId: requiredLine('记录的编号', 80),
  reason: requiredLine('清除的原因', 200),
})
export type EraseInput = z.infer<typeof eraseInput>
