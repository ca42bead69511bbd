'use server'

import { definePublicAction } from '@/lib/server/action'
import { correctApplication, submitApplication } from './mutations'
import { correctApplicationInput, submitApplicationInput } from './schema'

const toApplication = (_: unknown, { token }: { token: string }) => ({ redirectTo: `/join/${token}` })

export const submitApplicationAction = definePublicAction({
  schema: submitApplicationInput,
  limit: 'joinAddress',
  run: (input) => submitApplication(input),
  done: toApplication,
})

export const correctApplicationAction = definePublicAction({
  schema: correctApplicationInput,
  limit: 'joinAddress',
  run: (input) => correctApplication(input),
  done: toApplication,
})
