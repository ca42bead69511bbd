import * as z from 'zod'
import { recordId, returnPath } from '@/lib/shared/fields'

/** The button that writes a checked run, and the one that throws a run away. */
export const importRunInput = z.object({ id: recordId, returnTo: returnPath })
export type ImportRunInput = z.output<typeof importRunInput>

/** For whom a workbook is sent in; empty: the platform. */
export const uploadTarget = z.union([z.literal(''), z.uuid()]).transform((id) => id || null)
