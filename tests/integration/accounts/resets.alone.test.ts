import { beforeEach, describe, expect, test, vi } from 'vitest'
import { LINK_LIFETIME_MS } from '@/lib/features/accounts/links/constants'
import { createResetLink, requestReset, resetPassword } from '@/lib/features/accounts/resets/mutations'
import { authorize } from '@/lib/server/auth/authorize'
import { createSession, findSession } from '@/lib/server/auth/session-store'
import { ForbiddenError, NotFoundError, RefusedError, TooManyError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeMembership, makeOrganization, makeUser } from '@/tests/support/factories'

const canSendMail = vi.hoisted(() => vi.fn(() => true))
vi.mock('@/lib/server/mail', () => ({ canSendMail }))

const OLD = 'an old sentence of mine'
const NEW = 'a new sentence of mine'
const chosen = (token: string) => ({ token, newPassword: NEW, newPasswordAgain: NEW })
const tokenIn = (text: string) => /\/sign-in\/reset\/([\w-]{43})/.exec(text)?.[1] ?? ''
const address = () => crypto.randomUUID()

async function mailedToken(): Promise<string> {
  const mail = await db.outboxMessage.findFirstOrThrow({ where: { kind: 'mail' }, orderBy: { id: 'desc' } })
  return tokenIn((mail.payload as { text: string }).text)
}

beforeEach(async () => {
  await emptyDatabase()
  canSendMail.mockReturnValue(true)
})

describe('a reset by mail', () => {
  test('sets the new password and ends every session', async () => {
    const loginName = `lost-${crypto.randomUUID().slice(0, 8)}`
    const user = await makeUser(db, { loginName, email: 'lost@example.cn', password: OLD })
    const sessions = [1, 2].map(() => createSession(user.id, null, new Date()))
    const tokens = (await Promise.all(sessions)).map(({ token }) => token)
    await requestReset({ login: 'LOST@example.cn' }, new Date())
    await resetPassword(chosen(await mailedToken()), new Date())
    for (const token of tokens) expect(await findSession(token, new Date())).toBeNull()
    expect(await authorize(loginName, OLD, address())).toBeNull()
    expect(await authorize(loginName, NEW, address())).toEqual({ id: user.id })
    const trail = await db.auditEntry.findMany({ where: { subjectId: user.id }, orderBy: { id: 'asc' } })
    expect(trail.map(({ action }) => action)).toEqual(['reset-link.create', 'user.reset-password'])
  })

  test('frees an account that somebody had locked by guessing', async () => {
    const loginName = `locked-${crypto.randomUUID().slice(0, 8)}`
    const user = await makeUser(db, { loginName, email: 'locked@example.cn', password: OLD })
    for (let attempt = 1; attempt <= 10; attempt += 1) await authorize(loginName, 'guess', address())
    await requestReset({ login: loginName }, new Date())
    await resetPassword(chosen(await mailedToken()), new Date())
    expect(await authorize(loginName, NEW, address())).toEqual({ id: user.id })
  })

  test('works once, for an hour, and only by the latest link', async () => {
    const login = `twice-${crypto.randomUUID().slice(0, 8)}`
    await makeUser(db, { loginName: login, email: `${login}@example.cn`, password: OLD })
    await requestReset({ login }, new Date())
    const first = await mailedToken()
    await requestReset({ login }, new Date())
    const second = await mailedToken()
    await expect(resetPassword(chosen(first), new Date())).rejects.toBeInstanceOf(RefusedError)
    const tooLate = new Date(Date.now() + LINK_LIFETIME_MS.password_reset)
    await expect(resetPassword(chosen(second), tooLate)).rejects.toBeInstanceOf(RefusedError)
    const outcomes = await Promise.allSettled([1, 2].map(() => resetPassword(chosen(second), new Date())))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('answers alike, whether there is such an account, an address, or mail at all', async () => {
    await makeUser(db, { loginName: 'no-address', password: OLD })
    await makeUser(db, { loginName: 'gone', email: 'gone@example.cn', status: 'disabled' })
    for (const login of ['nobody', 'no-address', 'gone']) {
      expect(await requestReset({ login }, new Date())).toEqual({ tags: [] })
    }
    await makeUser(db, { loginName: 'reachable', email: 'reachable@example.cn' })
    canSendMail.mockReturnValue(false)
    expect(await requestReset({ login: 'reachable' }, new Date())).toEqual({ tags: [] })
    expect(await db.outboxMessage.count()).toBe(0)
    expect(await db.invitation.count()).toBe(0)
  })

  test('is asked for three times an hour for one account, be there one or not', async () => {
    const login = `flooded-${crypto.randomUUID().slice(0, 8)}`
    for (let attempt = 1; attempt <= 3; attempt += 1) await requestReset({ login }, new Date())
    await expect(requestReset({ login }, new Date())).rejects.toBeInstanceOf(TooManyError)
  })

  test('does nothing for an account that was disabled meanwhile', async () => {
    const login = `late-${crypto.randomUUID().slice(0, 8)}`
    const user = await makeUser(db, { loginName: login, email: `${login}@example.cn`, password: OLD })
    await requestReset({ login }, new Date())
    await db.user.update({ where: { id: user.id }, data: { status: 'disabled' } })
    const token = await mailedToken()
    await expect(resetPassword(chosen(token), new Date())).rejects.toBeInstanceOf(RefusedError)
  })
})

describe('a reset link made by an administrator', () => {
  test('is for the accounts that they manage', async () => {
    const alliance = await makeAlliance(db)
    const unit = await makeOrganization(db)
    await makeMembership(db, alliance.id, unit.id)
    const editor = await makeUser(db, {
      roles: [{ role: 'organization_editor', organizationId: unit.id }],
      password: OLD,
    })
    const platform = await makeUser(db, {
      roles: [{ role: 'platform_admin' }, { role: 'organization_editor', organizationId: unit.id }],
    })
    const administrator = await makeUser(db, {
      roles: [{ role: 'organization_admin', organizationId: unit.id }],
    })
    const secretary = await makeUser(db, {
      roles: [{ role: 'alliance_secretary', allianceId: alliance.id }],
    })
    const stranger = await makeUser(db, {
      roles: [{ role: 'organization_admin', organizationId: (await makeOrganization(db)).id }],
    })
    for (const { actor } of [administrator, secretary, platform]) {
      const { link } = await createResetLink(actor, { id: editor.id })
      expect(tokenIn(link)).toHaveLength(43)
    }
    for (const { actor } of [administrator, secretary]) {
      await expect(createResetLink(actor, { id: platform.id })).rejects.toBeInstanceOf(ForbiddenError)
    }
    await expect(createResetLink(stranger.actor, { id: editor.id })).rejects.toBeInstanceOf(NotFoundError)
    await expect(createResetLink(editor.actor, { id: editor.id })).rejects.toBeInstanceOf(NotFoundError)
    await expect(createResetLink(platform.actor, { id: crypto.randomUUID() })).rejects.toBeInstanceOf(
      NotFoundError,
    )
  })
})
