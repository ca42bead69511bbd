import { beforeEach, describe, expect, test } from 'vitest'
import { todayInShanghai } from '@/lib/shared/dates'
import { ConflictError } from '@/lib/shared/errors'
import { crowd, db, emptyDatabase } from '@/tests/support/database'
import { draftProject, projectScene, stepProject } from '@/tests/support/projects'

const MANY = crowd(200)
const year = () => todayInShanghai(new Date()).slice(0, 4)
const numberOf = (serial: number) => `XM-${year()}-${String(serial).padStart(4, '0')}`

/** Sends all at once; gives back those that a busy machine did not come to, and takes no other failure but a conflict. */
async function busyOnes(ids: string[], send: (id: string) => Promise<unknown>): Promise<string[]> {
  const answers = await Promise.allSettled(ids.map(send))
  return answers.flatMap((answer, at) => {
    if (answer.status === 'fulfilled' || answer.reason instanceof ConflictError) return []
    expect(String(answer.reason)).toMatch(/P2028|Transaction API error|timeout exceeded/)
    return [ids[at] ?? '']
  })
}

beforeEach(emptyDatabase)

describe('the number that registration gives', () => {
  test('stays with the project, with the time, and stands in the audit trail', async () => {
    const { staff, secretary } = await projectScene()
    const { id } = await draftProject(staff)
    await stepProject(staff, id, 1, 'submit')
    expect(await db.project.findUnique({ where: { id } })).toMatchObject({ number: null, registeredAt: null })
    await stepProject(secretary, id, 2, 'register')
    await stepProject(staff, id, 3, 'start')
    const stored = await db.project.findUniqueOrThrow({ where: { id } })
    expect(stored).toMatchObject({ number: numberOf(1), status: 'active' })
    expect(stored.registeredAt).toBeInstanceOf(Date)
    const entry = await db.auditEntry.findFirst({
      where: { subjectId: id, action: 'project.register' },
      select: { payload: { select: { after: true } } },
    })
    expect(entry?.payload?.after).toMatchObject({ number: numberOf(1) })
  })

  test('two people who register one project at once give it one number', async () => {
    const { staff, secretary } = await projectScene()
    const { id } = await draftProject(staff)
    await stepProject(staff, id, 1, 'submit')
    const both = await Promise.allSettled([1, 2].map(() => stepProject(secretary, id, 2, 'register')))
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toBeInstanceOf(ConflictError)
    expect(await db.numberSeries.findMany()).toMatchObject([{ last: 1 }])
  })

  test(`${MANY} registrations at once get numbers without a gap`, async () => {
    const { staff, secretary } = await projectScene()
    const ids: string[] = []
    for (let at = 0; at < MANY; at += 1) ids.push((await draftProject(staff, { title: `项目${at}` })).id)
    await db.project.updateMany({ data: { status: 'submitted' } })
    // Every tenth is sent twice, as by an impatient hand.
    const sent = ids.flatMap((id, at) => (at % 10 === 0 ? [id, id] : [id]))
    for (let round = 1, left = sent; left.length > 0; round += 1) {
      expect(round, 'even a slow machine is done by then').toBeLessThan(6)
      left = await busyOnes(left, (id) => stepProject(secretary, id, 1, 'register'))
    }
    const rows = await db.project.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
    expect(rows.map(({ number }) => number)).toEqual(ids.map((_, at) => numberOf(at + 1)))
  }, 120_000)
})
