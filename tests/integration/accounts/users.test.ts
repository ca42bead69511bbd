import { beforeEach, describe, expect, test } from 'vitest'
import { inviteUser } from '@/lib/features/accounts/invitations/mutations'
import { findUser, listStaff, listUsers } from '@/lib/features/accounts/users/data'
import { disableUser, enableUser, grantRole, revokeRole } from '@/lib/features/accounts/users/mutations'
import { authorize } from '@/lib/server/auth/authorize'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeMembership, makeOrganization, makeUser } from '@/tests/support/factories'

const PLATFORM = { role: 'platform_admin' } as const
const reason = '测试'
const names = ({ users }: Awaited<ReturnType<typeof listUsers>>) => users.map(({ loginName }) => loginName)

async function roleOf(userId: string) {
  return (await db.roleAssignment.findFirstOrThrow({ where: { userId } })).id
}

beforeEach(emptyDatabase)

describe('disabling an account', () => {
  test('ends its sessions and its links, and says why in the trail; enabling gives it back', async () => {
    const { actor } = await makeUser(db, { roles: [PLATFORM] })
    const unit = await makeOrganization(db)
    const loginName = `leaver-${crypto.randomUUID().slice(0, 8)}`
    const user = await makeUser(db, {
      loginName,
      password: 'a sentence of mine',
      roles: [{ role: 'organization_admin', organizationId: unit.id }],
    })
    const invitation = {
      id: crypto.randomUUID(),
      role: 'organization_editor',
      organization: unit.id,
      allianceId: undefined,
      email: null,
      displayName: null,
    } as const
    await inviteUser(user.actor, invitation)
    await disableUser(actor, { id: user.id, version: 1, reason: '已离职' })
    expect(await authorize(loginName, 'a sentence of mine', crypto.randomUUID())).toBeNull()
    expect(await db.invitation.count({ where: { revokedAt: null } })).toBe(0)
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'user.disable', subjectId: user.id },
      include: { payload: true },
    })
    expect(entry.payload?.after).toEqual({ status: 'disabled', reason: '已离职' })
    await enableUser(actor, { id: user.id, version: 2 })
    expect(await authorize(loginName, 'a sentence of mine', crypto.randomUUID())).toEqual({ id: user.id })
  })

  test('is refused when somebody changed the account meanwhile, and leaves no trace', async () => {
    const { actor } = await makeUser(db, { roles: [PLATFORM] })
    const user = await makeUser(db, { version: 3 })
    const stale = disableUser(actor, { id: user.id, version: 2, reason })
    await expect(stale).rejects.toBeInstanceOf(ConflictError)
    expect(await db.auditEntry.count()).toBe(0)
  })

  test('is refused for an account that is disabled already, and enabling for one that is not', async () => {
    const { actor } = await makeUser(db, { roles: [PLATFORM] })
    const user = await makeUser(db)
    await expect(enableUser(actor, { id: user.id, version: 1 })).rejects.toBeInstanceOf(RefusedError)
    await disableUser(actor, { id: user.id, version: 1, reason })
    const again = disableUser(actor, { id: user.id, version: 2, reason })
    await expect(again).rejects.toBeInstanceOf(RefusedError)
  })

  test('of somebody whom one may not see is not found, and of whom one may not manage is refused', async () => {
    const unit = await makeOrganization(db)
    const admin = await makeUser(db, { roles: [{ role: 'organization_admin', organizationId: unit.id }] })
    const editor = await makeUser(db, { roles: [{ role: 'organization_editor', organizationId: unit.id }] })
    const other = await makeUser(db)
    const attempt = (id: string) => disableUser(admin.actor, { id, version: 1, reason })
    await expect(attempt(editor.id)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(attempt(other.id)).rejects.toBeInstanceOf(NotFoundError)
    await expect(attempt(crypto.randomUUID())).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.user.count({ where: { status: 'disabled' } })).toBe(0)
  })
})

describe('the last platform administrator', () => {
  test('is neither disabled nor stripped of the role', async () => {
    const [one, other] = [
      await makeUser(db, { roles: [PLATFORM] }),
      await makeUser(db, { roles: [PLATFORM] }),
    ]
    await disableUser(one.actor, { id: other.id, version: 1, reason })
    // The other one's page was still open: what they may do was read before they were disabled.
    const disabling = disableUser(other.actor, { id: one.id, version: 1, reason })
    await expect(disabling).rejects.toBeInstanceOf(RefusedError)
    const revoking = revokeRole(other.actor, { id: one.id, assignmentId: await roleOf(one.id) })
    await expect(revoking).rejects.toBeInstanceOf(RefusedError)
  })

  test('stays, also when two remove each other at the same moment', async () => {
    const [one, other] = [
      await makeUser(db, { roles: [PLATFORM] }),
      await makeUser(db, { roles: [PLATFORM] }),
    ]
    const outcomes = await Promise.allSettled([
      disableUser(one.actor, { id: other.id, version: 1, reason }),
      revokeRole(other.actor, { id: one.id, assignmentId: await roleOf(one.id) }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = { status: 'active', roleAssignments: { some: { role: 'platform_admin' } } } as const
    expect(await db.user.count({ where: left })).toBe(1)
  })
})

describe('roles', () => {
  test('are given once, with their scope, by those who manage them', async () => {
    const alliance = await makeAlliance(db)
    const unit = await makeOrganization(db)
    await makeMembership(db, alliance.id, unit.id)
    const secretary = await makeUser(db, {
      roles: [{ role: 'alliance_secretary', allianceId: alliance.id }],
    })
    const user = await makeUser(db, { roles: [{ role: 'organization_editor', organizationId: unit.id }] })
    const moderator = { id: user.id, role: 'moderator', allianceId: alliance.id, organization: null } as const
    await grantRole(secretary.actor, moderator)
    await expect(grantRole(secretary.actor, moderator)).rejects.toMatchObject({ field: 'role' })
    const tooMuch = { id: user.id, role: 'platform_admin', allianceId: '', organization: null } as const
    await expect(grantRole(secretary.actor, tooMuch)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(grantRole(user.actor, { ...moderator, id: secretary.id })).rejects.toBeInstanceOf(
      NotFoundError,
    )
    expect(await db.roleAssignment.count({ where: { userId: user.id } })).toBe(2)
  })

  test('are not taken by the wrong id, of oneself, or beyond what one manages', async () => {
    const unit = await makeOrganization(db)
    const admin = await makeUser(db, { roles: [{ role: 'organization_admin', organizationId: unit.id }] })
    const both = await makeUser(db, {
      roles: [PLATFORM, { role: 'organization_editor', organizationId: unit.id }],
    })
    const editing = await db.roleAssignment.findFirstOrThrow({ where: { role: 'organization_editor' } })
    const platform = await db.roleAssignment.findFirstOrThrow({ where: { role: 'platform_admin' } })
    const own = revokeRole(admin.actor, { id: admin.id, assignmentId: await roleOf(admin.id) })
    await expect(own).rejects.toBeInstanceOf(ForbiddenError)
    const beyond = revokeRole(admin.actor, { id: both.id, assignmentId: platform.id })
    await expect(beyond).rejects.toBeInstanceOf(ForbiddenError)
    const tampered = revokeRole(admin.actor, { id: admin.id, assignmentId: editing.id })
    await expect(tampered).rejects.toBeInstanceOf(NotFoundError)
    await revokeRole(admin.actor, { id: both.id, assignmentId: editing.id })
    expect(await db.roleAssignment.findMany({ where: { userId: both.id } })).toMatchObject([PLATFORM])
  })
})

describe('the list of accounts', () => {
  test('goes page by page without a gap, and finds beginnings', async () => {
    const { actor } = await makeUser(db, { loginName: 'aaa', displayName: '平台管理员', roles: [PLATFORM] })
    for (let number = 10; number < 60; number += 1) {
      await makeUser(db, { loginName: `user-${number}`, displayName: `青岛第 ${number} 号` })
    }
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await listUsers(actor, '', after)
      seen.push(...names(page))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(51)
    expect(new Set(seen).size).toBe(51)
    expect(names(await listUsers(actor, 'USER-1', null))).toHaveLength(10)
    expect(names(await listUsers(actor, '青岛第 42', null))).toEqual(['user-42'])
    expect(names(await listUsers(actor, "' or 1=1 --", null))).toEqual([])
  })

  test('holds for a secretary the staff of the alliance and of its admitted members, and nobody else', async () => {
    const [alliance, other] = [await makeAlliance(db), await makeAlliance(db)]
    const [member, stranger] = [await makeOrganization(db), await makeOrganization(db)]
    await makeMembership(db, alliance.id, member.id)
    const { actor } = await makeUser(db, {
      loginName: 'secretary',
      roles: [{ role: 'alliance_secretary', allianceId: alliance.id }],
    })
    const organizationId = member.id
    await makeUser(db, { loginName: 'moderator', roles: [{ role: 'moderator', allianceId: alliance.id }] })
    const editor = await makeUser(db, {
      loginName: 'editor',
      roles: [{ role: 'organization_editor', organizationId }],
    })
    await makeUser(db, { loginName: 'student', roles: [{ role: 'student', organizationId }] })
    await makeUser(db, { loginName: 'else', roles: [{ role: 'moderator', allianceId: other.id }] })
    const away = await makeUser(db, {
      loginName: 'away',
      roles: [{ role: 'organization_admin', organizationId: stranger.id }],
    })
    expect(names(await listUsers(actor, '', null))).toEqual(['editor', 'moderator', 'secretary'])
    expect((await findUser(actor, editor.id, new Date()))?.allowed).toEqual({
      disable: true,
      enable: false,
      resetPassword: true,
      resetSecondFactor: false,
    })
    expect(await findUser(actor, away.id, new Date())).toBeNull()
    expect((await listStaff(actor, member.id)).map(({ loginName }) => loginName)).toEqual(['editor'])
    expect(await listStaff(actor, stranger.id)).toEqual([])
  })
})
