'use server'

import { defineAction } from '@/lib/server/action'
import { GATE_LABELS, type GateAnswer } from '../constants'
import { attestInput } from '../schema'
import { attestGate } from './mutations'

const SAID: Record<GateAnswer, string> = { yes: '已确认', denied: '已登记为未达到', no: '已撤回' }

export const attestGateAction = defineAction({
  schema: attestInput,
  run: attestGate,
  done: (_, { gate, attested }) => ({
    message: `${SAID[attested]}：${GATE_LABELS[gate]}。`,
  }),
})
