'use server'

import { defineAction } from '@/lib/server/action'
import { confirmAgreement, rejectAgreement } from './mutations'
import { confirmInput, rejectInput } from './schema'

export const confirmAgreementAction = defineAction({
  schema: confirmInput,
  run: confirmAgreement,
  done: ({ id }, { returnTo }) => ({ redirectTo: `${returnTo}/${id}?done=confirm` }),
})

export const rejectAgreementAction = defineAction({
  schema: rejectInput,
  run: rejectAgreement,
  done: ({ id }, { returnTo }) => ({ redirectTo: `${returnTo}/${id}?done=reject` }),
})
