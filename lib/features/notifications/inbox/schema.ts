import * as z from 'zod'
import { recordId } from '@/lib/shared/fields'

export const readNoticeInput = z.object({ id: recordId })
export type ReadNoticeInput = z.infer<typeof readNoticeInput>

/** All notices up to the newest that the page showed: what came since then nobody has seen. */
export const readAllNoticesInput = z.object({ until: z.iso.datetime({ error: '请刷新页面后重试' }) })
export type ReadAllNoticesInput = z.infer<typeof readAllNoticesInput>
