'use server'

import { defineAction } from '@/lib/server/action'
import { GATE_LABELS } from '../constants'
import { attestInput } from '../schema'
import { attestGate } from './mutations'

export const attestGateAction = defineAction({
  schema: attestInput,
  run: attestGate,
  done: (_, { gate, attested }) => ({
    message: attested === 'yes' ? `已确认：${GATE_LABELS[gate]}。` : `已撤回：${GATE_LABELS[gate]}。`,
  }),
})
