'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { createPlatform, updatePlatform } from './mutations'
import { createPlatformInput, updatePlatformInput } from './schema'

const toRecord =
  (word: string) =>
  ({ id }: { id: string }) => ({ redirectTo: `/workspace/platforms/${id}?done=${word}` })

export const createPlatformAction = defineAction({
  schema: createPlatformInput,
  run: createPlatform,
  done: toRecord('entered'),
})

export const updatePlatformAction = withPreview(
  defineAction({ schema: updatePlatformInput, run: updatePlatform, done: toRecord('saved') }),
)
