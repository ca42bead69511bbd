import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findStoredAgreement, type StoredAgreement } from '@/lib/features/agreements/drafts/data'
import { inspectLedger } from '@/lib/features/agreements/inspection/data'
import { expireAgreements } from '@/lib/features/agreements/jobs'
import { checkDocument } from '@/lib/features/agreements/proofs/rules'
import { agreementDocument } from '@/lib/features/agreements/proofs/schema'
import {
  consentToTermination,
  requestTermination,
  withdrawTermination,
} from '@/lib/features/agreements/terminations/mutations'
import { findAgreementDocument } from '@/lib/features/agreements/verification/data'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { agreementScene, confirm, draftAgreement, type Party, reject, step } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'

const VERBS = [
  'propose',
  'confirm',
  'confirm',
  'reject',
  'revise',
  'ask',
  'consent',
  'withdraw',
  'renew',
  'amend',
  'run_out',
] as const
type Move = { verb: (typeof VERBS)[number]; who: 0 | 1; which: number }

/** What people may run into; anything else is a fault of ours. */
const REFUSALS = [RefusedError, ForbiddenError, NotFoundError, ConflictError]

async function openTermination(id: string): Promise<string> {
  const open = await db.agreementTermination.findFirst({ where: { agreementId: id, status: 'open' } })
  return open?.id ?? id
}

async function play({ verb, which }: Move, party: Party, ids: string[]): Promise<void> {
  const id = ids[which % ids.length] ?? ''
  const { number } = (await findStoredAgreement(db, id)) as StoredAgreement
  const own = { id, organizationId: party.id }
  switch (verb) {
    case 'propose':
    case 'revise':
      await step(party.admin, id, verb)
      return
    case 'confirm':
      await confirm(party, id)
      return
    case 'reject':
      await reject(party, id, '不同意')
      return
    case 'ask':
      await requestTermination(party.admin, { ...own, ground: 'consent', clause: '', reason: '不再需要' })
      return
    case 'consent':
      await consentToTermination(party.admin, { ...own, terminationId: await openTermination(id) })
      return
    case 'withdraw':
      await withdrawTermination(party.admin, { id, terminationId: await openTermination(id) })
      return
    case 'renew':
    case 'amend':
      if (number) ids.push(await draftAgreement(party, { [`${verb}s`]: number }))
      return
    case 'run_out':
      // Only what is in effect runs out; the text that was confirmed says another day, which is not compared here.
      await db.agreement.updateMany({
        where: { id, status: 'effective' },
        data: { validFrom: null, validTo: new Date('2026-01-01T00:00:00Z') },
      })
      await expireAgreements(new Date())
  }
}

const moves = fc.array(
  fc.record<Move>({
    verb: fc.constantFrom(...VERBS),
    who: fc.constantFrom(0, 1),
    which: fc.nat({ max: 3 }),
  }),
  { minLength: 8, maxLength: 20 },
)

test('whatever people try in whatever order, the ledger stays whole and every agreement in force is proven', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      await emptyDatabase()
      const { school, firm } = await agreementScene()
      const ids = [await draftAgreement(school)]
      for (const move of sequence) {
        try {
          await play(move, move.who === 0 ? school : firm, ids)
        } catch (error) {
          if (!REFUSALS.some((refusal) => error instanceof refusal)) throw error
        }
      }
      expect(await inspectLedger([])).toMatchObject({ ok: true })
      const rows = await db.agreement.findMany({ select: { number: true, status: true } })
      for (const { number, status } of rows) {
        seen.add(status)
        const file = number === null ? null : await findAgreementDocument(number)
        if (!file) continue
        const check = checkDocument(agreementDocument.parse(JSON.parse(JSON.stringify(file))))
        expect(check).toMatchObject({ ok: true, status: status === 'expired' ? 'effective' : status })
      }
    }),
    {
      numRuns: 12,
      examples: [
        [
          [
            { verb: 'propose', who: 0, which: 0 },
            { verb: 'reject', who: 1, which: 0 },
            { verb: 'revise', who: 0, which: 0 },
            { verb: 'propose', who: 0, which: 0 },
            { verb: 'confirm', who: 0, which: 0 },
            { verb: 'confirm', who: 1, which: 0 },
            { verb: 'renew', who: 1, which: 0 },
            { verb: 'propose', who: 1, which: 1 },
            { verb: 'confirm', who: 0, which: 1 },
            { verb: 'run_out', who: 0, which: 0 },
            { verb: 'confirm', who: 1, which: 1 },
            { verb: 'ask', who: 0, which: 1 },
            { verb: 'consent', who: 1, which: 1 },
          ],
        ],
      ],
    },
  )
  expect([...seen]).toEqual(expect.arrayContaining(['renewed', 'terminated']))
}, 240_000)
