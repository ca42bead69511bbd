'use server'

import { defineAction } from '@/lib/server/action'
import {
  admitMember,
  applyForMembership,
  assignSeat,
  declineApplication,
  enrollMember,
  removeMember,
  withdrawApplication,
} from './mutations'
import { applyInput, declineInput, enrollInput, removeInput, seatInput, withdrawInput } from './schema'

const toOwn = (word: string) => () => ({ redirectTo: `/workspace/memberships?done=${word}` })
const toRegister =
  (word: string) =>
  ({ allianceId }: { allianceId: string }) => ({
    redirectTo: `/admin/alliances/${allianceId}/members?done=${word}`,
  })

export const applyAction = defineAction({
  schema: applyInput,
  run: applyForMembership,
  done: toOwn('applied'),
})

export const withdrawAction = defineAction({
  schema: withdrawInput,
  run: withdrawApplication,
  done: toOwn('withdrawn'),
})

export const enrollAction = defineAction({
  schema: enrollInput,
  run: enrollMember,
  done: toRegister('enrolled'),
})

export const admitAction = defineAction({ schema: seatInput, run: admitMember, done: toRegister('admitted') })

export const declineAction = defineAction({
  schema: declineInput,
  run: declineApplication,
  done: toRegister('declined'),
})

export const seatAction = defineAction({ schema: seatInput, run: assignSeat, done: toRegister('seated') })

export const removeAction = defineAction({
  schema: removeInput,
  run: removeMember,
  done: toRegister('removed'),
})
