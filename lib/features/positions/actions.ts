'use server'

import { defineAction } from '@/lib/server/action'
import { createPosition, movePosition, updatePosition } from './mutations'
import { createPositionInput, movePositionInput, updatePositionInput } from './schema'

const back = (done: string, id: string, returnTo: string) => ({
  redirectTo: `${returnTo}/${id}?done=${done}`,
})

export const createPositionAction = defineAction({
  schema: createPositionInput,
  run: createPosition,
  done: ({ id }, { returnTo }) => back('created', id, returnTo),
})

export const updatePositionAction = defineAction({
  schema: updatePositionInput,
  run: updatePosition,
  done: ({ id }, { returnTo }) => back('saved', id, returnTo),
})

export const movePositionAction = defineAction({
  schema: movePositionInput,
  run: movePosition,
  done: ({ id }, { event, returnTo }) => back(event, id, returnTo),
})
