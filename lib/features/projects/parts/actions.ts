'use server'

import { defineAction } from '@/lib/server/action'
import { PARTS_BASE } from '../constants'
import { answerPartInput } from '../schema'
import { answerPart } from './mutations'

export const answerPartAction = defineAction({
  schema: answerPartInput,
  run: answerPart,
  done: (_, { id, answer }) => ({ redirectTo: `${PARTS_BASE}/${id}?done=${answer}` }),
})
