import fc from 'fast-check'
import { sha256 } from '@/lib/features/agreements/canonical/rules'
import type { CanonicalAgreementInput } from '@/lib/features/agreements/canonical/schema'

/** Characters that texts go wrong with: composed or not, wide, beyond the basic plane, blank, ending lines. */
const AWKWARD = [
  '协',
  '议',
  '𠮷',
  '（',
  'Ａ',
  'A',
  'a',
  '=',
  '1',
  '。',
  'é',
  'e\u0301',
  'n\u0303',
  '\u0338',
  '\u1112\u1161',
  '각',
  '#',
  '-',
  '|',
  '\\',
  '"',
  ' ',
  '  ',
  '\t',
  '\u3000',
  '\u00a0',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '\n\n',
] // prettier-ignore

/** A text of several lines. */
export const prose = fc.array(fc.constantFrom(...AWKWARD), { maxLength: 40 }).map((all) => all.join(''))
const line = prose.map((text) => `字${text}`)
const salt = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })
const attachment = fc.record({ name: line, size: fc.nat(), sha256: line.map(sha256) })
const content = fc.record({
  salt,
  body: prose.map((text) => `甲乙双方${text}`),
  attachments: fc.array(attachment, { maxLength: 3 }),
})
const parties = fc
  .array(fc.record({ name: line, credit: fc.boolean() }), { minLength: 2, maxLength: 6 })
  .map((all) =>
    all.map(({ name, credit }, index) => ({
      name: `第${index + 1}方${name}`,
      creditCode: credit ? `91370200000000000${index}` : undefined,
    })),
  )

/** Agreements as forms and files may hand them in. */
export const agreements: fc.Arbitrary<CanonicalAgreementInput> = fc
  .record({
    number: line,
    version: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom('order_training' as const, 'donation' as const, 'other' as const),
    title: line,
    parties,
    validFrom: fc.constantFrom(undefined, '2026-09-01'),
    validTo: fc.constantFrom(undefined, '2028-02-29'),
    confidentiality: fc.constantFrom('register_only' as const, 'summary' as const, 'full_text' as const),
    summary: fc.option(fc.record({ salt, text: prose }), { nil: undefined }),
    content,
  })
  .chain((rest) =>
    fc
      .constantFrom({ origin: 'portal' as const }, { origin: 'paper' as const, signedOn: '2022-05' })
      .map((origin) => ({ ...rest, ...origin })),
  )

/** The same agreement, written otherwise: keys in another order, decomposed, other line ends, empty values named. */
export function rewritten(value: unknown, seeds: Iterator<number>): unknown {
  const next = (below: number) => (seeds.next().value ?? 0) % below
  if (typeof value === 'string') {
    const ends = ['\n', '\r\n', '\r', '\u2029'][next(4)] ?? '\n'
    return value.normalize(next(2) ? 'NFD' : 'NFC').replace(/\r\n|[\n\r\u0085\u2028]/g, ends)
  }
  if (Array.isArray(value)) return value.map((one) => rewritten(one, seeds))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => [
    key,
    one === undefined ? [null, ''][next(2)] : rewritten(one, seeds),
  ])
  return Object.fromEntries(next(2) ? entries.reverse() : entries)
}
