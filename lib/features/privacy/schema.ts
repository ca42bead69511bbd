import * as z from 'zod'
import { recordId } from '@/lib/shared/fields'

/** Removing one's own data asks for the password, so that a session left open is not enough. */
export const removeOwnDataInput = z.object({
  currentPassword: z.string({ error: '请填写当前密码' }).min(1, '请填写当前密码').max(256, '密码过长'),
})
export type RemoveOwnDataInput = z.output<typeof removeOwnDataInput>

export const removeStudentInput = z.object({ id: recordId })
export type RemoveStudentInput = z.output<typeof removeStudentInput>
