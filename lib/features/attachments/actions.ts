'use server'

import { defineAction } from '@/lib/server/action'
import { removeAttachment } from './mutations'
import { detachInput } from './schema'

export const removeAttachmentAction = defineAction({
  schema: detachInput,
  run: removeAttachment,
  done: (_, { returnTo }) => ({ redirectTo: `${returnTo}?done=detached` }),
})
