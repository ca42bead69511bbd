import { beforeEach, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { findPrintedAgreement } from '@/lib/features/agreements/documents/data'
import { printedAgreement } from '@/lib/features/agreements/documents/rules'
import { findAgreementDocument, findVerification } from '@/lib/features/agreements/verification/data'
import {
  agreementScene,
  confirm,
  draftAgreement,
  effectiveAgreement,
  hashOf,
  step,
} from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor } from '@/tests/support/factories'

beforeEach(emptyDatabase)

test('a draft is not printed; a proposal is, and says who has confirmed it', async () => {
  const { school, firm } = await agreementScene()
  const id = await draftAgreement(school)
  expect(await findPrintedAgreement(school.admin, id)).toBeNull()
  await step(school.admin, id, 'propose')
  await confirm(firm, id)
  const printed = await findPrintedAgreement(school.admin, id)
  expect(printed).toMatchObject({
    version: 1,
    status: 'proposed',
    sha256: await hashOf(id),
    body: '第一条 **共同培养**。\n\n第二条 费用各自承担。',
  })
  expect(printed?.checkUrl).toMatch(/\/verify\/[A-Z]+-\d{4}-\d{4}$/)
  const [first, second] = printed?.parties ?? []
  expect(first).toMatchObject({ role: '甲方', name: '甲职业学院', confirmed: null })
  expect(second).toMatchObject({ role: '乙方', name: '乙有限公司', confirmed: { way: 'account' } })
})

test('parties print what they do not let the public see; nobody else does', async () => {
  const { school, firm, secretary } = await agreementScene()
  const { id, number } = await effectiveAgreement([school, firm], { confidentiality: 'register_only' })
  for (const actor of [school.admin, firm.admin]) {
    expect((await findPrintedAgreement(actor, id))?.body).toContain('共同培养')
  }
  const stranger = await makeActor(db)
  expect(await findPrintedAgreement(stranger, id)).toBeNull()
  expect(await findPrintedAgreement(secretary, id)).toBeNull()
  expect(await findPrintedAgreement(SYSTEM_ACTOR, id)).not.toBeNull()

  const [verification, document] = await Promise.all([
    findVerification(number),
    findAgreementDocument(number),
  ])
  if (!verification || !document) throw new Error('it is public')
  expect(printedAgreement(document, verification, 'https://a.example')).toBeNull()
})

test('what everybody may print of an open agreement is what its parties print', async () => {
  const { school, firm } = await agreementScene()
  const { id, number } = await effectiveAgreement([school, firm])
  const own = await findPrintedAgreement(school.admin, id)
  const [verification, document] = await Promise.all([
    findVerification(number),
    findAgreementDocument(number),
  ])
  if (!own || !verification || !document) throw new Error('it is public')
  const open = printedAgreement(document, verification, new URL(own.checkUrl).origin)
  expect(open).toEqual(own)
})
