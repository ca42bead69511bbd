import { beforeEach, describe, expect, test } from 'vitest'
import { findOffer, listOpenInvitations } from '@/lib/features/accounts/invitations/data'
import {
  createInvitation,
  createSetupLink,
  inviteUser,
  revokeInvitation,
} from '@/lib/features/accounts/invitations/mutations'
import type { InviteInput } from '@/lib/features/accounts/invitations/schema'
import { LINK_LIFETIME_MS } from '@/lib/features/accounts/links/constants'
import { acceptInvitation, completeSetup, joinByInvitation } from '@/lib/features/accounts/sign-ups/mutations'
import { authorize } from '@/lib/server/auth/authorize'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeMembership, makeOrganization, makeUser } from '@/tests/support/factories'

const PASSWORD = 'a sentence of mine'
const account = (token: string, loginName = `guest-${crypto.randomUUID().slice(0, 8)}`) => ({
  token,
  loginName,
  displayName: '产教融合办公室',
  newPassword: PASSWORD,
  newPasswordAgain: PASSWORD,
  email: null,
})
const invitation = (overrides: Partial<InviteInput>): InviteInput => ({
  id: crypto.randomUUID(),
  role: 'organization_editor',
  allianceId: undefined,
  organization: null,
  email: null,
  displayName: null,
  ...overrides,
})
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const tokenOf = ({ link }: { link: string }) => link.split('/').at(-1) ?? ''

beforeEach(emptyDatabase)

describe('the first administrator', () => {
  test('is made by the set-up link, and can sign in', async () => {
    const { token } = await createSetupLink(new Date())
    const { userId } = await completeSetup(account(token, 'first'), new Date())
    expect(await authorize('first', PASSWORD, crypto.randomUUID())).toEqual({ id: userId })
    expect(await db.roleAssignment.findMany({ select: { role: true, userId: true } })).toEqual([
      { role: 'platform_admin', userId },
    ])
  })

  test('is made only while none can sign in', async () => {
    const { token } = await createSetupLink(new Date())
    await makeUser(db, { roles: [{ role: 'platform_admin' }] })
    await expect(createSetupLink(new Date())).rejects.toBeInstanceOf(RefusedError)
    await expect(completeSetup(account(token), new Date())).rejects.toBeInstanceOf(RefusedError)
    expect(await db.user.count()).toBe(1)
  })

  test('is made anew where all were disabled, beside the accounts that there are', async () => {
    await makeUser(db)
    await makeUser(db, { roles: [{ role: 'platform_admin' }], status: 'disabled' })
    const { token } = await createSetupLink(new Date())
    await completeSetup(account(token, 'second'), new Date())
    expect(await authorize('second', PASSWORD, crypto.randomUUID())).not.toBeNull()
    await expect(createSetupLink(new Date())).rejects.toBeInstanceOf(RefusedError)
  })

  test('is one, also when the link is used twice at the same moment', async () => {
    const { token } = await createSetupLink(new Date())
    const outcomes = await Promise.allSettled([
      completeSetup(account(token), new Date()),
      completeSetup(account(token), new Date()),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.user.count()).toBe(1)
  })

  test('is not made by an older link, nor after an hour', async () => {
    const older = await createSetupLink(new Date())
    const newer = await createSetupLink(new Date())
    await expect(completeSetup(account(older.token), new Date())).rejects.toBeInstanceOf(RefusedError)
    const tooLate = later(LINK_LIFETIME_MS.setup)
    await expect(completeSetup(account(newer.token), tooLate)).rejects.toBeInstanceOf(RefusedError)
    await completeSetup(account(newer.token), later(LINK_LIFETIME_MS.setup - 5_000))
  })
})

async function aUnitWithAdministrator() {
  const unit = await makeOrganization(db, { name: '青岛职业技术学院' })
  const { actor } = await makeUser(db, { roles: [{ role: 'organization_admin', organizationId: unit.id }] })
  return { unit, actor }
}

describe('an invitation', () => {
  test('makes an account with its role, once, and says so in the trail', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const made = await inviteUser(actor, invitation({ organization: unit.id }))
    expect(await findOffer(tokenOf(made), new Date())).toMatchObject({
      role: 'organization_editor',
      scopeName: '青岛职业技术学院',
    })
    const { userId } = await acceptInvitation(account(tokenOf(made)), new Date())
    const roles = await db.roleAssignment.findMany({ where: { userId } })
    expect(roles).toMatchObject([{ role: 'organization_editor', organizationId: unit.id }])
    expect(await findOffer(tokenOf(made), new Date())).toBeNull()
    await expect(acceptInvitation(account(tokenOf(made)), new Date())).rejects.toBeInstanceOf(RefusedError)
    const trail = await db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true } })
    expect(trail.map(({ action }) => action)).toEqual(['invitation.create', 'user.create', 'role.grant'])
  })

  test('that was taken up is told to whoever invited, and to those who manage the role', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const { actor: other } = await makeUser(db, {
      roles: [{ role: 'organization_admin', organizationId: unit.id }],
    })
    const { actor: platform } = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
    const made = await db.$transaction((tx) =>
      createInvitation(tx, platform, { role: 'organization_editor', organizationId: unit.id }),
    )
    const { userId } = await acceptInvitation(account(made.token, 'newcomer'), new Date())
    const notices = await db.notice.findMany({ select: { userId: true, title: true, path: true } })
    const title = '产教融合办公室（newcomer）接受邀请，成为青岛职业技术学院 单位编辑'
    expect(notices).toHaveLength(3)
    expect(notices).toEqual(
      expect.arrayContaining([
        { userId: actor.userId, title, path: '/workspace/staff' },
        { userId: other.userId, title, path: '/workspace/staff' },
        { userId: platform.userId, title, path: '/admin/users' },
      ]),
    )
    expect(notices.map((notice) => notice.userId)).not.toContain(userId)
  })

  test('that two people take up at the same moment makes one account', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const made = await inviteUser(actor, invitation({ organization: unit.id }))
    const before = await db.user.count()
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => acceptInvitation(account(tokenOf(made)), new Date())),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.user.count()).toBe(before + 1)
  })

  test('works for seven days', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const made = await inviteUser(actor, invitation({ organization: unit.id }))
    const end = LINK_LIFETIME_MS.invite
    expect(await findOffer(tokenOf(made), later(end - 5_000))).not.toBeNull()
    expect(await findOffer(tokenOf(made), later(end))).toBeNull()
    await expect(acceptInvitation(account(tokenOf(made)), later(end))).rejects.toBeInstanceOf(RefusedError)
  })

  test('that was withdrawn does not work', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const made = await inviteUser(actor, invitation({ organization: unit.id }))
    await revokeInvitation(actor, { id: made.id })
    await expect(acceptInvitation(account(tokenOf(made)), new Date())).rejects.toBeInstanceOf(RefusedError)
    await expect(revokeInvitation(actor, { id: made.id })).rejects.toBeInstanceOf(NotFoundError)
  })

  test('is not used up when the login name is taken', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    await makeUser(db, { loginName: 'taken', email: 'taken@example.cn' })
    const made = await inviteUser(actor, invitation({ organization: unit.id }))
    await expect(acceptInvitation(account(tokenOf(made), 'taken'), new Date())).rejects.toMatchObject({
      field: 'loginName',
    })
    const sameMail = { ...account(tokenOf(made)), email: 'taken@example.cn' }
    await expect(acceptInvitation(sameMail, new Date())).rejects.toMatchObject({ field: 'email' })
    await acceptInvitation(account(tokenOf(made), 'free'), new Date())
  })

  test('can add its role to an account that one has', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const user = await makeUser(db)
    const made = await inviteUser(actor, invitation({ organization: unit.id }))
    await joinByInvitation(user.id, tokenOf(made), new Date())
    expect(await db.roleAssignment.count({ where: { userId: user.id } })).toBe(1)
    const again = await inviteUser(actor, invitation({ organization: unit.id }))
    await expect(joinByInvitation(user.id, tokenOf(again), new Date())).rejects.toBeInstanceOf(RefusedError)
    expect(await findOffer(tokenOf(again), new Date())).not.toBeNull()
  })

  test('sent twice by one form is one, and its link is not shown again', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const input = invitation({ organization: unit.id })
    await inviteUser(actor, input)
    await expect(inviteUser(actor, input)).rejects.toBeInstanceOf(RefusedError)
    expect(await listOpenInvitations(actor, new Date())).toHaveLength(1)
  })

  test('leaves its token nowhere in the database', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const made = await inviteUser(actor, invitation({ organization: unit.id, email: 'guest@example.cn' }))
    const stored = JSON.stringify([
      await db.invitation.findMany(),
      await db.auditEntry.findMany({ include: { payload: true } }),
      await db.outboxMessage.findMany(),
    ])
    expect(stored).not.toContain(tokenOf(made))
  })

  test('of the secretariat, made beside a decision, is made in the same transaction', async () => {
    const { unit } = await aUnitWithAdministrator()
    const { actor } = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
    const grant = { role: 'organization_admin' as const, organizationId: unit.id }
    const { token } = await db.$transaction((tx) => createInvitation(tx, actor, grant))
    expect(await findOffer(token, new Date())).toMatchObject({ role: 'organization_admin' })
    const undone = db.$transaction(async (tx) => {
      await createInvitation(tx, actor, grant)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await db.invitation.count()).toBe(1)
  })
})

describe('who may invite whom', () => {
  test('a unit’s administrator invites to their own unit only', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const other = await makeOrganization(db)
    const alliance = await makeAlliance(db)
    await inviteUser(actor, invitation({ role: 'organization_admin', organization: unit.id }))
    for (const attempt of [
      invitation({ role: 'organization_admin', organization: other.id }),
      invitation({ role: 'student', organization: unit.id }),
      invitation({ role: 'moderator', allianceId: alliance.id }),
      invitation({ role: 'platform_admin' }),
    ]) {
      await expect(inviteUser(actor, attempt)).rejects.toBeInstanceOf(ForbiddenError)
    }
    expect(await db.invitation.count()).toBe(1)
  })

  test('a secretary invites to their alliance and to its admitted members', async () => {
    const [alliance, other] = [await makeAlliance(db), await makeAlliance(db)]
    const [member, applicant] = [await makeOrganization(db), await makeOrganization(db)]
    await makeMembership(db, alliance.id, member.id)
    await makeMembership(db, alliance.id, applicant.id, { status: 'applied' })
    const { actor } = await makeUser(db, {
      roles: [{ role: 'alliance_secretary', allianceId: alliance.id }],
    })
    await inviteUser(actor, invitation({ role: 'moderator', allianceId: alliance.id }))
    await inviteUser(actor, invitation({ role: 'organization_admin', organization: member.name }))
    for (const attempt of [
      invitation({ role: 'organization_admin', organization: applicant.name }),
      invitation({ role: 'alliance_secretary', allianceId: other.id }),
      invitation({ role: 'platform_admin' }),
    ]) {
      await expect(inviteUser(actor, attempt)).rejects.toBeInstanceOf(ForbiddenError)
    }
  })

  test('a unit that is not there, or a scope that is missing, is said at its field', async () => {
    const { actor } = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
    const noUnit = invitation({ role: 'organization_admin', organization: '查无此校' })
    await expect(inviteUser(actor, noUnit)).rejects.toMatchObject({ field: 'organization' })
    const noAlliance = invitation({ role: 'moderator', allianceId: '' })
    await expect(inviteUser(actor, noAlliance)).rejects.toMatchObject({ field: 'allianceId' })
  })

  test('everybody sees the open invitations that they could have made, and withdraws only those', async () => {
    const { unit, actor } = await aUnitWithAdministrator()
    const stranger = await makeUser(db, {
      roles: [{ role: 'organization_admin', organizationId: (await makeOrganization(db)).id }],
    })
    const platform = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
    const made = await inviteUser(actor, invitation({ organization: unit.id }))
    expect(await listOpenInvitations(actor, new Date())).toMatchObject([{ id: made.id }])
    expect(await listOpenInvitations(platform.actor, new Date())).toHaveLength(1)
    expect(await listOpenInvitations(stranger.actor, new Date())).toEqual([])
    await expect(revokeInvitation(stranger.actor, { id: made.id })).rejects.toBeInstanceOf(ForbiddenError)
    const tampered = revokeInvitation(actor, { id: crypto.randomUUID() })
    await expect(tampered).rejects.toBeInstanceOf(NotFoundError)
  })
})
