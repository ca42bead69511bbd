import * as z from 'zod'
import { ROLES } from '@/lib/features/accounts/constants'
import { choice, optionalLine } from '@/lib/shared/fields'

/** A role and its scope as a form sends them: the fields of all roles, of which those of the chosen one count. */
export const grantFields = {
  role: choice(ROLES),
  allianceId: z.union([z.literal(''), z.uuid()], { error: '请选择列出的一项' }).optional(),
  /** The unit's name, credit code or short address, as it was typed; a unit's own page sends its id. */
  organization: optionalLine('单位', 120),
}

const grantObject = z.object(grantFields)
export type GrantInput = z.infer<typeof grantObject>
