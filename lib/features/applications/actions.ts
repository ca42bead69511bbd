'use server'

import { defineAction } from '@/lib/server/action'
import { withDrafts } from '@/lib/server/drafts'
import { APPLICATION_BASES } from './constants'
import { createApplication, removeApplication, updateApplication } from './mutations'
import { createApplicationInput, removeApplicationInput, updateApplicationInput } from './schema'

const doneOf = (intent: 'save' | 'submit') => (intent === 'submit' ? 'applied' : 'application-saved')

export const createApplicationAction = withDrafts(
  defineAction({
    schema: createApplicationInput,
    run: createApplication,
    done: ({ id }, { intent }) => ({
      redirectTo: `${APPLICATION_BASES.student}/${id}?done=${doneOf(intent)}`,
    }),
  }),
)

export const updateApplicationAction = withDrafts(
  defineAction({
    schema: updateApplicationInput,
    run: updateApplication,
    done: ({ id }, { intent }) => ({
      redirectTo: `${APPLICATION_BASES.student}/${id}?done=${doneOf(intent)}`,
    }),
  }),
)

export const removeApplicationAction = defineAction({
  schema: removeApplicationInput,
  run: removeApplication,
  done: () => ({ redirectTo: `${APPLICATION_BASES.student}?done=application-removed` }),
})
