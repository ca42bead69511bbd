import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { SEARCH_SOURCES } from '@/lib/commands/search-index'
import { createArticle, updateArticle } from '@/lib/features/articles/mutations'
import { publishArticle, withdrawArticle } from '@/lib/features/articles/publication/mutations'
import { reinstateOrganization, suspendOrganization } from '@/lib/features/organizations/decisions/mutations'
import { identifyOrganization } from '@/lib/features/organizations/mutations'
import { createPlatform } from '@/lib/features/platforms/mutations'
import { createPlatformInput } from '@/lib/features/platforms/schema'
import { movePosition } from '@/lib/features/positions/life/mutations'
import { search } from '@/lib/features/search/data'
import { isIndexCurrent, rebuildIndex } from '@/lib/features/search/jobs'
import { suggest } from '@/lib/features/search/suggestions/data'
import { agreementScene, effectiveAgreement } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor } from '@/tests/support/factories'
import { draftProject, projectScene, stepProject } from '@/tests/support/projects'
import { countQueries } from '@/tests/support/queries'

beforeEach(emptyDatabase)

const titles = async (q: string) => {
  const page = await search(q, { kind: null, page: 1 })
  return page?.closeness === 'exact'
    ? page.hits.map(({ title }) => title.map(({ text }) => text).join(''))
    : []
}
const rebuild = () => rebuildIndex(SEARCH_SOURCES, () => {})
const documents = () => db.searchDocument.findMany({ orderBy: [{ kind: 'asc' }, { recordId: 'asc' }] })
const versionOf = async (id: string) =>
  (await db.organization.findUniqueOrThrow({ where: { id }, select: { version: true } })).version

/** Everything that a rebuild would write is there already. */
async function expectUpToDate() {
  const before = await documents()
  await rebuild()
  expect(await documents()).toEqual(before)
}

describe('a project', () => {
  test('is found from its registration on, by its number and its parties too', async () => {
    const { staff, secretary, school, firm } = await projectScene()
    await rebuild()
    const { id } = await draftProject(staff, { title: '孔雀石订单班' })
    await stepProject(staff, id, 1, 'submit')
    expect(await titles('孔雀石')).toEqual([])
    await stepProject(secretary, id, 2, 'register')
    expect(await titles('孔雀石')).toEqual(['孔雀石订单班'])
    expect(await titles('kqs')).toEqual(['孔雀石订单班'])
    const { number } = await db.project.findUniqueOrThrow({ where: { id } })
    expect(await titles(number ?? '')).toEqual(['孔雀石订单班'])
    expect(await titles('订单班 甲职院')).toEqual(['孔雀石订单班'])
    expect(await titles('订单班 甲职业学院')).toEqual(['孔雀石订单班'])
    await expectUpToDate()

    const admin = await makeActor(db, { role: 'platform_admin' })
    await suspendOrganization(admin, { id: firm.id, version: await versionOf(firm.id), reason: '停用' })
    expect(await titles('乙（集团）')).toEqual([])
    expect(await titles('孔雀石')).toEqual(['孔雀石订单班'])
    await reinstateOrganization(admin, { id: firm.id, version: await versionOf(firm.id) })
    expect(await titles('乙集团')).toEqual(['乙（集团）有限公司', '孔雀石订单班'])

    const renamed = { name: '丁职业学院', slug: school.slug, kind: 'school' as const, subtype: null }
    const rest = { creditCode: school.creditCode, parent: null, note: null }
    await identifyOrganization(admin, {
      id: school.id,
      version: await versionOf(school.id),
      ...renamed,
      ...rest,
    })
    expect(await titles('甲职业学院')).toEqual([])
    expect(await titles('丁职业学院')).toEqual(['丁职业学院', '孔雀石订单班'])
    await expectUpToDate()
  })
})

describe('what belongs to a unit', () => {
  test('goes and comes with it: positions and platforms of a suspended unit are found by nothing', async () => {
    const { school, staff } = await projectScene()
    await rebuild()
    const platform = { id: randomUUID(), hostId: school.id, name: '绿松石实训基地' }
    await createPlatform(
      staff,
      createPlatformInput.parse({ ...platform, kind: 'training_base', status: 'operating' }),
    )
    const position = await db.position.create({
      data: {
        slug: 'lvsongshi-shixi',
        title: '绿松石实习生',
        sortKey: 'lv song shi',
        organizationId: school.id,
        kind: 'post',
        seats: 1,
        status: 'published',
      },
    })
    const editor = await makeActor(db, { role: 'organization_admin', organizationId: school.id })
    await movePosition(editor, { id: position.id, version: 1, event: 'pause', reason: '' })
    expect(await titles('绿松石')).toEqual(['绿松石实训基地', '绿松石实习生'])

    const admin = await makeActor(db, { role: 'platform_admin' })
    await suspendOrganization(admin, { id: school.id, version: await versionOf(school.id), reason: '停用' })
    for (const q of ['绿松石', 'lvsongshi', 'lss', '松', '甲职业', '绿松时']) {
      expect((await search(q, { kind: null, page: 1 }))?.hits, q).toEqual([])
      expect(await suggest(q), q).toEqual([])
    }
    await reinstateOrganization(admin, { id: school.id, version: await versionOf(school.id) })
    expect(await titles('绿松石')).toEqual(['绿松石实训基地', '绿松石实习生'])
    await expectUpToDate()
  })
})

test('an agreement gives as much to the search as its confidentiality lets be seen', async () => {
  const { school, firm } = await agreementScene()
  await rebuild()
  const words = { summary: '摘要里的珊瑚。', body: '全文里的琥珀。' }
  for (const confidentiality of ['register_only', 'summary', 'full_text']) {
    await effectiveAgreement([school, firm], { title: `协议甲${confidentiality}`, confidentiality, ...words })
  }
  expect((await titles('协议甲')).length).toBe(3)
  expect((await titles('珊瑚')).toSorted()).toEqual(['协议甲full_text', '协议甲summary'])
  expect(await titles('琥珀')).toEqual(['协议甲full_text'])
  await expectUpToDate()
})

test('an article is found by its public version only, whatever is being worked on', async () => {
  await rebuild()
  const admin = await makeActor(db, { role: 'platform_admin' })
  const id = randomUUID()
  const form = {
    kind: 'news' as const,
    title: '玛瑙消息',
    summary: '',
    body: '正文里有玉髓。',
    author: null,
    sourceName: null,
    organizations: [],
    alliances: [],
    projects: [],
  }
  const step = async () => {
    const { version } = await db.article.findUniqueOrThrow({ where: { id }, select: { version: true } })
    return { id, version }
  }
  await createArticle(admin, { ...form, id })
  expect(await titles('玛瑙')).toEqual([])
  await publishArticle(admin, { ...(await step()), publishedOn: null })
  expect(await titles('玉髓')).toEqual(['玛瑙消息'])
  await updateArticle(admin, { ...form, ...(await step()), title: '碧玺消息', body: '别的。', slug: null })
  expect(await titles('碧玺')).toEqual([])
  expect(await titles('玛瑙')).toEqual(['玛瑙消息'])
  await expectUpToDate()
  await withdrawArticle(admin, { ...(await step()), reason: '撤下' })
  expect(await titles('玛瑙')).toEqual([])
  await expectUpToDate()
})

test('the index knows whether it is whole, and a search asks few queries', async () => {
  const { school } = await projectScene()
  expect(await isIndexCurrent()).toBe(false)
  const told: [number, number][] = []
  expect(await rebuildIndex(SEARCH_SOURCES, (done, total) => told.push([done, total]))).toBe(3)
  expect(told.at(-1)).toEqual([3, 3])
  expect(await isIndexCurrent()).toBe(true)
  // The list of synonyms, and the beginning, the settings and the end of the transaction; then those that look.
  const around = 4
  expect(await countQueries(() => search(school.name, { kind: null, page: 1 }))).toBe(around + 2)
  expect(await countQueries(() => suggest(school.name))).toBe(around + 1)
})
