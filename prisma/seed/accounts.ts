import type { Prisma } from '@/lib/server/db'
import { demoId } from './ids'
import { allianceId, organizationId } from './rows/references'

type DemoAccount = {
  loginName: string
  /** The role in words; no account stands for a person. */
  label: string
  role: Prisma.RoleAssignmentCreateManyInput['role']
  /** The unit, or the alliance, that the role is for. */
  scope?: { organization: string } | { alliance: string }
}

const CHILD_CARE = { alliance: '青岛市托育服务产教联盟' }

const staff = (loginName: string, organization: string): DemoAccount => ({
  loginName,
  label: `${organization}管理员`,
  role: 'organization_admin',
  scope: { organization },
})

/** The accounts of the demo set, one for each role and kind of unit. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { loginName: 'admin', label: '平台管理员', role: 'platform_admin' },
  {
    loginName: 'tuoyu-secretary',
    label: '青岛市托育服务产教联盟秘书处',
    role: 'alliance_secretary',
    scope: CHILD_CARE,
  },
  {
    loginName: 'tuoyu-moderator',
    label: '青岛市托育服务产教联盟审核员',
    role: 'moderator',
    scope: CHILD_CARE,
  },
  staff('qdzy', '青岛职业技术学院'),
  staff('aile', '青岛爱乐启蒙教育咨询有限公司'),
  staff('wuxian', '无限三维科技产业集团'),
  staff('fuer', '青岛市妇女儿童医院'),
  staff('gaoqing', '高青县教育和体育局'),
  {
    // School code and school number, as every student's login name.
    loginName: 'qdzy-20240001',
    label: '青岛职业技术学院学生',
    role: 'student',
    scope: { organization: '青岛职业技术学院' },
  },
]

/** The id of the demo account with this login name. */
export const accountId = (loginName: string) => demoId('user', loginName)

/** The demo accounts, each with a hash of its own: one shared hash would show that the passwords agree. */
export async function accountRows(
  password: string,
  hashPassword: (password: string) => Promise<string>,
  now: Date,
): Promise<Prisma.UserCreateManyInput[]> {
  return Promise.all(
    DEMO_ACCOUNTS.map(async ({ loginName, label }) => ({
      id: accountId(loginName),
      loginName,
      displayName: label,
      passwordHash: await hashPassword(password),
      passwordChangedAt: now,
    })),
  )
}

/** What each demo account may act for. */
export function roleRows(): Prisma.RoleAssignmentCreateManyInput[] {
  return DEMO_ACCOUNTS.map(({ loginName, role, scope }) => ({
    id: demoId('role', loginName, role),
    userId: accountId(loginName),
    role,
    allianceId: scope && 'alliance' in scope ? allianceId(scope.alliance) : null,
    organizationId: scope && 'organization' in scope ? organizationId(scope.organization) : null,
  }))
}
