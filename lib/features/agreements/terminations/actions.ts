'use server'

import { defineAction } from '@/lib/server/action'
import { consentToTermination, decideTermination, requestTermination, withdrawTermination } from './mutations'
import {
  consentInput,
  decideTerminationInput,
  requestTerminationInput,
  withdrawTerminationInput,
} from './schema'

const back =
  (done: string) =>
  ({ id }: { id: string }, { returnTo }: { returnTo: string }) => ({
    redirectTo: `${returnTo}/${id}?done=${done}`,
  })

export const requestTerminationAction = defineAction({
  schema: requestTerminationInput,
  run: requestTermination,
  done: back('request-termination'),
})

export const consentToTerminationAction = defineAction({
  schema: consentInput,
  run: consentToTermination,
  done: back('consent-termination'),
})

export const withdrawTerminationAction = defineAction({
  schema: withdrawTerminationInput,
  run: withdrawTermination,
  done: back('withdraw-termination'),
})

export const decideTerminationAction = defineAction({
  schema: decideTerminationInput,
  run: decideTermination,
  done: back('decide-termination'),
})
