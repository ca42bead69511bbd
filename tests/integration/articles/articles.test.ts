import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  findArticlePage,
  listArticles,
  listFeedEntries,
  listNewestArticles,
} from '@/lib/features/articles/data'
import { findArticleForEdit, listArticleLines } from '@/lib/features/articles/drafts/data'
import { createArticle, updateArticle } from '@/lib/features/articles/mutations'
import {
  publishArticle,
  recallArticle,
  reopenArticle,
  returnArticle,
  submitArticle,
  withdrawArticle,
} from '@/lib/features/articles/publication/mutations'
import type { ArticleCreateInput } from '@/lib/features/articles/schema'
import { findArticleVersions } from '@/lib/features/articles/versions/data'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeMembership, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

let unit: { id: string; name: string }
let alliance: { id: string; slug: string }
let editor: Actor
let secretary: Actor
let platform: Actor

beforeAll(async () => {
  await emptyDatabase()
  unit = await makeOrganization(db, { name: '测试学校甲' })
  alliance = await makeAlliance(db, { name: '测试联盟甲' })
  await makeMembership(db, alliance.id, unit.id)
  editor = await makeActor(db, { role: 'organization_editor', organizationId: unit.id })
  secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  platform = await makeActor(db, { role: 'platform_admin' })
})

const formOf = (overrides: Partial<ArticleCreateInput> = {}): ArticleCreateInput => ({
  id: randomUUID(),
  proposerId: unit.id,
  kind: 'news',
  title: '校企共育新进展',
  summary: '摘要',
  body: '# 正文\n\n第一版。',
  author: null,
  sourceName: null,
  organizations: [unit.name],
  alliances: [alliance.id],
  projects: [],
  ...overrides,
})

const stored = (id: string) => db.article.findUniqueOrThrow({ where: { id } })
const stepOf = async (id: string) => ({ id, version: (await stored(id)).version })

async function publishedArticle(
  overrides: Partial<ArticleCreateInput> = {},
  publishedOn = new Date('2022-05-20'),
) {
  const { id } = await createArticle(editor, formOf(overrides))
  await submitArticle(editor, await stepOf(id))
  await publishArticle(secretary, { ...(await stepOf(id)), publishedOn })
  return stored(id)
}

const pageOf = async (slug: string) => {
  const found = await findArticlePage(slug)
  return found && 'article' in found ? found.article : null
}

describe('an article on its way to the public', () => {
  test('is seen by nobody else while it is a draft, by its reviewers once handed in, by all once published', async () => {
    const { id } = await createArticle(editor, formOf({ title: '逐步公开' }))
    const { slug } = await stored(id)
    expect(slug).toBe('zhubu-gongkai')
    expect(await findArticleForEdit(secretary, id)).toBeNull()
    expect(await pageOf(slug)).toBeNull()

    expect(await submitArticle(editor, await stepOf(id))).toEqual({ id, tags: [] })
    expect((await findArticleForEdit(secretary, id))?.status).toBe('in_review')
    expect(await pageOf(slug)).toBeNull()

    const published = await publishArticle(secretary, { ...(await stepOf(id)), publishedOn: null })
    expect(published.tags).toEqual(['articles', `article:${id}`])
    const page = await pageOf(slug)
    expect(page).toMatchObject({ title: '逐步公开', versionNumber: 1, organizations: [{ name: unit.name }] })
    expect(page?.bodyHtml).toContain('<h2')
  })

  test('comes back with the reason, and can be taken back before', async () => {
    const { id } = await createArticle(editor, formOf())
    await submitArticle(editor, await stepOf(id))
    await recallArticle(editor, await stepOf(id))
    await submitArticle(editor, await stepOf(id))
    await returnArticle(secretary, { ...(await stepOf(id)), reason: '请写明日期' })
    expect(await findArticleForEdit(editor, id)).toMatchObject({ status: 'draft', reason: '请写明日期' })
    await submitArticle(editor, await stepOf(id))
    expect((await stored(id)).statusReason).toBeNull()
  })

  test('writes every step into the audit trail and its tags into the outbox, in the same transaction', async () => {
    const article = await publishedArticle({ title: '留痕' })
    const entries = await db.auditEntry.findMany({
      where: { subjectType: 'article', subjectId: article.id },
      orderBy: { at: 'asc' },
      select: { action: true, payload: { select: { after: true } } },
    })
    expect(entries.map(({ action }) => action)).toEqual([
      'article.create',
      'article.submit',
      'article.publish',
    ])
    expect(entries[2]?.payload?.after).toMatchObject({ status: 'published', publishedVersion: 1 })
    const outbox = await db.outboxMessage.findMany({ where: { kind: 'expire_tags' } })
    expect(outbox.map(({ payload }) => payload)).toContainEqual(['articles', `article:${article.id}`])
  })
})

describe('a published article', () => {
  test('is read in the version that was published, while the next one is written and reviewed', async () => {
    const article = await publishedArticle({ title: '旧标题', body: '旧正文' })
    const { id, slug } = article
    const changed = await updateArticle(editor, {
      ...formOf({ id, title: '新标题', body: '新正文' }),
      version: article.version,
      slug: null,
    })
    expect(changed.tags).toEqual([])
    await submitArticle(editor, await stepOf(id))
    expect(await pageOf(slug)).toMatchObject({ title: '旧标题', versionNumber: 1 })
    expect((await listArticles({}, 1))?.items.map(({ title }) => title)).toContain('旧标题')

    await publishArticle(secretary, { ...(await stepOf(id)), publishedOn: null })
    const page = await pageOf(slug)
    expect(page).toMatchObject({ title: '新标题', versionNumber: 2, publishedOn: '2022-05-20' })
    const versions = await findArticleVersions(editor, id, {})
    expect(versions).toMatchObject({ from: 1, to: 2, hasDraft: false })
    expect(versions?.fields.map(({ label }) => label)).toEqual(['标题', '正文'])
    expect(versions?.versions.map(({ number, isPublic }) => [number, isPublic])).toEqual([
      [2, true],
      [1, false],
    ])
  })

  test('cannot be handed in or published again without a change', async () => {
    const { id } = await publishedArticle()
    await expect(submitArticle(editor, await stepOf(id))).rejects.toBeInstanceOf(RefusedError)
    const again = publishArticle(secretary, { ...(await stepOf(id)), publishedOn: null })
    await expect(again).rejects.toBeInstanceOf(RefusedError)
    expect(await db.articleVersion.count({ where: { articleId: id } })).toBe(1)
  })

  test('keeps its kind and relations when its unit sends others, since those would show unreviewed', async () => {
    const article = await publishedArticle()
    const { id, version } = article
    await updateArticle(editor, {
      ...formOf({ id, kind: 'notice', alliances: [], organizations: [] }),
      version,
      slug: 'wo-yao-zhege',
    })
    const after = await db.article.findUniqueOrThrow({
      where: { id },
      select: { kind: true, slug: true, alliances: true, organizations: true },
    })
    expect(after).toMatchObject({ kind: 'news', slug: article.slug })
    expect([after.alliances.length, after.organizations.length]).toEqual([1, 1])
  })

  test('moves for a reviewer, and the old address leads to the new one', async () => {
    const { id, version, slug } = await publishedArticle({ title: '换网址' })
    const { tags } = await updateArticle(secretary, {
      ...formOf({ id, title: '换网址' }),
      version,
      slug: 'xin-wangzhi',
    })
    expect(tags).toEqual(['articles', `article:${id}`])
    expect(await findArticlePage(slug)).toEqual({ redirectTo: 'xin-wangzhi' })
    const other = await publishedArticle({ title: '另一篇' })
    const taking = updateArticle(secretary, {
      ...formOf({ id: other.id, title: '另一篇' }),
      version: other.version,
      slug: 'xin-wangzhi',
    })
    await expect(taking).rejects.toMatchObject({ field: 'slug' })
  })

  test('disappears when it is withdrawn, with a reason, and returns as a new version', async () => {
    const { id, slug } = await publishedArticle({ title: '撤下又发布' })
    await withdrawArticle(secretary, { ...(await stepOf(id)), reason: '数字有误' })
    expect(await findArticlePage(slug)).toBeNull()
    expect(await findArticleForEdit(editor, id)).toMatchObject({ status: 'withdrawn', reason: '数字有误' })
    await reopenArticle(editor, await stepOf(id))
    await submitArticle(editor, await stepOf(id))
    await publishArticle(secretary, { ...(await stepOf(id)), publishedOn: null })
    expect(await pageOf(slug)).toMatchObject({ versionNumber: 2 })
  })

  test('is never dated into the future', async () => {
    const { id } = await createArticle(editor, formOf())
    await submitArticle(editor, await stepOf(id))
    const publishedOn = new Date(Date.now() + 3 * 86_400_000)
    const publishing = publishArticle(secretary, { ...(await stepOf(id)), publishedOn })
    await expect(publishing).rejects.toMatchObject({ field: 'publishedOn' })
  })
})

describe('what is refused', () => {
  test('a form sent twice makes one article', async () => {
    const form = formOf({ title: '只有一篇' })
    const both = await Promise.all([createArticle(editor, form), createArticle(editor, form)])
    expect(both.map(({ id }) => id)).toEqual([form.id, form.id])
    expect(await db.article.count({ where: { title: '只有一篇' } })).toBe(1)
  })

  test('the second of two people who save at once is told so, and changes nothing', async () => {
    const { id } = await createArticle(editor, formOf({ title: '同时保存' }))
    const { version } = await stored(id)
    const save = (title: string) => updateArticle(editor, { ...formOf({ id, title }), version, slug: null })
    await save('先保存的')
    const second = await save('后保存的').catch((error: unknown) => error)
    expect(second).toBeInstanceOf(ConflictError)
    expect((second as ConflictError).currentVersion).toBe(version + 1)
    expect((await stored(id)).title).toBe('先保存的')
  })

  test('strangers learn nothing of an article, and those who may see it do only what is theirs', async () => {
    const other = await makeOrganization(db)
    const stranger = await makeActor(db, { role: 'organization_admin', organizationId: other.id })
    const { id } = await createArticle(editor, formOf())
    const step = await stepOf(id)
    await expect(submitArticle(stranger, step)).rejects.toBeInstanceOf(NotFoundError)
    await expect(publishArticle(editor, { ...step, publishedOn: null })).rejects.toBeInstanceOf(
      ForbiddenError,
    )
    await expect(createArticle(stranger, formOf())).rejects.toBeInstanceOf(ForbiddenError)
    const twin = createArticle(stranger, formOf({ id, proposerId: other.id, alliances: [] }))
    await expect(twin).rejects.toBeInstanceOf(ForbiddenError)
  })

  test('alliances that the unit does not belong to, unknown units and unregistered projects', async () => {
    const foreign = await makeAlliance(db)
    const outside = createArticle(editor, formOf({ alliances: [foreign.id] }))
    await expect(outside).rejects.toMatchObject({ field: 'alliances' })
    const unknown = createArticle(editor, formOf({ organizations: ['没有这家单位'] }))
    await expect(unknown).rejects.toMatchObject({ field: 'organizations' })
    const project = createArticle(editor, formOf({ projects: ['没有这个项目'] }))
    await expect(project).rejects.toMatchObject({ field: 'projects' })
    await expect(
      createArticle(platform, formOf({ proposerId: undefined, alliances: [foreign.id] })),
    ).resolves.toBeDefined()
  })
})

describe('the public list', () => {
  beforeAll(async () => {
    await db.article.deleteMany()
    await publishedArticle({ title: '二〇二一年的公告', kind: 'notice' }, new Date('2021-03-01'))
    for (let n = 1; n <= 24; n += 1) await publishedArticle({ title: `第${n}篇新闻` })
    // An article of no alliance is the platform administrator's to publish.
    const form = formOf({ title: '平台的新闻', proposerId: undefined, alliances: [] })
    const { id } = await createArticle(platform, form)
    await publishArticle(platform, { ...(await stepOf(id)), publishedOn: new Date('2022-05-20') })
  })

  test('shows newest first, 24 a page, with counts beside the filters', async () => {
    const first = await listArticles({}, 1)
    expect(first).toMatchObject({ total: 26, page: 1, pageCount: 2 })
    expect(first?.items).toHaveLength(24)
    expect(first?.years.map(({ value, count }) => [value, count])).toEqual([
      ['2022', 25],
      ['2021', 1],
    ])
    expect(first?.kinds.map(({ value, count }) => [value, count])).toEqual([
      ['news', 25],
      ['notice', 1],
    ])
    const second = await listArticles({}, 2)
    expect(second?.items.at(-1)?.title).toBe('二〇二一年的公告')
    expect(await listArticles({}, 3)).toBeNull()
  })

  test('is filtered by kind, alliance and year, and an impossible filter is no page', async () => {
    expect((await listArticles({ kind: 'notice', year: '2021' }, 1))?.total).toBe(1)
    expect((await listArticles({ alliance: alliance.slug }, 1))?.total).toBe(25)
    expect((await listArticles({ kind: 'notice', year: '2022' }, 1))?.items).toEqual([])
    expect(await listArticles({ kind: 'novel' }, 1)).toBeNull()
    expect(await listArticles({ alliance: 'nowhere' }, 1)).toBeNull()
    expect(await listArticles({ year: '1999' }, 1)).toBeNull()
  })

  test('asks the database as often for a full page as for one of a single article', async () => {
    const one = await countQueries(() => listArticles({ kind: 'notice' }, 1))
    expect(await countQueries(() => listArticles({ kind: 'news' }, 1))).toBe(one)
    const page = (await listArticles({ kind: 'notice' }, 1))?.items[0]?.slug ?? ''
    const alone = await countQueries(() => findArticlePage(page))
    const more = await Promise.all([1, 2, 3].map((n) => makeOrganization(db, { name: `相关单位${n}` })))
    const article = await db.article.findUniqueOrThrow({ where: { slug: page }, select: { id: true } })
    await db.article.update({
      where: { id: article.id },
      data: { organizations: { connect: more.map(({ id }) => ({ id })) } },
    })
    expect(await countQueries(() => findArticlePage(page))).toBe(alone)
    const few = await countQueries(() => listArticleLines(secretary, 'review', { status: 'draft', page: 1 }))
    const many = await countQueries(() =>
      listArticleLines(secretary, 'review', { status: 'published', page: 1 }),
    )
    expect(many - few).toBeLessThanOrEqual(2)
  })

  test('gives other pages and the feed the newest ones', async () => {
    expect(await listNewestArticles(3, { organizationId: unit.id })).toHaveLength(3)
    expect(await listNewestArticles(3, { allianceId: (await makeAlliance(db)).id })).toEqual([])
    const entries = await listFeedEntries()
    expect(entries).toHaveLength(26)
    expect(entries[0]?.bodyHtml).toContain('第一版')
  })

  test('is counted by state for those who write and review', async () => {
    const lines = await listArticleLines(secretary, 'review', { status: 'published', page: 1 })
    expect(lines).toMatchObject({ total: 25, pageCount: 2, counts: { published: 25 } })
    const own = await listArticleLines(editor, 'own', { status: null, page: 1 })
    expect(own.items.every(({ proposer }) => proposer === unit.name)).toBe(true)
  })
})
