import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { countUnread } from '@/lib/features/notifications/inbox/data'
import { currentSession, requireSession } from '@/lib/server/auth/session'
import type { SessionUser } from '@/lib/server/auth/session-store'
import { isDatabaseAway } from '@/lib/server/database-away'
import { type ActionState, IDLE } from '@/lib/shared/action-state'
import { formatInstant } from '@/lib/shared/dates'
import { findFormDraft, findOwnProfile, listOwnSessions, listStaffedKinds } from './data'
import { isPlatformAdmin } from './permissions'
import type { OwnProfile, Viewer } from './types'

type NavigationLink = { label: string; href: string }
export type Navigation = { viewer: Viewer; links: NavigationLink[]; unread: number }

const PUBLIC_LINK = { label: '返回网站', href: '/' }

function viewerOf({ userId, displayName, loginName, roles }: SessionUser): Viewer {
  return { userId, displayName, loginName, roles }
}

/**
 * Null where a form came without scripts while the database is away: no page can be made, but the browser still has
 * what was typed, and has to be told so in place of a fault.
 */
async function unlessFormIsHeld(load: () => Promise<Navigation>): Promise<Navigation | null> {
  try {
    return await load()
  } catch (error) {
    if (isDatabaseAway(error) && (await headers()).has('x-plain-form')) return null
    throw error
  }
}

export const loadWorkspaceNavigation = () => unlessFormIsHeld(workspaceNavigation)
export const loadAdminNavigation = () => unlessFormIsHeld(adminNavigation)

/** Who is signed in, what their workspace holds, by their roles, and how many notices they have not read. */
async function workspaceNavigation(): Promise<Navigation> {
  const session = await requireSession()
  const has = (...roles: string[]) => session.roles.some(({ role }) => roles.includes(role))
  const links: NavigationLink[] = [{ label: '工作台', href: '/workspace' }]
  if (has('organization_admin', 'organization_editor')) {
    links.push(
      { label: '单位资料', href: '/workspace/organization' },
      { label: '共建平台', href: '/workspace/platforms' },
      { label: '合作项目', href: '/workspace/projects' },
      { label: '合作协议', href: '/workspace/agreements' },
      { label: '实习岗位', href: '/workspace/positions' },
      { label: '收到的申请', href: '/workspace/applicants' },
      { label: '实习名额', href: '/workspace/capacity' },
      { label: '文章', href: '/workspace/articles' },
      { label: '联盟', href: '/workspace/memberships' },
    )
  }
  const kinds = await listStaffedKinds(session.actor)
  if (kinds.includes('government')) links.push({ label: '政策文件', href: '/workspace/policies' })
  if (kinds.includes('school')) {
    links.push(
      { label: '学生', href: '/workspace/students' },
      { label: '学生实习', href: '/workspace/placements' },
    )
  }
  if (has('student')) {
    links.push(
      { label: '适合我的岗位', href: '/workspace/openings' },
      { label: '我的申请', href: '/workspace/applications' },
      { label: '我的数据', href: '/workspace/my-data' },
    )
  }
  if (has('organization_admin')) links.push({ label: '人员', href: '/workspace/staff' })
  if (has('platform_admin', 'alliance_secretary', 'moderator')) links.push({ label: '管理', href: '/admin' })
  const unread = await countUnread(session.userId)
  return { viewer: viewerOf(session), links: [...links, PUBLIC_LINK], unread }
}

/** Who is signed in, what they administer, by their roles, and how many notices they have not read. */
async function adminNavigation(): Promise<Navigation> {
  const session = await requireSession()
  const platform = isPlatformAdmin(session.actor)
  const secretary = platform || session.roles.some(({ role }) => role === 'alliance_secretary')
  const moderator = secretary || session.roles.some(({ role }) => role === 'moderator')
  const links: NavigationLink[] = []
  if (secretary)
    links.push({ label: '联盟', href: '/admin/alliances' }, { label: '单位', href: '/admin/organizations' })
  if (secretary)
    links.push({ label: '项目', href: '/admin/projects' }, { label: '协议', href: '/admin/agreements' })
  if (moderator)
    links.push({ label: '岗位', href: '/admin/positions' }, { label: '文章', href: '/admin/articles' })
  if (secretary) links.push({ label: '名额', href: '/admin/capacity' })
  if (secretary)
    links.push({ label: '政策', href: '/admin/policies' }, { label: '活动', href: '/admin/events' })
  if (secretary) links.push({ label: '账号', href: '/admin/users' })
  if (platform) links.push({ label: '规则', href: '/admin/rules' })
  if (platform)
    links.push({ label: '设置', href: '/admin/settings' }, { label: '审计', href: '/admin/audit' })
  const unread = await countUnread(session.userId)
  return { viewer: viewerOf(session), links: [...links, { label: '工作台', href: '/workspace' }], unread }
}

/** Whether somebody is signed in already. */
export async function isSignedIn(): Promise<boolean> {
  return (await currentSession()) !== null
}

/** What the signed-in user's own account says of them. */
export async function loadOwnProfile(): Promise<OwnProfile> {
  const { userId } = await requireSession()
  return (await findOwnProfile(userId)) ?? redirect('/sign-in')
}

/** The user's own sessions; the one in use is marked. */
export async function loadOwnSessions() {
  const session = await requireSession()
  const sessions = await listOwnSessions(session.userId, new Date())
  return sessions.map((one) => ({ ...one, current: one.id === session.sessionId }))
}

/**
 * What a form at this address begins with: what was typed and never saved, because the session ended or the page was
 * left, or nothing. `field` is one that
 * the form always sends, where several forms share an address.
 */
export async function loadKeptForm(path: string, field?: string): Promise<ActionState> {
  const { userId } = await requireSession()
  const draft = await findFormDraft(userId, path)
  if (!draft || (field !== undefined && !(field in draft.values))) return IDLE
  const message = `已恢复您 ${formatInstant(draft.keptAt)} 填写、尚未保存的内容，请核对后保存。`
  return { status: 'restored', message, values: draft.values }
}
