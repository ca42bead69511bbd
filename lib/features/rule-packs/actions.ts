'use server'

import { defineAction } from '@/lib/server/action'
import { RULE_PACKS_BASE } from './constants'
import { previewPack, switchPack } from './mutations'
import { previewPackInput, switchPackInput } from './schema'

export const previewPackAction = defineAction({
  schema: previewPackInput,
  run: previewPack,
  done: (_, { pack }) => ({ redirectTo: `${RULE_PACKS_BASE}/${pack}` }),
})

export const switchPackAction = defineAction({
  schema: switchPackInput,
  run: switchPack,
  done: (_, { pack }) => ({ redirectTo: `${RULE_PACKS_BASE}/${pack}` }),
})
