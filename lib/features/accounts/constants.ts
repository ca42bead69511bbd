import type { Role } from '@/lib/shared/actor'

export { ROLES, type Role } from '@/lib/shared/actor'

export const ROLE_LABELS: Record<Role, string> = {
  platform_admin: '平台管理员',
  alliance_secretary: '联盟秘书',
  moderator: '联盟审核员',
  organization_admin: '单位管理员',
  organization_editor: '单位编辑',
  student: '学生',
}

/** What a role is for: the whole portal, one alliance or one unit. */
export const ROLE_SCOPES = {
  platform_admin: 'portal',
  alliance_secretary: 'alliance',
  moderator: 'alliance',
  organization_admin: 'organization',
  organization_editor: 'organization',
  student: 'organization',
} as const satisfies Record<Role, 'portal' | 'alliance' | 'organization'>

/** Shortest new password, in characters. */
export const PASSWORD_MIN = 10
/** In characters; one may take two units of a string, so 256 of those are let through wherever one is checked. */
export const PASSWORD_MAX = 128

/** How notices come by mail, besides the inbox. */
export const NOTICE_MAIL_CHOICES = [
  { value: 'each', label: '每条都发邮件', hint: '有新通知时立即寄出' },
  { value: 'daily', label: '每日汇总', hint: '每天早上八点寄一封，没有新通知时不寄' },
  { value: 'none', label: '不发邮件', hint: '只在站内查看' },
] as const
