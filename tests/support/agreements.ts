import { randomUUID } from 'node:crypto'
import { confirmAgreement, rejectAgreement } from '@/lib/features/agreements/answers/mutations'
import { createAgreement } from '@/lib/features/agreements/drafts/mutations'
import { createAgreementInput } from '@/lib/features/agreements/schema'
import { moveAgreement } from '@/lib/features/agreements/steps/mutations'
import type { Actor } from '@/lib/shared/actor'
import { db } from './database'
import { makeActor, makeAlliance, makeMembership, makeOrganization } from './factories'

export type Party = { id: string; name: string; admin: Actor }

/** A verified unit with an administrator of its own. */
export async function makeParty(name: string): Promise<Party> {
  const { id } = await makeOrganization(db, { name, kind: 'enterprise' })
  return { id, name, admin: await makeActor(db, { role: 'organization_admin', organizationId: id }) }
}

/** An alliance with its secretary, two members with administrators, and a unit without an account. */
export async function agreementScene() {
  const [school, firm] = [await makeParty('甲职业学院'), await makeParty('乙有限公司')]
  const hospital = await makeOrganization(db, { name: '丙医院', kind: 'hospital' })
  const alliance = await makeAlliance(db)
  await makeMembership(db, alliance.id, school.id)
  const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  return { school, firm, hospital, alliance, secretary }
}

/** What the form of a new agreement sends. */
export const agreementForm = (overrides: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  title: '订单培养协议',
  kind: 'order_training',
  parties: '甲职业学院\n乙有限公司',
  validFrom: '2026-09-01',
  validTo: '2999-08-31',
  summary: '双方共同培养。',
  body: '第一条 **共同培养**。\n\n第二条 费用各自承担。',
  confidentiality: 'full_text',
  returnTo: '/workspace/agreements',
  ...overrides,
})

/** A draft of the unit, to be confirmed in the portal. */
export async function draftAgreement(
  drafter: Party,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const input = createAgreementInput.parse(agreementForm({ drafterId: drafter.id, ...overrides }))
  return (await createAgreement(drafter.admin, input)).id
}

export const versionOf = async (id: string) =>
  (await db.agreement.findUniqueOrThrow({ where: { id }, select: { version: true } })).version

/** One step, from the state that the record is in now. */
export async function step(
  actor: Actor,
  id: string,
  event: 'propose' | 'revise' | 'register' | 'expire' | 'terminate',
  reason = '',
) {
  return moveAgreement(actor, { id, version: await versionOf(id), event, reason })
}

/** The hash that a party's page shows now; none that there is, where there is no version. */
export async function hashOf(id: string): Promise<string> {
  const last = await db.agreementVersion.findFirst({
    where: { agreementId: id },
    orderBy: { number: 'desc' },
    select: { sha256: true },
  })
  return last?.sha256 ?? '0'.repeat(64)
}

const returnTo = '/workspace/agreements'

export async function confirm(party: Party, id: string, sha256?: string, code = '') {
  const seen = sha256 ?? (await hashOf(id))
  const form = { id, organizationId: party.id, sha256: seen, read: 'on', code, returnTo } as const
  return confirmAgreement(party.admin, form)
}

export async function reject(party: Party, id: string, reason: string) {
  return rejectAgreement(party.admin, {
    id,
    organizationId: party.id,
    sha256: await hashOf(id),
    reason,
    returnTo,
  })
}

/** An agreement that both have confirmed; gives its number. */
export async function effectiveAgreement(parties: readonly Party[], overrides: Record<string, unknown> = {}) {
  const [drafter] = parties
  if (!drafter) throw new Error('an agreement has parties')
  const id = await draftAgreement(drafter, {
    parties: parties.map(({ name }) => name).join('\n'),
    ...overrides,
  })
  await step(drafter.admin, id, 'propose')
  for (const party of parties) await confirm(party, id)
  const { number } = await db.agreement.findUniqueOrThrow({ where: { id }, select: { number: true } })
  return { id, number: number ?? '' }
}
