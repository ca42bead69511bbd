'use server'

import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { ALLIANCE_BASE } from './constants'
import { createAlliance, identifyAlliance, updateAlliance } from './mutations'
import { createAllianceInput, identifyAllianceInput, updateAllianceInput } from './schema'

const toRecord = ({ id }: { id: string }) => ({ redirectTo: `${ALLIANCE_BASE}/${id}?done=saved` })

export const createAllianceAction = defineAction({
  schema: createAllianceInput,
  run: createAlliance,
  done: ({ id }) => ({ redirectTo: `${ALLIANCE_BASE}/${id}/edit` }),
})

export const identifyAllianceAction = defineAction({
  schema: identifyAllianceInput,
  run: identifyAlliance,
  done: toRecord,
})

export const updateAllianceAction = withPreview(
  defineAction({ schema: updateAllianceInput, run: updateAlliance, done: toRecord }),
)
