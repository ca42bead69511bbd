import { beforeEach, expect, test } from 'vitest'
import { releasePlaces } from '@/lib/features/places/mutations'
import { findPositionPage } from '@/lib/features/positions/data'
import { listPositionPage } from '@/lib/features/positions/directory/data'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'
import { declare, reserve } from '@/tests/support/places'
import { positionScene, publishPosition, step } from '@/tests/support/positions'

beforeEach(emptyDatabase)

const WITH_PLACES = { places: 'open' }

test('pages and lists follow the ledger from the moment that a position is offered', async () => {
  const who = await positionScene(db)
  const id = await publishPosition(who, { postClass: '托育照护', seats: '3' })
  const { slug } = await db.position.findUniqueOrThrow({ where: { id }, select: { slug: true } })
  const shown = async () => {
    const found = await findPositionPage(slug)
    const list = await listPositionPage(WITH_PLACES, 1)
    return [found && 'position' in found && found.position.room, list?.total, list?.facets.places[0]?.count]
  }
  expect(await shown()).toEqual([{ left: 0, state: 'undeclared' }, 0, 0])
  const unit = { hospital: who.firm, staff: who.staff }
  await declare(unit, { staff: 100, classes: { 托育照护: 100 } })
  expect(await shown()).toEqual([{ left: 3, state: 'open' }, 1, 1])
  const school = await db.organization.create({
    data: {
      name: '某校',
      slug: 'mou-xiao',
      sortKey: 'mou xiao',
      initial: 'M',
      kind: 'school',
      status: 'verified',
    },
  })
  const { actor } = await makeUser(db, { roles: [{ role: 'student', organizationId: school.id }] })
  const period = { from: '2999-03-01', to: '2999-08-31' }
  const { tags } = await reserve(actor, school.id, id, { key: 'k', places: 3, ...period })
  expect(tags.toSorted()).toEqual([`position:${id}`, 'positions'])
  expect(await shown()).toEqual([{ left: 0, state: 'full' }, 0, 0])
  await db.$transaction((tx) => releasePlaces(tx, actor, { key: 'k', reason: 'declined' }))
  expect(await shown()).toEqual([{ left: 3, state: 'open' }, 1, 1])
  const { version } = await db.position.findUniqueOrThrow({ where: { id }, select: { version: true } })
  await step(who.staff, id, version, 'close')
  expect(await shown()).toEqual([null, 0, 0])
})
