'use server'

import { defineAction } from '@/lib/server/action'
import { beginSecondFactor, cancelSecondFactor, confirmSecondFactor, disableSecondFactor } from './mutations'
import {
  beginSecondFactorInput,
  cancelSecondFactorInput,
  confirmSecondFactorInput,
  disableSecondFactorInput,
} from './schema'

const PAGE = '/workspace/account/second-factor'

export const beginSecondFactorAction = defineAction({
  schema: beginSecondFactorInput,
  run: beginSecondFactor,
  done: () => ({ redirectTo: PAGE }),
})

export const confirmSecondFactorAction = defineAction({
  schema: confirmSecondFactorInput,
  run: (actor, input) => confirmSecondFactor(actor, input),
  done: () => ({ redirectTo: PAGE }),
})

export const cancelSecondFactorAction = defineAction({
  schema: cancelSecondFactorInput,
  run: cancelSecondFactor,
  done: () => ({ redirectTo: PAGE }),
})

export const disableSecondFactorAction = defineAction({
  schema: disableSecondFactorInput,
  run: disableSecondFactor,
  done: () => ({ redirectTo: PAGE }),
})
