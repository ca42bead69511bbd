import * as z from 'zod'
import { optionalLine, recordId } from '@/lib/shared/fields'
import { identityFields } from '../schema'

/** A partner that is not here yet, named by one of the actor's own units. The page makes its id. */
export const proposeOrganizationInput = z.object({
  ...identityFields,
  id: recordId,
  proposerId: recordId,
  region: optionalLine('地区', 40),
})
export type ProposeOrganizationInput = z.infer<typeof proposeOrganizationInput>
