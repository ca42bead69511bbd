'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { PLATFORM_BASE } from './constants'
import { createPlatform, updatePlatform } from './mutations'
import { createPlatformInput, updatePlatformInput } from './schema'

export const createPlatformAction = defineAction({
  schema: createPlatformInput,
  run: createPlatform,
  done: ({ id }) => ({ redirectTo: `${PLATFORM_BASE}/${id}/edit` }),
})

export const updatePlatformAction = withPreview(
  defineAction({
    schema: updatePlatformInput,
    run: updatePlatform,
    done: ({ id }) => ({ redirectTo: `${PLATFORM_BASE}/${id}?done=saved` }),
  }),
)
