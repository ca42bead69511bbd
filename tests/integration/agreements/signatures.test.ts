import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findAgreementReading } from '@/lib/features/agreements/reading/data'
import * as signatures from '@/lib/server/signatures'
import { RefusedError } from '@/lib/shared/errors'
import { agreementScene, confirm, draftAgreement, hashOf, step } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'

beforeEach(emptyDatabase)
afterEach(() => vi.restoreAllMocks())

/** A service of the tests with a key of its own: `signed` is what its signers signed, by unit. */
function useService() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const signed = new Map<string, { sha256: string; proof: string }>()
  const provider: signatures.SignatureProvider = {
    service: '测试签名服务',
    request: async ({ sha256 }, returnTo) =>
      `https://sign.example/${sha256}?back=${encodeURIComponent(returnTo)}`,
    collect: async ({ sha256, unit }) => {
      const { proof } = signed.get(unit.name) ?? {}
      if (!proof) throw new RefusedError('还没有完成电子签名，请先签名再确认')
      if (!verify(null, Buffer.from(sha256), publicKey, Buffer.from(proof, 'base64'))) {
        throw new RefusedError('签名不是对这一版文本作出的')
      }
      const signedAt = '2026-11-20T01:02:03.000Z'
      return { service: '测试签名服务', issuer: '测试机构', serial: '01', signer: unit.name, signedAt, proof }
    },
  }
  vi.spyOn(signatures, 'signatureProvider').mockReturnValue(provider)
  return (unit: string, sha256: string) =>
    signed.set(unit, { sha256, proof: sign(null, Buffer.from(sha256), privateKey).toString('base64') })
}

const stored = (agreementId: string) =>
  db.agreementVersionParty.findMany({
    where: { agreementId },
    orderBy: { place: 'asc' },
    select: { answer: true, signature: true },
  })

test('without a service a confirmation stands alone', async () => {
  const { school, firm } = await agreementScene()
  const id = await draftAgreement(school)
  await step(school.admin, id, 'propose')
  expect(signatures.signatureProvider().service).toBeNull()
  await confirm(firm, id)
  expect(await stored(id)).toEqual([
    { answer: null, signature: null },
    { answer: 'confirmed', signature: null },
  ])
})

test('with a service nobody confirms without a signature of the very hash, and what is hashed does not change', async () => {
  const { school, firm } = await agreementScene()
  const id = await draftAgreement(school)
  await step(school.admin, id, 'propose')
  const sha256 = await hashOf(id)
  const before = await db.agreementVersion.findFirstOrThrow({
    where: { agreementId: id },
    select: { sha256: true, document: true },
  })
  const signAs = useService()
  await expect(confirm(firm, id)).rejects.toThrow('请先签名')
  signAs(firm.name, 'f'.repeat(64))
  await expect(confirm(firm, id)).rejects.toThrow('不是对这一版')
  expect((await stored(id)).map(({ answer }) => answer)).toEqual([null, null])

  signAs(firm.name, sha256)
  await confirm(firm, id)
  const [, answered] = await stored(id)
  expect(answered).toMatchObject({ answer: 'confirmed', signature: { signer: firm.name, serial: '01' } })
  const after = await db.agreementVersion.findFirstOrThrow({
    where: { agreementId: id },
    select: { sha256: true, document: true },
  })
  expect(after).toEqual(before)
  const entry = await db.ledgerEntry.findFirstOrThrow({ where: { kind: 'confirmation' } })
  expect(
    JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain('测试')

  const reading = await findAgreementReading(school.admin, id)
  expect(reading?.parties.map(({ signature }) => signature?.service ?? null)).toEqual([null, '测试签名服务'])
})
