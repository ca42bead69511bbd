'use server'

import { definePublicAction } from '@/lib/server/action'
import { openSession } from '@/lib/server/auth/cookie-jar'
import { activateAccount } from './mutations'
import { activateAccountInput } from './schema'

export const activateAccountAction = definePublicAction({
  schema: activateAccountInput,
  limit: 'linkAddress',
  run: async (input) => {
    const result = await activateAccount(input, new Date())
    await openSession(result.userId)
    return result
  },
  done: () => ({ redirectTo: '/workspace' }),
})
