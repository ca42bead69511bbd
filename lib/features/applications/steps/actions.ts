'use server'

import { defineAction } from '@/lib/server/action'
import { APPLICATION_BASES } from '../constants'
import { moveApplicationInput } from '../schema'
import { moveApplication } from './mutations'

/** A step of the student: back to the application, whatever became of it. */
export const moveOwnApplicationAction = defineAction({
  schema: moveApplicationInput,
  run: moveApplication,
  done: ({ id }, { event }) => ({ redirectTo: `${APPLICATION_BASES.student}/${id}?done=${event}` }),
})

/** A step of the unit. What was not taken on is no longer the unit's to see. */
export const moveReceivedApplicationAction = defineAction({
  schema: moveApplicationInput,
  run: moveApplication,
  done: ({ id }, { event }) => ({
    redirectTo:
      event === 'reject'
        ? `${APPLICATION_BASES.unit}?done=reject-applicant`
        : `${APPLICATION_BASES.unit}/${id}?done=${event}`,
  }),
})

/** A step of the school. */
export const movePlacementAction = defineAction({
  schema: moveApplicationInput,
  run: moveApplication,
  done: ({ id }, { event }) => ({ redirectTo: `${APPLICATION_BASES.school}/${id}?done=${event}` }),
})
