'use server'

import { defineAction } from '@/lib/server/action'
import { createHonour, removeHonour, updateHonour } from './mutations'
import { createHonourInput, removeHonourInput, updateHonourInput } from './schema'

export const createHonourAction = defineAction({
  schema: createHonourInput,
  run: createHonour,
  done: (_, input) => ({ redirectTo: `${input.returnTo}?done=saved` }),
})

export const updateHonourAction = defineAction({
  schema: updateHonourInput,
  run: updateHonour,
  done: (_, input) => ({ redirectTo: `${input.returnTo}?done=saved` }),
})

export const removeHonourAction = defineAction({
  schema: removeHonourInput,
  run: removeHonour,
  done: (_, input) => ({ redirectTo: `${input.returnTo}?done=saved` }),
})
