import { randomUUID } from 'node:crypto'
import { readGrant } from '@/lib/features/accounts/grants/data'
import { grantWords } from '@/lib/features/accounts/grants/rules'
import { revokeLinks } from '@/lib/features/accounts/links/mutations'
import { canGrant } from '@/lib/features/accounts/permissions'
import { clearSecondFactor } from '@/lib/features/accounts/second-factor/mutations'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { notify } from '@/lib/features/notifications/mutations'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { findManagedUser } from './data'
import { can } from './permissions'
import type {
  DisableUserInput,
  EnableUserInput,
  GrantRoleInput,
  ResetSecondFactorInput,
  RevokeRoleInput,
} from './schema'
import type { ManagedUser } from './types'

/** Any number will do that no other lock of ours uses. */
const ADMINISTRATORS_LOCK = 732_104_004

/**
 * Throws when this account is the last active platform administrator. Two administrators who remove each other at
 * the same moment follow one another here, and the second is refused.
 */
async function assertOtherAdministrator(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`
  const others = await tx.user.count({
    where: { id: { not: userId }, status: 'active', roleAssignments: { some: { role: 'platform_admin' } } },
  })
  if (others === 0) {
    throw new RefusedError('这是最后一个可用的平台管理员账号。请先邀请另一位平台管理员，再做这个操作。')
  }
}

const isAdministrator = ({ grants }: ManagedUser) => grants.some(({ role }) => role === 'platform_admin')

async function setStatus(
  tx: Tx,
  { id, version }: { id: string; version: number },
  status: 'active' | 'disabled',
): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id, version, status: { not: status } },
    data: { status, version: { increment: 1 } },
  })
  if (count > 0) return
  const stored = await tx.user.findUniqueOrThrow({ where: { id }, select: { version: true } })
  throw new ConflictError(stored.version)
}

/** Disables an account: its sessions end at once, and the links that it made or could use stop working. */
export async function disableUser(actor: Actor, input: DisableUserInput) {
  const { id, reason } = input
  await db.$transaction(async (tx) => {
    const user = await findManagedUser(id, tx)
    if (!user || !can(actor, 'view', user)) throw new NotFoundError()
    if (user.status === 'disabled') throw new RefusedError('这个账号已经停用。')
    if (!can(actor, 'disable', user)) throw new ForbiddenError()
    if (isAdministrator(user)) await assertOtherAdministrator(tx, id)
    await setStatus(tx, input, 'disabled')
    await tx.session.deleteMany({ where: { userId: id } })
    await revokeLinks(tx, { OR: [{ userId: id }, { createdById: id }] }, new Date())
    await recordAudit(tx, actor, {
      action: 'user.disable',
      subjectType: 'user',
      subjectId: id,
      before: { status: 'active' },
      after: { status: 'disabled', reason },
    })
  })
  return { tags: [] }
}

/** Lets a disabled account sign in again. */
export async function enableUser(actor: Actor, input: EnableUserInput) {
  const { id } = input
  await db.$transaction(async (tx) => {
    const user = await findManagedUser(id, tx)
    if (!user || !can(actor, 'view', user)) throw new NotFoundError()
    if (user.status === 'active') throw new RefusedError('这个账号没有停用。')
    if (!can(actor, 'enable', user)) throw new ForbiddenError()
    await setStatus(tx, input, 'active')
    await recordAudit(tx, actor, {
      action: 'user.enable',
      subjectType: 'user',
      subjectId: id,
      before: { status: 'disabled' },
      after: { status: 'active' },
    })
  })
  return { tags: [] }
}

/** Takes the second factor from somebody who lost it, so that they can set up a new one; they are told. */
export async function resetSecondFactor(actor: Actor, { id }: ResetSecondFactorInput) {
  await db.$transaction(async (tx) => {
    const user = await findManagedUser(id, tx)
    if (!user || !can(actor, 'view', user)) throw new NotFoundError()
    if (!can(actor, 'reset-second-factor', user)) throw new ForbiddenError()
    if (!(await clearSecondFactor(tx, id))) throw new RefusedError('这个账号没有设置两步验证。')
    await recordAudit(tx, actor, {
      action: 'user.reset-second-factor',
      subjectType: 'user',
      subjectId: id,
    })
    await notify(tx, {
      recipients: [id],
      key: `second-factor:${randomUUID()}`,
      title: '平台管理员已重置您的两步验证，请重新设置',
      path: '/workspace/account/second-factor',
    })
  })
  return { tags: [] }
}

/** Gives an account a further role. */
export async function grantRole(actor: Actor, input: GrantRoleInput) {
  const { id } = input
  try {
    await db.$transaction(async (tx) => {
      const user = await findManagedUser(id, tx)
      if (!user || !can(actor, 'view', user)) throw new NotFoundError()
      const { scopeName, ...grant } = await readGrant(input, tx)
      if (!can(actor, 'grant-role', user) || !canGrant(actor, grant)) throw new ForbiddenError()
      const { role, allianceId, organizationId } = grant
      const assignment = await tx.roleAssignment.create({
        data: { userId: id, role, allianceId, organizationId },
        select: { id: true },
      })
      await recordAudit(tx, actor, {
        action: 'role.grant',
        subjectType: 'user',
        subjectId: id,
        after: { role, allianceId, organizationId },
      })
      await notify(tx, {
        recipients: [id],
        key: `role:${assignment.id}`,
        title: `您获得了角色“${grantWords(role, scopeName)}”`,
        path: '/workspace',
        except: actor.userId,
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'role_assignments_once')) {
      throw new RefusedError('这个账号已经有这个角色。', 'role')
    }
    throw error
  }
  return { tags: [] }
}

/** Takes a role from an account; it counts no more from the next request on. */
export async function revokeRole(actor: Actor, { id, assignmentId }: RevokeRoleInput) {
  await db.$transaction(async (tx) => {
    const user = await findManagedUser(id, tx)
    if (!user || !can(actor, 'view', user)) throw new NotFoundError()
    const held = await tx.roleAssignment.findFirst({
      where: { id: assignmentId, userId: id },
      select: { role: true, allianceId: true, organizationId: true },
    })
    const grant = held && user.grants.find((one) => isSame(one, held))
    if (!grant) throw new NotFoundError()
    if (actor.userId === id || !canGrant(actor, grant)) throw new ForbiddenError()
    if (grant.role === 'platform_admin') await assertOtherAdministrator(tx, id)
    const { count } = await tx.roleAssignment.deleteMany({ where: { id: assignmentId } })
    if (count === 0) throw new NotFoundError()
    await recordAudit(tx, actor, {
      action: 'role.revoke',
      subjectType: 'user',
      subjectId: id,
      before: held,
    })
  })
  return { tags: [] }
}

type Assignment = Pick<ManagedUser['grants'][number], 'role' | 'allianceId' | 'organizationId'>

const isSame = (a: Assignment, b: Assignment) =>
  a.role === b.role && a.allianceId === b.allianceId && a.organizationId === b.organizationId
