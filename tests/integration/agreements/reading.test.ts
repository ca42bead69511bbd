import { beforeEach, expect, test } from 'vitest'
import { listRegister } from '@/lib/features/agreements/data'
import { createAgreement, updateAgreement } from '@/lib/features/agreements/drafts/mutations'
import { listAgreementRows } from '@/lib/features/agreements/lines/data'
import { findLinkReading } from '@/lib/features/agreements/links/data'
import { createConfirmationLink } from '@/lib/features/agreements/links/mutations'
import { findAgreementReading } from '@/lib/features/agreements/reading/data'
import { findSuccession } from '@/lib/features/agreements/relations/data'
import { createAgreementInput, updateAgreementInput } from '@/lib/features/agreements/schema'
import { findVerification } from '@/lib/features/agreements/verification/data'
import { todayInShanghai } from '@/lib/shared/dates'
import {
  agreementForm,
  agreementScene,
  confirm,
  draftAgreement,
  effectiveAgreement,
  makeParty,
  type Party,
  step,
  versionOf,
} from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'
import { countQueries } from '@/tests/support/queries'

beforeEach(emptyDatabase)

async function rewrite(party: Party, id: string, overrides: Record<string, unknown>) {
  const form = agreementForm({ id, version: String(await versionOf(id)), ...overrides })
  await updateAgreement(party.admin, updateAgreementInput.parse(form))
}

test('a draft is its writers’; parties see what was put before them, and what changed since', async () => {
  const { school, firm } = await agreementScene()
  const stranger = await makeParty('丁公司')
  const id = await draftAgreement(school)
  expect(await findAgreementReading(firm.admin, id)).toBeNull()
  expect(await findAgreementReading(school.admin, id)).toMatchObject({ shown: null, mayEdit: true })
  await step(school.admin, id, 'propose')
  expect(await findAgreementReading(stranger.admin, id)).toBeNull()
  expect(await findAgreementReading(firm.admin, id)).toMatchObject({
    shown: { number: 1 },
    difference: null,
    answersFor: [{ name: '乙有限公司' }],
  })
  await confirm(firm, id)
  await step(school.admin, id, 'revise')
  await rewrite(school, id, { body: '第一条 **共同培养**。\n\n第二条 费用由甲方承担。' })
  // The party goes on seeing the version that was taken back, not the draft.
  const old = await findAgreementReading(firm.admin, id)
  expect(old).toMatchObject({ status: 'draft', shown: { number: 1 }, answersFor: [] })
  expect(old?.text.bodyHtml).toContain('费用各自承担')
  expect((await findAgreementReading(school.admin, id))?.text.bodyHtml).toContain('费用由甲方承担')
  await step(school.admin, id, 'propose')
  const next = await findAgreementReading(firm.admin, id)
  expect(next).toMatchObject({ shown: { number: 2 }, answersFor: [{ name: '乙有限公司' }] })
  expect(next?.difference?.map(({ label }) => label)).toEqual(['全文'])
})

test('what waits for the reader is theirs to answer in the last version, and only theirs', async () => {
  const { school, firm, alliance, secretary } = await agreementScene()
  const id = await draftAgreement(school, { allianceId: alliance.id })
  await step(school.admin, id, 'propose')
  const waiting = async (party: Party) =>
    (await listAgreementRows(party.admin, 'own', { status: 'to_confirm', page: 1 })).items.map(
      (row) => row.id,
    )
  expect([await waiting(school), await waiting(firm)]).toEqual([[id], [id]])
  await confirm(firm, id)
  expect([await waiting(school), await waiting(firm)]).toEqual([[id], []])
  await step(school.admin, id, 'revise')
  await step(school.admin, id, 'propose')
  expect(await waiting(firm)).toEqual([id])
  const kept = await listAgreementRows(secretary, 'kept', { status: null, page: 1 })
  expect(kept.items).toMatchObject([{ id, confirmed: { count: 0, of: 2 } }])
})

test('what ends soon is counted by days and listed soonest first', async () => {
  const { school, firm } = await agreementScene()
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  for (const days of [60, 20, 3, 400]) {
    await effectiveAgreement([school, firm], {
      title: `${days} 天`,
      validFrom: '2020-01-01',
      validTo: inDays(days),
    })
  }
  const rows = await listAgreementRows(firm.admin, 'own', { status: 'expiring_90', page: 1 })
  expect(rows.counts).toMatchObject({ expiring_90: 3, expiring_30: 2, expiring_7: 1, effective: 4 })
  expect(rows.items.map(({ title }) => title)).toEqual(['3 天', '20 天', '60 天'])
})

test('a link shows what it asks about, and a stale one nothing', async () => {
  const { school, hospital, alliance, secretary } = await agreementScene()
  const id = await draftAgreement(school, { allianceId: alliance.id, parties: '甲职业学院\n丙医院' })
  await step(school.admin, id, 'propose')
  const { link } = await createConfirmationLink(secretary, {
    id,
    organizationId: hospital.id,
    sentTo: '办公室',
  })
  const token = link.slice(link.lastIndexOf('/') + 1)
  expect(await findLinkReading(token, new Date())).toMatchObject({
    unit: '丙医院',
    version: 1,
    difference: null,
  })
  const later = new Date(Date.now() + 15 * 86_400_000)
  expect(await findLinkReading(token, later)).toBeNull()
  expect(await findLinkReading('x'.repeat(43), new Date())).toBeNull()
  await step(school.admin, id, 'revise')
  expect(await findLinkReading(token, new Date())).toBeNull()
})

test('what the parties conceal is not in what visitors are told', async () => {
  const { school, firm } = await agreementScene()
  const shown = async (confidentiality: string) => {
    const { number } = await effectiveAgreement([school, firm], { confidentiality })
    const found = await findVerification(number)
    return [found?.summary ?? null, found?.bodyHtml === null, found?.attachments]
  }
  expect(await shown('register_only')).toEqual([null, true, null])
  expect(await shown('summary')).toEqual(['双方共同培养。', true, null])
  expect(await shown('full_text')).toEqual(['双方共同培养。', false, []])
})

test('more parties and more agreements ask no more of the database', async () => {
  const { school, firm } = await agreementScene()
  const { id, number } = await effectiveAgreement([school, firm])
  const list = () => listAgreementRows(firm.admin, 'own', { status: null, page: 1 })
  const read = (one: string) => findAgreementReading(firm.admin, one)
  const before = [
    await countQueries(list),
    await countQueries(() => read(id)),
    await countQueries(() => findVerification(number)),
  ]
  const third = await makeParty('丁公司')
  const more = await effectiveAgreement([school, firm, third], { title: '另一份' })
  expect([
    await countQueries(list),
    await countQueries(() => read(more.id)),
    await countQueries(() => findVerification(more.number)),
  ]).toEqual(before)
})

test('a draft names its drafter among the parties, and an alliance that took the drafter in', async () => {
  const { school, firm } = await agreementScene()
  const other = await db.alliance.create({
    data: { name: '别的联盟', slug: 'biede', sortKey: 'b', kind: 'alliance' },
  })
  await makeParty('丁公司')
  const make = (overrides: Record<string, unknown>) =>
    createAgreement(
      school.admin,
      createAgreementInput.parse(agreementForm({ drafterId: school.id, ...overrides })),
    )
  await expect(make({ parties: '乙有限公司\n丁公司' })).rejects.toMatchObject({ field: 'parties' })
  await expect(make({ allianceId: other.id })).rejects.toMatchObject({ field: 'allianceId' })
  await expect(make({ drafterId: firm.id })).rejects.toThrow()
  const blank = await draftAgreement(school, { body: '经费共____万元。' })
  await expect(step(school.admin, blank, 'propose')).rejects.toThrow('全文还有空白没有填写：第 1 行')
})

test('a renewal begins with what is renewed, a supplement with its parties, for those who may know of it', async () => {
  const { school, firm } = await agreementScene()
  const stranger = await makeParty('丁公司')
  const draft = await draftAgreement(school)
  expect(await findSuccession(school.admin, 'renews', draft)).toBeNull()
  const { id, number } = await effectiveAgreement([school, firm], { validTo: '2027-08-31' })
  const parties = ['甲职业学院', '乙有限公司']
  const renewal = await findSuccession(firm.admin, 'renews', id)
  expect(renewal).toMatchObject({
    ...{ title: '订单培养协议', parties, number: null, renews: number, amends: null },
    ...{ validFrom: '2027-09-01', validTo: null, body: '第一条 **共同培养**。\n\n第二条 费用各自承担。' },
  })
  expect(await findSuccession(firm.admin, 'amends', id)).toMatchObject({
    ...{ title: '订单培养协议之补充协议', parties, number: null, amends: number, renews: null },
    ...{ validFrom: null, validTo: '2027-08-31', summary: '', body: '' },
  })
  expect(await findSuccession(stranger.admin, 'renews', id)).toBeNull()
  await effectiveAgreement([firm, school], { title: renewal?.title, renews: renewal?.renews })
  expect(await findSuccession(firm.admin, 'renews', id)).toBeNull()
  expect(await findSuccession(firm.admin, 'amends', id)).toBeNull()
})

test('what was confirmed here stands in the register by the day of its last confirmation', async () => {
  const { school, firm } = await agreementScene()
  const { number } = await effectiveAgreement([school, firm])
  const day = todayInShanghai(new Date())
  const register = await listRegister({ year: day.slice(0, 4) }, 1)
  expect(register?.items).toMatchObject([{ number, signedOn: day }])
  expect(register?.facets.year).toMatchObject([{ value: day.slice(0, 4), count: 1 }])
  // The paper's date of signing is another matter: what was hashed does not have one.
  expect((await findVerification(number))?.signedOn).toBeNull()
})
