import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CANONICAL_KINDS } from '@/lib/features/agreements/canonical/constants'
import {
  agreementText,
  concealAgreement,
  contentText,
  hashAgreement,
  normalizeLine,
  normalizeText,
  sha256,
  summaryText,
} from '@/lib/features/agreements/canonical/rules'
import { type CanonicalAgreementInput, canonicalAgreement } from '@/lib/features/agreements/canonical/schema'
import { AGREEMENT_KINDS } from '@/lib/features/agreements/constants'
import { agreements, prose, rewritten } from './arbitraries'
import vectors from './vectors/agreements.json'

const parse = (input: unknown) => canonicalAgreement.parse(input)
const hash = (input: unknown) => hashAgreement(parse(input))

describe.each(vectors)('$name', ({ agreement, register, summary, content, sha256: expected }) => {
  const parsed = parse(agreement)

  test('gives the bytes and the hash of the vector', () => {
    expect(agreementText(parsed)).toBe(register)
    expect(sha256(register)).toBe(expected)
    expect(hashAgreement(parsed)).toBe(expected)
  })

  test('gives the texts of its parts', () => {
    const shown = parsed.summary && 'text' in parsed.summary ? summaryText(parsed.summary) : undefined
    expect(shown).toBe(summary)
    expect('body' in parsed.content ? contentText(parsed.content) : undefined).toBe(content)
  })

  test('is its own normal form', () => {
    expect(parse(parsed)).toEqual(parsed)
  })
})

describe('texts', () => {
  test('are normal after being made normal once', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text))
        expect(normalizeLine(normalizeLine(text))).toBe(normalizeLine(text))
      }),
    )
  })

  test('of hundreds of thousands of blanks take no time to speak of', () => {
    const began = performance.now()
    normalizeText(`x${' '.repeat(200_000)}x${'\n'.repeat(200_000)}x`)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

test('what means the same gives the same bytes: order of keys, composition, line ends, empty values', () => {
  fc.assert(
    fc.property(agreements, fc.infiniteStream(fc.nat()), (agreement, seeds) => {
      expect(agreementText(parse(rewritten(agreement, seeds)))).toBe(agreementText(parse(agreement)))
    }),
  )
})

/** Every agreement that differs from this one in one place. */
function* changes(agreement: CanonicalAgreementInput): Generator<unknown> {
  const [first, second, ...others] = agreement.parties
  const { content } = agreement
  yield { ...agreement, number: `${agreement.number}0` }
  yield { ...agreement, version: Number(agreement.version) + 1 }
  yield { ...agreement, title: `${agreement.title}。` }
  yield { ...agreement, kind: agreement.kind === 'other' ? 'donation' : 'other' }
  yield { ...agreement, parties: [second, first, ...others] }
  yield { ...agreement, parties: [...agreement.parties, { name: '新来的一方' }] }
  yield { ...agreement, parties: [{ ...first, name: `${first?.name}改` }, second, ...others] }
  yield { ...agreement, validTo: agreement.validTo === '2099-12-31' ? '2099-12-30' : '2099-12-31' }
  yield { ...agreement, confidentiality: agreement.confidentiality === 'summary' ? 'full_text' : 'summary' }
  yield { ...agreement, summary: { salt: '0'.repeat(32), text: '另一个摘要' } }
  if (!('salt' in content)) return
  const attachments = (content.attachments ?? []) as { name: string; size: number; sha256: string }[]
  const extra = { name: '附件', size: 1, sha256: sha256('附件') }
  yield {
    ...agreement,
    content: { ...content, salt: `${content.salt[0] === '0' ? '1' : '0'}${content.salt.slice(1)}` },
  }
  yield { ...agreement, content: { ...content, body: `${content.body ?? ''}\n改` } }
  yield { ...agreement, content: { ...content, attachments: [...attachments, extra] } }
  yield { ...agreement, content: { ...content, attachments: [{ ...extra, size: 2 }, ...attachments] } }
}

test('any change gives another hash', () => {
  fc.assert(
    fc.property(agreements, (agreement) => {
      const all = [agreement, ...changes(agreement)].map((one) => agreementText(parse(one)))
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})

test('concealing what is confidential keeps the hash and takes the texts out', () => {
  fc.assert(
    fc.property(agreements, (agreement) => {
      const parsed = parse(agreement)
      const public_ = concealAgreement(parsed)
      expect(hashAgreement(parse(public_))).toBe(hashAgreement(parsed))
      expect('body' in public_.content).toBe(parsed.confidentiality === 'full_text')
      if (parsed.confidentiality === 'register_only') expect(public_.summary ?? {}).not.toHaveProperty('text')
    }),
  )
})

const plain = vectors[0]?.agreement as CanonicalAgreementInput

test.each<[string, object]>([
  ['a field that nobody would have confirmed', { penalty: '无' }],
  ['an unknown kind', { kind: 'marriage' }],
  ['one party alone', { parties: plain.parties.slice(0, 1) }],
  ['a party twice', { parties: [{ name: '甲' }, { name: '甲 ' }] }],
  ['a day that the calendar does not have', { validTo: '2029-02-29' }],
  ['a month where a day is wanted', { validFrom: '2026-09' }],
  ['an end before the beginning', { validTo: '2026-08-31' }],
  ['a day of signing on what was made online', { signedOn: '2026-09-01' }],
  ['an amendment that also renews', { amends: '1', renews: '2' }],
  ['an invisible character', { title: '协\u200b议' }],
  ['half of a surrogate pair', { title: '协\ud842议' }],
  ['a mark that turns the direction', { content: { salt: '0'.repeat(32), body: '\u202e' } }],
  ['neither body nor attachment', { content: { salt: '0'.repeat(32), body: ' \n' } }],
  ['content that is shown and concealed at once', { content: { ...plain.content, sha256: '0'.repeat(64) } }],
  ['a version that is no whole number', { version: 1.5 }],
])('refuses %s', (_, change) => {
  expect(canonicalAgreement.safeParse({ ...plain, ...change }).success).toBe(false)
  expect(hash(plain)).toMatch(/^[0-9a-f]{64}$/)
})

test('version 1 knows every kind that the portal has', () => {
  expect([...CANONICAL_KINDS]).toEqual([...AGREEMENT_KINDS])
})
