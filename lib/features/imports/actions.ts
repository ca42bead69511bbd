'use server'

import { defineAction } from '@/lib/server/action'
import { discardImport, requestImport } from './mutations'
import { importRunInput } from './schema'

export const requestImportAction = defineAction({
  schema: importRunInput,
  run: requestImport,
  done: ({ id }, { returnTo }) => ({ redirectTo: `${returnTo}/${id}` }),
})

export const discardImportAction = defineAction({
  schema: importRunInput,
  run: discardImport,
  done: (_, { returnTo }) => ({ redirectTo: `${returnTo}?done=discarded` }),
})
