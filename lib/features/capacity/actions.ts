'use server'

import { defineAction } from '@/lib/server/action'
import { enterApproval, revokeApproval } from './approvals/mutations'
import { declareCapacity } from './mutations'
import { approveInput, declareInput, revokeInput } from './schema'

export const declareCapacityAction = defineAction({
  schema: declareInput,
  run: declareCapacity,
  done: (_, { returnTo }) => ({ redirectTo: `${returnTo}?done=declared` }),
})

export const enterApprovalAction = defineAction({
  schema: approveInput,
  run: enterApproval,
  done: (_, { returnTo }) => ({ redirectTo: `${returnTo}?done=approved` }),
})

export const revokeApprovalAction = defineAction({
  schema: revokeInput,
  run: revokeApproval,
  done: (_, { returnTo }) => ({ redirectTo: `${returnTo}?done=approval-revoked` }),
})
