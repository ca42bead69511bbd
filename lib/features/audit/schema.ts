import * as z from 'zod'
import { requiredLine } from '@/lib/shared/fields'

export const eraseInput = z.object({
  subjectType: requiredLine('记录的类型', 40),
  subjectId: requiredLine('记录的编号', 80),
  reason: requiredLine('清除的原因', 200),
})
export type EraseInput = z.infer<typeof eraseInput>
