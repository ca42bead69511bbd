'use server'

import { defineAction } from '@/lib/server/action'
import { withDrafts } from '@/lib/server/drafts'
import { copyPosition } from './copies/mutations'
import { movePosition } from './life/mutations'
import { createPosition, savePositionPart, updatePosition } from './mutations'
import { nextStep } from './rules'
import {
  copyPositionInput,
  createPositionInput,
  movePositionInput,
  savePositionPartInput,
  updatePositionInput,
} from './schema'

const back = (done: string, id: string, returnTo: string) => ({
  redirectTo: `${returnTo}/${id}?done=${done}`,
})

const onTo = (step: string, id: string, returnTo: string) => ({
  redirectTo: `${returnTo}/${id}/edit/${step}`,
})

export const createPositionAction = withDrafts(
  defineAction({
    schema: createPositionInput,
    run: createPosition,
    done: ({ id }, { returnTo }) => onTo('unit', id, returnTo),
  }),
)

export const copyPositionAction = defineAction({
  schema: copyPositionInput,
  run: copyPosition,
  done: ({ id }, { returnTo }) => onTo('unit', id, returnTo),
})

export const updatePositionAction = withDrafts(
  defineAction({
    schema: updatePositionInput,
    run: updatePosition,
    done: ({ id }, { returnTo }) => back('saved', id, returnTo),
  }),
)

export const savePositionPartAction = withDrafts(
  defineAction({
    schema: savePositionPartInput,
    run: savePositionPart,
    done: ({ id }, { part, returnTo }) => onTo(nextStep(part), id, returnTo),
  }),
)

export const movePositionAction = defineAction({
  schema: movePositionInput,
  run: movePosition,
  done: ({ id }, { event, returnTo }) => back(event, id, returnTo),
})
