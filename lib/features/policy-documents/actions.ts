'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { POLICY_BASES, type PolicyScope } from './constants'
import {
  createOwnPolicy,
  createPolicy,
  publishPolicy,
  reopenPolicy,
  updatePolicy,
  withdrawPolicy,
} from './mutations'
import {
  ownPolicyCreateInput,
  ownPolicyUpdateInput,
  policyCreateInput,
  policyReasonInput,
  policyStepInput,
  policyUpdateInput,
} from './schema'

const after =
  (word: string, scope: PolicyScope = 'all') =>
  ({ id }: { id: string }) => ({ redirectTo: `${POLICY_BASES[scope]}/${id}?done=${word}` })

export const startPolicy = withPreview(
  defineAction({ schema: policyCreateInput, run: createPolicy, done: after('created') }),
)

export const savePolicy = withPreview(
  defineAction({ schema: policyUpdateInput, run: updatePolicy, done: after('saved') }),
)

export const publish = defineAction({
  schema: policyStepInput,
  run: publishPolicy,
  done: after('published'),
})

export const withdraw = defineAction({
  schema: policyReasonInput,
  run: withdrawPolicy,
  done: after('withdrawn'),
})

export const reopen = defineAction({ schema: policyStepInput, run: reopenPolicy, done: after('reopened') })

export const startOwnPolicy = withPreview(
  defineAction({ schema: ownPolicyCreateInput, run: createOwnPolicy, done: after('created', 'own') }),
)

export const saveOwnPolicy = withPreview(
  defineAction({ schema: ownPolicyUpdateInput, run: updatePolicy, done: after('saved', 'own') }),
)

export const publishOwn = defineAction({
  schema: policyStepInput,
  run: publishPolicy,
  done: after('published', 'own'),
})

export const withdrawOwn = defineAction({
  schema: policyReasonInput,
  run: withdrawPolicy,
  done: after('withdrawn', 'own'),
})

export const reopenOwn = defineAction({
  schema: policyStepInput,
  run: reopenPolicy,
  done: after('reopened', 'own'),
})
