/** Everything that shows a site setting, which is every public page. */
export const settingsTag = 'settings'
