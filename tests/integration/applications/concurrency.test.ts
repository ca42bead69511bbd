import { beforeEach, expect, test } from 'vitest'
import { moveApplication } from '@/lib/features/applications/steps/mutations'
import { isExclusionViolation } from '@/lib/server/unique'
import { RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { AUTUMN, internScene, makeOpening, makeStudent, offered, SPRING } from '@/tests/support/students'

beforeEach(emptyDatabase)

test('of offers for the same time that are accepted at the same moment, one holds', async () => {
  const scene = await internScene()
  const { student, unit, position } = scene
  const ids = [await offered(scene, student, position.id)]
  for (let more = 0; more < 7; more += 1) {
    const { id } = await makeOpening(unit.id, { regionCode: '370200' })
    ids.push(await offered(scene, student, id))
  }
  const rows = await db.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true },
  })
  const outcomes = await Promise.allSettled(
    rows.map((row) => moveApplication(student.actor, { ...row, event: 'accept', message: '', reason: '' })),
  )
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(7)
  for (const reason of refused) expect(reason).toBeInstanceOf(RefusedError)
  expect(await db.application.count({ where: { status: 'accepted' } })).toBe(1)
  expect(await db.placeAllocation.count({ where: { status: 'held' } })).toBe(1)
})

test('the database itself refuses a second one, whoever writes it, and nothing that does not overlap', async () => {
  const scene = await internScene()
  const { school, student, unit, position } = scene
  const other = await makeStudent(school.id)
  const [first, second, later, others] = [
    await offered(scene, student, position.id),
    await offered(scene, student, (await makeOpening(unit.id, { regionCode: '370200' })).id),
    await offered(scene, student, (await makeOpening(unit.id, { ...AUTUMN, regionCode: '370200' })).id),
    await offered(scene, other, position.id),
  ]
  const accept = (id: string, term = SPRING) =>
    db.application.updateMany({ where: { id }, data: { status: 'accepted', ...term } })
  await accept(first)
  const error = await accept(second).catch((reason: unknown) => reason)
  expect(isExclusionViolation(error, 'applications_one_place_a_time')).toBe(true)
  // The last day counts, the day after it does not.
  const lastDay = await accept(second, { startsOn: SPRING.endsOn, endsOn: AUTUMN.endsOn }).catch(
    (reason: unknown) => reason,
  )
  expect(isExclusionViolation(lastDay, 'applications_one_place_a_time')).toBe(true)
  await accept(later, AUTUMN)
  await accept(others)
  expect(await db.application.count({ where: { status: 'accepted' } })).toBe(3)
})
