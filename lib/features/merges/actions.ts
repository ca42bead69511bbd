'use server'

import { defineAction } from '@/lib/server/action'
import { mergeOrganization } from './mutations'
import { mergeOrganizationInput } from './schema'

export const mergeOrganizationAction = defineAction({
  schema: mergeOrganizationInput,
  run: mergeOrganization,
  done: ({ id }) => ({ redirectTo: `/admin/organizations/${id}?done=merged` }),
})
