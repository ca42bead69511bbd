import { beforeAll, describe, expect, test } from 'vitest'
import { listOwnSessions } from '@/lib/features/accounts/data'
import { cleanSessions } from '@/lib/features/accounts/jobs'
import { revokeOwnSession } from '@/lib/features/accounts/mutations'
import { disableUser, revokeRole } from '@/lib/features/accounts/users/mutations'
import {
  ABSOLUTE_MS,
  createSession,
  findSession,
  findSessionOwner,
  IDLE_MS,
} from '@/lib/server/auth/session-store'
import { hashToken } from '@/lib/server/auth/tokens'
import { NotFoundError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeOrganization, makeUser } from '@/tests/support/factories'

const START = new Date('2026-03-01T08:00:00Z')
const later = (milliseconds: number) => new Date(START.getTime() + milliseconds)

beforeAll(emptyDatabase)

describe('a session', () => {
  test('is found by its token; the table holds only a hash', async () => {
    const { id } = await makeUser(db)
    const { token } = await createSession(id, 'a browser', START)
    expect((await findSession(token, later(1_000)))?.userId).toBe(id)
    const rows = await db.session.findMany({ where: { userId: id } })
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows[0]?.tokenHash).toBe(hashToken(token))
  })

  test('ends after a day without a request, and lives on while it is used', async () => {
    const { id } = await makeUser(db)
    const { token } = await createSession(id, null, START)
    expect(await findSession(token, later(IDLE_MS - 1))).not.toBeNull()
    expect(await findSession(token, later(2 * IDLE_MS - 2))).not.toBeNull()
    expect(await findSession(token, later(3 * IDLE_MS))).toBeNull()
  })

  test('ends after two weeks, however much it is used', async () => {
    const { id } = await makeUser(db)
    const { token } = await createSession(id, null, START)
    for (let at = IDLE_MS / 2; at < ABSOLUTE_MS; at += IDLE_MS / 2) {
      expect(await findSession(token, later(at))).not.toBeNull()
    }
    expect(await findSession(token, later(ABSOLUTE_MS))).toBeNull()
    expect(await findSession(token, later(ABSOLUTE_MS - 1))).not.toBeNull()
  })

  test('that ended still tells whose typing to keep, unless the account is disabled', async () => {
    const { id } = await makeUser(db)
    const { token } = await createSession(id, null, START)
    expect(await findSessionOwner(token)).toBe(id)
    await db.user.update({ where: { id }, data: { status: 'disabled' } })
    expect(await findSessionOwner(token)).toBeNull()
  })

  test('is removed a month after it ended', async () => {
    const { id } = await makeUser(db)
    await createSession(id, null, START)
    await cleanSessions(later(ABSOLUTE_MS + 29 * IDLE_MS))
    expect(await db.session.count({ where: { userId: id } })).toBe(1)
    await cleanSessions(later(ABSOLUTE_MS + 31 * IDLE_MS))
    expect(await db.session.count({ where: { userId: id } })).toBe(0)
  })
})

describe('rights end at once', () => {
  test('when one ends a session elsewhere, and only one’s own', async () => {
    const [user, other] = [await makeUser(db), await makeUser(db)]
    const { token } = await createSession(user.id, null, new Date())
    const [session] = await listOwnSessions(user.id, new Date())
    const sessionId = session?.id ?? ''
    await expect(revokeOwnSession(other.actor, sessionId)).rejects.toBeInstanceOf(NotFoundError)
    expect(await findSession(token, new Date())).not.toBeNull()
    await revokeOwnSession(user.actor, sessionId)
    expect(await findSession(token, new Date())).toBeNull()
    await expect(revokeOwnSession(user.actor, sessionId)).rejects.toBeInstanceOf(NotFoundError)
  })

  test('when the account is disabled', async () => {
    const administrator = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
    const user = await makeUser(db)
    const { token } = await createSession(user.id, null, new Date())
    await disableUser(administrator.actor, { id: user.id, version: 1, reason: '测试' })
    expect(await findSession(token, new Date())).toBeNull()
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
  })

  test('when the unit is suspended, and come back with it', async () => {
    const unit = await makeOrganization(db)
    const user = await makeUser(db, { roles: [{ role: 'organization_admin', organizationId: unit.id }] })
    const { token } = await createSession(user.id, null, new Date())
    const rolesNow = async () => (await findSession(token, new Date()))?.actor.roles
    expect(await rolesNow()).toEqual([{ role: 'organization_admin', organizationId: unit.id }])
    await db.organization.update({
      where: { id: unit.id },
      data: { status: 'suspended', statusReason: '测试' },
    })
    expect(await rolesNow()).toEqual([])
    await db.organization.update({ where: { id: unit.id }, data: { status: 'verified' } })
    expect(await rolesNow()).toHaveLength(1)
  })

  test('when a role is taken', async () => {
    const alliance = await makeAlliance(db)
    const administrator = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
    const user = await makeUser(db, { roles: [{ role: 'moderator', allianceId: alliance.id }] })
    const { token } = await createSession(user.id, null, new Date())
    expect((await findSession(token, new Date()))?.actor.roles).toHaveLength(1)
    const held = await db.roleAssignment.findFirstOrThrow({ where: { userId: user.id } })
    await revokeRole(administrator.actor, { id: user.id, assignmentId: held.id })
    expect((await findSession(token, new Date()))?.actor.roles).toEqual([])
  })
})
