import { beforeEach, expect, test } from 'vitest'
import { tellOfExpiries } from '@/lib/features/agreements/notices/jobs'
import {
  tellOfAnswer,
  tellOfEffect,
  tellOfEnd,
  tellOfProposal,
  tellOfRevision,
  tellOfTerminationDecision,
  tellOfTerminationRequest,
} from '@/lib/features/agreements/notices/mutations'
import type { Tx } from '@/lib/server/db'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance, makeOrganization, makeUser } from '@/tests/support/factories'

beforeEach(emptyDatabase)

async function scene() {
  const school = await makeOrganization(db, { name: '甲职业学院' })
  const firm = await makeOrganization(db, { name: '乙有限公司', kind: 'enterprise' })
  const alliance = await makeAlliance(db)
  const of = (role: 'organization_admin' | 'organization_editor', organizationId: string) =>
    makeUser(db, { roles: [{ role, organizationId }] })
  const people = {
    drafter: await of('organization_editor', school.id),
    school: await of('organization_admin', school.id),
    firm: await of('organization_admin', firm.id),
    secretary: await makeUser(db, { roles: [{ role: 'alliance_secretary', allianceId: alliance.id }] }),
  }
  const { id } = await db.agreement.create({
    data: {
      slug: 'xieyi',
      title: '合作协议',
      sortKey: 'he',
      kind: 'order_training',
      number: 'XY-2026-0001',
      status: 'effective',
      validFrom: new Date('2024-01-01T00:00:00Z'),
      validTo: new Date('2026-12-31T00:00:00Z'),
      allianceId: alliance.id,
      drafterId: school.id,
      parties: { create: [{ organizationId: school.id }, { organizationId: firm.id, position: 1 }] },
    },
  })
  const namesOf = new Map(Object.entries(people).map(([name, { id }]) => [id, name]))
  const told = async () => {
    const notices = await db.notice.findMany({ orderBy: { id: 'asc' } })
    await db.notice.deleteMany()
    return notices.map(({ userId, title }) => `${namesOf.get(userId)}: ${title}`).sort()
  }
  const tell = (work: (tx: Tx) => Promise<void>) => db.$transaction(work)
  return { id, school, firm, people, told, tell }
}

test('parties are asked to confirm, told when a version is taken back, and when it takes effect', async () => {
  const { id, people, told, tell } = await scene()
  const { actor } = people.drafter
  await tell((tx) => tellOfProposal(tx, people.school.actor, id))
  // The one who put it forward knows; the drafter's editor does not confirm.
  expect(await told()).toEqual([expect.stringMatching(/^firm: “合作协议”已提出|^firm: “合作协议”等待/)])
  await tell((tx) => tellOfRevision(tx, actor, id))
  expect(await told()).toHaveLength(2)
  await tell((tx) => tellOfEffect(tx, people.firm.actor, id))
  expect(await told()).toEqual([
    'school: “合作协议”已生效，编号 XY-2026-0001',
    'secretary: “合作协议”已生效，编号 XY-2026-0001',
  ])
})

test('a confirmation is told to the drafter, a rejection to all parties', async () => {
  const { id, firm, people, told, tell } = await scene()
  const { actor } = people.firm
  const answer = { id, organizationId: firm.id }
  await tell((tx) => tellOfAnswer(tx, actor, { ...answer, answer: 'confirmed' }))
  expect(await told()).toEqual(['drafter: 乙有限公司已确认“合作协议”', 'school: 乙有限公司已确认“合作协议”'])
  await tell((tx) => tellOfAnswer(tx, actor, { ...answer, answer: 'rejected', reason: '期限不符' }))
  expect(await told()).toEqual(['drafter: 乙有限公司拒绝了“合作协议”', 'school: 乙有限公司拒绝了“合作协议”'])
})

test('a wish to end it, its decision and its end are told with their reasons', async () => {
  const { id, firm, people, told, tell } = await scene()
  const { actor } = people.firm
  const wish = await db.agreementTermination.create({
    data: {
      agreementId: id,
      organizationId: firm.id,
      ground: 'consent',
      reason: '搬迁',
      reasonSalt: '0'.repeat(32),
    },
  })
  await tell((tx) => tellOfTerminationRequest(tx, actor, wish.id))
  expect(await told()).toEqual([
    'school: 乙有限公司提出提前终止“合作协议”',
    'secretary: 乙有限公司提出提前终止“合作协议”',
  ])
  await tell((tx) => tellOfTerminationDecision(tx, actor, wish.id))
  expect(await told()).toEqual([])
  await db.agreementTermination.update({
    where: { id: wish.id },
    data: { status: 'withdrawn', decidedAt: new Date() },
  })
  await tell((tx) => tellOfTerminationDecision(tx, actor, wish.id))
  expect(await told()).toEqual([
    'school: “合作协议”提前终止的请求已撤回',
    'secretary: “合作协议”提前终止的请求已撤回',
  ])
  await tell((tx) => tellOfEnd(tx, people.secretary.actor, id))
  expect(await told()).toEqual(['firm: “合作协议”已终止', 'school: “合作协议”已终止'])
})

test('the nearing last day is told at 90, 30 and 7 days, once each, to parties and secretariat', async () => {
  const { id, told } = await scene()
  const on = (day: string) => tellOfExpiries(new Date(`${day}T01:00:00Z`))
  await on('2026-10-01')
  expect(await told()).toEqual([])
  await Promise.all([on('2026-10-02'), on('2026-10-02')])
  await on('2026-10-03')
  const first = await db.notice.findMany()
  expect(first).toHaveLength(3)
  expect(first[0]?.title).toBe('“合作协议”将于2026年12月31日到期（还有 90 天）')
  await on('2026-12-10')
  await on('2026-12-11')
  expect(await db.notice.count()).toBe(6)
  await on('2026-12-31')
  expect(await db.notice.count()).toBe(9)
  // Another last day is another matter.
  await db.agreement.update({ where: { id }, data: { validTo: new Date('2027-01-31T00:00:00Z') } })
  await on('2027-01-10')
  expect(await told()).toHaveLength(12)
})
