import { beforeEach, describe, expect, test } from 'vitest'
import { SEARCH_SOURCES } from '@/lib/commands/search-index'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { search } from '@/lib/features/search/data'
import { rebuildIndex } from '@/lib/features/search/jobs'
import { suggest } from '@/lib/features/search/suggestions/data'
import { INITIAL_SYNONYMS } from '@/lib/features/search/synonyms/constants'
import { findSynonymsForEdit } from '@/lib/features/synonyms/data'
import { updateSynonyms } from '@/lib/features/synonyms/mutations'
import { synonymsInput } from '@/lib/features/synonyms/schema'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeOrganization, makeUser } from '@/tests/support/factories'

beforeEach(emptyDatabase)

async function edited(list: string) {
  const { version } = await findSynonymsForEdit(SYSTEM_ACTOR)
  return synonymsInput.parse({ list, version: String(version) })
}

const titles = async (query: string) =>
  ((await search(query, { kind: null, page: 1 }))?.hits ?? []).map(({ title }) =>
    title.map(({ text }) => text).join(''),
  )
const suggested = async (typed: string) =>
  (await suggest(typed)).flatMap(({ items }) => items.map(({ title }) => title))

describe('the search goes by the list as it is now, without a new index', () => {
  test('words that mean the same are found behind what has the word itself, the near ones last', async () => {
    for (const name of ['青岛婴童照护中心', '青岛托育中心', '青岛早教中心'])
      await makeOrganization(db, { name })
    await rebuildIndex(SEARCH_SOURCES, () => {})
    expect(await titles('青岛托育')).toEqual(['青岛托育中心'])
    await updateSynonyms(SYSTEM_ACTOR, await edited('托育、婴童照护\n近义：托育、早教'))
    expect(await titles('青岛托育')).toEqual(['青岛托育中心', '青岛婴童照护中心', '青岛早教中心'])
    expect(await titles('婴童照护')).toEqual(['青岛婴童照护中心', '青岛托育中心'])
    expect(await suggested('青岛托育')).toContain('青岛婴童照护中心')
    await updateSynonyms(SYSTEM_ACTOR, await edited(''))
    expect(await titles('青岛托育')).toEqual(['青岛托育中心'])
    expect(await suggested('青岛托育')).toEqual(['青岛托育中心'])
  })

  test('nobody has to enter the list that stands there at first', async () => {
    await makeOrganization(db, { name: '青岛某某职业技术学院' })
    await rebuildIndex(SEARCH_SOURCES, () => {})
    expect(await findSynonymsForEdit(SYSTEM_ACTOR)).toMatchObject({ list: INITIAL_SYNONYMS, version: 0 })
    expect(await titles('青岛某某职院')).toEqual(['青岛某某职业技术学院'])
  })
})

test('a change is in the trail, with both lists, and expires what was found', async () => {
  expect(await updateSynonyms(SYSTEM_ACTOR, await edited('托育、托幼'))).toEqual({ tags: ['search'] })
  const entry = await db.auditEntry.findFirstOrThrow({ include: { payload: true } })
  expect(entry).toMatchObject({ action: 'synonyms.update', subjectType: 'synonyms' })
  expect(entry.payload).toMatchObject({ before: { list: INITIAL_SYNONYMS }, after: { list: '托育、托幼' } })
  expect(await db.outboxMessage.findMany({ select: { payload: true } })).toEqual([{ payload: ['search'] }])
})

test('saving what stands there already changes and tells nothing', async () => {
  await updateSynonyms(SYSTEM_ACTOR, await edited(INITIAL_SYNONYMS))
  expect(await db.setting.count()).toBe(0)
  expect(await db.auditEntry.count()).toBe(0)
})

test('of two who save at the same moment one is asked to compare, the first time and later', async () => {
  for (const [one, other] of [
    ['托育、托幼', '托育、幼托'],
    ['职院、职业学院', '职院、学院'],
  ] as const) {
    const inputs = [await edited(one), await edited(other)]
    const outcomes = await Promise.allSettled(inputs.map((input) => updateSynonyms(SYSTEM_ACTOR, input)))
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toBeInstanceOf(ConflictError)
    expect(refused[0]).toMatchObject({ currentVersion: (await findSynonymsForEdit(SYSTEM_ACTOR)).version })
  }
})

test('others may neither see nor save the list', async () => {
  const { actor } = await makeUser(db)
  await expect(findSynonymsForEdit(actor)).rejects.toBeInstanceOf(ForbiddenError)
  await expect(updateSynonyms(actor, await edited('托育、托幼'))).rejects.toBeInstanceOf(ForbiddenError)
  expect(await db.setting.count()).toBe(0)
})
