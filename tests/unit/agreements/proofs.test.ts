import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concealAgreement, hashAgreement } from '@/lib/features/agreements/canonical/rules'
import { type CanonicalAgreement, canonicalAgreement } from '@/lib/features/agreements/canonical/schema'
import { LEDGER_FORMAT, LEDGER_START } from '@/lib/features/agreements/ledger/constants'
import { chainEntry } from '@/lib/features/agreements/ledger/rules'
import type { LedgerEntry, LedgerHead } from '@/lib/features/agreements/ledger/schema'
import type { LedgerRow } from '@/lib/features/agreements/ledger/types'
import { buildProof, checkDocument, compareHeads } from '@/lib/features/agreements/proofs/rules'
import { agreementDocument, headsDocument } from '@/lib/features/agreements/proofs/schema'
import { verify } from '@/public/verify-agreement.mjs'
import { agreements, rewritten } from './arbitraries'
import agreementVectors from './vectors/agreements.json'
import { document, heads } from './vectors/ledger.json'

/** What the library says, in the terms of the stand-alone script's exit code. */
function libraryCode(source: unknown, published?: unknown): number {
  const parsed = agreementDocument.safeParse(source)
  if (!parsed.success) return 2
  if (!checkDocument(parsed.data).ok) return 1
  if (published === undefined) return 0
  const compared = compareHeads(parsed.data.ledger, headsDocument.parse(published).heads)
  return { agrees: 0, differs: 1, apart: 2 }[compared]
}
const scriptCode = (source: unknown, published?: unknown) =>
  verify(JSON.stringify(source), published === undefined ? undefined : JSON.stringify(published)).code
const bothSay = (source: unknown, published?: unknown) => {
  expect(scriptCode(source, published)).toBe(libraryCode(source, published))
  return libraryCode(source, published)
}

type Step = { kind: LedgerEntry['kind']; party?: number; related?: string; version?: number; sum?: string }

/** A document whose agreement goes through these steps, with two entries of others before and between. */
function documentOf(agreement: CanonicalAgreement, steps: readonly Step[]) {
  const sum = hashAgreement(agreement)
  const rows: LedgerRow[] = []
  let last: LedgerHead = LEDGER_START
  const append = (number: string, { sum: other, ...step }: Step) => {
    const sequence = last.sequence + 1
    const fields = {
      at: '2026-09-01T00:00:00.000Z',
      number,
      version: agreement.version,
      agreementSha256: other ?? sum,
    }
    const way = step.party ? { way: 'account' } : {}
    const row = chainEntry({ ...fields, ...way, ...step, sequence } as LedgerEntry, last)
    rows.push(row)
    last = { sequence, hash: row.hash }
  }
  for (const step of steps) {
    append('别的协议', { kind: 'proposal' })
    append(agreement.number, step)
  }
  const ledger = buildProof(
    rows.filter(({ entry }) => entry.number === agreement.number),
    rows.slice(1).map(({ sha256 }) => sha256),
  )
  return { format: 'xieyu-agreement/1' as const, agreement, sha256: sum, ledger }
}

/** The steps by which this agreement takes effect. */
function stepsToEffect({ origin, parties }: CanonicalAgreement): Step[] {
  const confirmations = parties.map((_, index): Step => ({ kind: 'confirmation', party: index + 1 }))
  return [{ kind: 'proposal' }, ...(origin === 'paper' ? [] : confirmations), { kind: 'effect' }]
}

describe('the library and the stand-alone script', () => {
  test.each(agreementVectors)('agree on $name', ({ agreement: input }) => {
    const agreement = canonicalAgreement.parse(input)
    expect(bothSay({ ...documentOf(agreement, stepsToEffect(agreement)), agreement: input })).toBe(0)
  })

  test('agree that any agreement in effect is proven, however its file is written, and when it is concealed', () => {
    fc.assert(
      fc.property(agreements, fc.infiniteStream(fc.nat()), (input, seeds) => {
        const agreement = canonicalAgreement.parse(input)
        const made = documentOf(agreement, stepsToEffect(agreement))
        const published = { format: 'xieyu-heads/1', heads: [{ date: '2026-09-01', ...made.ledger.head }] }
        expect(bothSay(made, published)).toBe(0)
        expect(bothSay({ ...made, agreement: concealAgreement(agreement) })).toBe(0)
        expect(bothSay({ ...made, agreement: rewritten(input, seeds) })).toBe(0)
      }),
    )
  })

  test('agree that a document with one character changed anywhere is not proven', () => {
    const source = JSON.stringify(document)
    const published = JSON.stringify(heads)
    fc.assert(
      fc.property(
        fc.nat({ max: source.length - 1 }),
        fc.constantFrom('0', 'x', '改', '\\', '"'),
        (spot, character) => {
          const changed = source.slice(0, spot) + character + source.slice(spot + 1)
          fc.pre(changed !== source)
          expect(verify(changed, published).code).not.toBe(0)
          try {
            expect(bothSay(JSON.parse(changed), heads)).not.toBe(0)
          } catch (error) {
            if (!(error instanceof SyntaxError)) throw error
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  const portal = canonicalAgreement.parse(document.agreement)
  const paper = canonicalAgreement.parse({ ...document.agreement, origin: 'paper' })
  const [proposal, first, second, effect] = stepsToEffect(portal) as [Step, Step, Step, Step]
  const rejection: Step = { kind: 'rejection', party: 1 }
  const termination: Step = { kind: 'termination' }
  const renewal: Step = { kind: 'renewal', related: '2' }
  const amendment: Step = { kind: 'amendment', related: '2' }
  const second_ = canonicalAgreement.parse({ ...document.agreement, version: 2 })
  const early = (step: Step): Step => ({ ...step, version: 1, sum: 'a'.repeat(64) })

  test.each<[string, CanonicalAgreement, Step[], 0 | 1]>([
    ['a proposal', portal, [proposal], 0],
    ['a confirmation by one', portal, [proposal, second], 0],
    ['a rejection after a confirmation', portal, [proposal, first, rejection], 0],
    [
      'an amendment, then a termination',
      portal,
      [proposal, second, first, effect, amendment, termination],
      0,
    ],
    ['a renewal', portal, [proposal, second, first, effect, renewal], 0],
    ['a second version, which voids the first', second_, [early(proposal), early(first), proposal, first], 0],
    ['a second version after a rejection', second_, [early(proposal), early(rejection), proposal], 0],
    ['a corrected paper', { ...paper, version: 2 }, [early(proposal), early(effect), proposal, effect], 0],
    ['an effect without everybody', portal, [proposal, first, effect], 1],
    [
      'an effect on confirmations of an earlier version',
      second_,
      [early(proposal), early(first), proposal, second, effect],
      1,
    ],
    ['a party that confirms twice', portal, [proposal, first, first, effect], 1],
    ['a party that is none', portal, [proposal, { kind: 'confirmation', party: 3 }], 1],
    ['a confirmation of another hash', portal, [proposal, { ...first, sum: 'a'.repeat(64) }], 1],
    ['a confirmation before the proposal', portal, [first, proposal], 1],
    ['a confirmation after a rejection', portal, [proposal, rejection, first], 1],
    ['a termination before the effect', portal, [proposal, termination], 1],
    ['anything after the end', portal, [proposal, first, second, effect, termination, amendment], 1],
    [
      'another version after the effect',
      second_,
      [early(proposal), early(first), early(second), early(effect), proposal],
      1,
    ],
    ['a version that does not grow', portal, [proposal, proposal], 1],
    ['a later version than the one shown', portal, [proposal, { ...proposal, version: 2 }], 1],
    ['paper that somebody confirmed', paper, [proposal, first], 1],
  ])('agree on %s', (_, agreement, steps, code) => {
    expect(bothSay(documentOf(agreement, steps))).toBe(code)
  })
})

describe('a proof', () => {
  const { ledger } = document
  const tampered = (entries: unknown[]) => ({ ...document, ledger: { ...ledger, entries } })
  const faultOf = (source: unknown) => checkDocument(agreementDocument.parse(source))

  test('of the vector is right, against its heads too', () => {
    expect(faultOf(document)).toMatchObject({ ok: true, status: 'terminated', confirmations: { length: 2 } })
    expect(bothSay(document, heads)).toBe(0)
  })

  test('tells of other agreements nothing but hashes', () => {
    expect(JSON.stringify(document)).not.toContain('QD-2026-0043')
    expect(() => buildProof([], [])).toThrow(RangeError)
  })

  test('is not made where the hashes end before the last own entry', () => {
    const row = chainEntry(
      agreementDocument
        .parse(document)
        .ledger.entries.flatMap((one) => (typeof one === 'string' ? [] : one.entry))[0] as LedgerEntry,
      ledger.start,
    )
    expect(() => buildProof([row], [])).toThrow(RangeError)
  })

  test('without any one of its entries is refused', () => {
    for (const index of ledger.entries.keys()) {
      expect(bothSay(tampered(ledger.entries.toSpliced(index, 1)))).toBe(1)
    }
    expect(faultOf(tampered(ledger.entries.toSpliced(2, 1)))).toEqual({
      ok: false,
      fault: 'sequence',
      sequence: 4,
    })
    expect(faultOf(tampered(ledger.entries.slice(0, -1)))).toEqual({
      ok: false,
      fault: 'length',
      sequence: null,
    })
  })

  test('with an own entry changed says which', () => {
    const [first, second] = ledger.entries as [object, { entry: object }]
    const moved = { ...second, entry: { ...second.entry, way: 'account' } }
    const changed = tampered([first, moved, ...ledger.entries.slice(2)])
    expect(faultOf(changed)).toEqual({ ok: false, fault: 'entry', sequence: 3 })
    expect(verify(JSON.stringify(changed)).lines[0]).toContain('台账第 3 条')
  })

  test('is compared with the heads that lie within it', () => {
    const [fifth, ninth] = heads.heads
    const only = (...all: unknown[]) => ({ ...heads, heads: all })
    expect(bothSay(document, only(ninth))).toBe(0)
    expect(bothSay(document, only(fifth))).toBe(2)
    expect(bothSay(document, only({ ...ledger.start, date: '2026-06-01' }))).toBe(2)
    expect(bothSay(document, only({ ...ninth, sequence: 11 }))).toBe(2)
    expect(bothSay(document, only({ ...fifth, hash: 'a'.repeat(64) }, ninth))).toBe(1)
  })

  test('from the beginning starts with nothing', () => {
    const start = { sequence: 0, hash: 'a'.repeat(64) }
    expect(bothSay({ ...document, ledger: { ...ledger, start } })).toBe(1)
    expect(ledger.format).toBe(LEDGER_FORMAT)
  })
})

describe('the stand-alone script says in words', () => {
  const source = JSON.stringify(document)
  test.each([
    ['an empty file', '', '协议文件是空的'],
    ['a page', '<!doctype html>', '是网页，不是 JSON 文件'],
    ['something else', 'hello', '不是 JSON 文件'],
    ['half a file', source.slice(0, 900), '不完整，可能下载中断'],
    ['another form', source.replace('agreement/1', 'agreement/9'), '格式版本未知'],
    ['another form of ledger', source.replace('ledger/1', 'ledger/9'), '格式版本未知'],
    ['some other JSON', '{"a":1}', '不是协议文件'],
    ['null', 'null', '不是协议文件'],
    ['no proof', JSON.stringify({ ...document, ledger: undefined }), '台账证明应为对象'],
    ['a field too many', source.replace('"version"', '"penalty":1,"version"'), '规范之外的字段“penalty”'],
  ])('what is wrong with %s', (_, text, words) => {
    const { code, lines } = verify(text)
    expect(lines.join('\n')).toContain(words)
    expect(lines.at(-1)).toBe('结果：无法核验。')
    expect(code).toBe(2)
  })

  test('that a text was altered', () => {
    const { code, lines } = verify(source.replace('四十人', '四百人'))
    expect(lines[0]).toContain('协议被改动')
    expect(code).toBe(1)
  })

  test('what it checked, as a program of its own, and ends with the code', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'xieyu-verify-'))
    try {
      const [file, published, altered] = ['agreement.json', 'heads.json', 'altered.json'].map((name) =>
        path.join(folder, name),
      ) as [string, string, string]
      writeFileSync(file, source)
      writeFileSync(published, JSON.stringify(heads))
      writeFileSync(altered, source.replace('2029-08-31', '2039-08-31'))
      const script = 'public/verify-agreement.mjs'
      const said = execFileSync(process.execPath, [script, file, published], { encoding: 'utf8' })
      expect(said).toContain('确认：青岛市妇女儿童医院，2026-06-03 10:03:04（北京时间），一次性链接确认')
      expect(said).toContain('状态：已终止')
      expect(said).toMatch(/结果：核验通过。\n$/)
      const ends = (...files: string[]) => spawnSync(process.execPath, [script, ...files]).status
      expect(ends(altered)).toBe(1)
      expect(ends(path.join(folder, 'none.json'))).toBe(2)
      expect(ends()).toBe(2)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
