import * as z from 'zod'
import { PACK_IDS } from '@/lib/features/compliance/constants'
import { choice } from '@/lib/shared/fields'

const on = z.enum(['yes', 'no'], { error: '请选择启用或停用' }).transform((value) => value === 'yes')

/** Asks what switching a pack would change. */
export const previewPackInput = z.object({ pack: choice(PACK_IDS), on })
export type PreviewPackInput = z.output<typeof previewPackInput>

/** Switches a pack. `version` is that of the stored switch: 0 before anybody decided. */
export const switchPackInput = z.object({
  pack: choice(PACK_IDS),
  on,
  version: z.coerce.number().int().min(0),
})
export type SwitchPackInput = z.output<typeof switchPackInput>
