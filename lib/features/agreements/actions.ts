'use server'

import { defineAction } from '@/lib/server/action'
import { createAgreement, moveAgreement, updateAgreement } from './mutations'
import { createAgreementInput, moveAgreementInput, updateAgreementInput } from './schema'

export const createAgreementAction = defineAction({
  schema: createAgreementInput,
  run: createAgreement,
  done: ({ id }, input) => ({ redirectTo: `${input.returnTo}/${id}` }),
})

export const updateAgreementAction = defineAction({
  schema: updateAgreementInput,
  run: updateAgreement,
  done: (_, input) => ({ redirectTo: input.returnTo }),
})

export const moveAgreementAction = defineAction({
  schema: moveAgreementInput,
  run: moveAgreement,
  done: (_, input) => ({ redirectTo: input.returnTo }),
})
