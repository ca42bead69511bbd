'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { createAlliance, identifyAlliance, updateAlliance } from './mutations'
import { createAllianceInput, identifyAllianceInput, updateAllianceInput } from './schema'

const toRecord = ({ id }: { id: string }) => ({ redirectTo: `/admin/alliances/${id}?done=saved` })

export const createAllianceAction = defineAction({
  schema: createAllianceInput,
  run: createAlliance,
  done: toRecord,
})

export const identifyAllianceAction = defineAction({
  schema: identifyAllianceInput,
  run: identifyAlliance,
  done: toRecord,
})

export const updateAllianceAction = withPreview(
  defineAction({ schema: updateAllianceInput, run: updateAlliance, done: toRecord }),
)
