'use server'

import { defineAction } from '@/lib/server/action'
import { createPosition, movePosition, updatePosition } from './mutations'
import { createPositionInput, movePositionInput, updatePositionInput } from './schema'

export const createPositionAction = defineAction({
  schema: createPositionInput,
  run: createPosition,
  done: ({ id }, input) => ({ redirectTo: `${input.returnTo}/${id}` }),
})

export const updatePositionAction = defineAction({
  schema: updatePositionInput,
  run: updatePosition,
  done: (_, input) => ({ redirectTo: input.returnTo }),
})

export const movePositionAction = defineAction({
  schema: movePositionInput,
  run: movePosition,
  done: (_, input) => ({ redirectTo: input.returnTo }),
})
