'use server'

import { defineAction } from '@/lib/server/action'
import { disableUser, enableUser, grantRole, resetSecondFactor, revokeRole } from './mutations'
import {
  disableUserInput,
  enableUserInput,
  grantRoleInput,
  resetSecondFactorInput,
  revokeRoleInput,
} from './schema'

export const disableUserAction = defineAction({
  schema: disableUserInput,
  run: disableUser,
  done: (_, { id }) => ({ redirectTo: `/admin/users/${id}` }),
})

export const enableUserAction = defineAction({
  schema: enableUserInput,
  run: enableUser,
  done: (_, { id }) => ({ redirectTo: `/admin/users/${id}` }),
})

export const resetSecondFactorAction = defineAction({
  schema: resetSecondFactorInput,
  run: resetSecondFactor,
  done: (_, { id }) => ({ redirectTo: `/admin/users/${id}` }),
})

export const grantRoleAction = defineAction({
  schema: grantRoleInput,
  run: grantRole,
  done: (_, { id }) => ({ redirectTo: `/admin/users/${id}` }),
})

export const revokeRoleAction = defineAction({
  schema: revokeRoleInput,
  run: revokeRole,
  done: (_, { id }) => ({ redirectTo: `/admin/users/${id}` }),
})

/** The same from the page of a unit's own staff. */
export const removeStaffAction = defineAction({
  schema: revokeRoleInput,
  run: revokeRole,
  done: () => ({ redirectTo: '/workspace/staff' }),
})
