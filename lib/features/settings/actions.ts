'use server'

import { defineAction } from '@/lib/server/action'
import { updateSettings } from './mutations'
import { settingsInput } from './schema'

export const saveSettings = defineAction({
  schema: settingsInput,
  run: updateSettings,
  done: () => ({ message: '网站设置已保存，公开页面将立即显示。' }),
})
