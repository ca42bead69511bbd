import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/server/auth/password'
import type { Db, Prisma } from '@/lib/server/db'
import type { Actor, ActorRole } from '@/lib/shared/actor'
import { initialOf, slugOf, sortKeyOf } from '@/lib/shared/pinyin'

/** Eight characters that no other record of this run has, for names and slugs. */
const unique = () => randomUUID().slice(-8)

/** A verified school, unless the overrides say otherwise. */
export function makeOrganization(db: Db, overrides: Partial<Prisma.OrganizationUncheckedCreateInput> = {}) {
  const name = overrides.name ?? `测试学校${unique()}`
  return db.organization.create({
    data: {
      name,
      slug: `${slugOf(name, 60)}-${unique()}`,
      sortKey: sortKeyOf(name),
      initial: initialOf(name),
      kind: 'school',
      status: 'verified',
      ...overrides,
    },
  })
}

/** An operating alliance, unless the overrides say otherwise. */
export function makeAlliance(db: Db, overrides: Partial<Prisma.AllianceUncheckedCreateInput> = {}) {
  const name = overrides.name ?? `测试联盟${unique()}`
  return db.alliance.create({
    data: {
      name,
      slug: `${slugOf(name, 60)}-${unique()}`,
      sortKey: sortKeyOf(name),
      kind: 'alliance',
      ...overrides,
    },
  })
}

/** Takes a unit into an alliance. */
export function makeMembership(
  db: Db,
  allianceId: string,
  organizationId: string,
  overrides: Partial<Prisma.MembershipUncheckedCreateInput> = {},
) {
  return db.membership.create({ data: { allianceId, organizationId, status: 'admitted', ...overrides } })
}

/** Somebody with an account and these roles. */
export async function makeActor(db: Db, ...roles: ActorRole[]): Promise<Actor> {
  const user = await db.user.create({ data: { loginName: `tester-${unique()}`, displayName: '测试用户' } })
  return { userId: user.id, label: '测试用户', roles }
}

/** An account with these roles, that can sign in where a password is given. */
export async function makeUser(
  db: Db,
  {
    roles = [],
    password,
    ...overrides
  }: Partial<Prisma.UserUncheckedCreateInput> & {
    roles?: readonly ActorRole[]
    password?: string
  } = {},
) {
  const user = await db.user.create({
    data: {
      loginName: `tester-${unique()}`,
      displayName: '测试账号',
      passwordHash: password ? await hashPassword(password) : null,
      ...overrides,
      roleAssignments: { create: roles.map((role) => ({ ...role })) },
    },
  })
  const actor: Actor = { userId: user.id, label: user.displayName, roles }
  return { ...user, actor }
}
