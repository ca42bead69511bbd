'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { createPolicy, publishPolicy, reopenPolicy, updatePolicy, withdrawPolicy } from './mutations'
import { policyCreateInput, policyReasonInput, policyStepInput, policyUpdateInput } from './schema'

const after =
  (word: string) =>
  ({ id }: { id: string }) => ({ redirectTo: `/admin/policies/${id}?done=${word}` })

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
