'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { createEvent, publishEvent, reopenEvent, updateEvent, withdrawEvent } from './mutations'
import { eventCreateInput, eventReasonInput, eventStepInput, eventUpdateInput } from './schema'

const after =
  (word: string) =>
  ({ id }: { id: string }) => ({ redirectTo: `/admin/events/${id}?done=${word}` })

export const startEvent = withPreview(
  defineAction({ schema: eventCreateInput, run: createEvent, done: after('created') }),
)

export const saveEvent = withPreview(
  defineAction({ schema: eventUpdateInput, run: updateEvent, done: after('saved') }),
)

export const publish = defineAction({ schema: eventStepInput, run: publishEvent, done: after('published') })

export const withdraw = defineAction({
  schema: eventReasonInput,
  run: withdrawEvent,
  done: after('withdrawn'),
})

export const reopen = defineAction({ schema: eventStepInput, run: reopenEvent, done: after('reopened') })
