import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { listHistory } from '@/lib/features/audit/history/data'
import { findPolicyPage, listPolicies } from '@/lib/features/policy-documents/data'
import { findPolicyForEdit, listPolicyLines } from '@/lib/features/policy-documents/drafts/data'
import {
  createPolicy,
  publishPolicy,
  reopenPolicy,
  updatePolicy,
  withdrawPolicy,
} from '@/lib/features/policy-documents/mutations'
import type { PolicyCreateInput } from '@/lib/features/policy-documents/schema'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

let secretary: Actor
let editor: Actor
let bureau: { id: string; name: string; slug: string }

beforeAll(async () => {
  await emptyDatabase()
  const alliance = await makeAlliance(db)
  bureau = await makeOrganization(db, { name: '测试县教育局', kind: 'government' })
  secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  editor = await makeActor(db, { role: 'organization_admin', organizationId: bureau.id })
})

const formOf = (overrides: Partial<PolicyCreateInput> = {}): PolicyCreateInput => ({
  id: randomUUID(),
  title: '关于产教融合的意见',
  indexNumber: null,
  documentNumber: null,
  issuer: bureau.name,
  issuedOn: '2024-05',
  publishedOn: null,
  effectiveFrom: null,
  validity: 'valid',
  level: 'county',
  keyPoints: ['要点一'],
  summary: '',
  body: '正文',
  officialUrl: null,
  citations: [],
  ...overrides,
})

const stored = (id: string) => db.policyDocument.findUniqueOrThrow({ where: { id } })
const stepOf = async (id: string) => ({ id, version: (await stored(id)).version })

async function published(overrides: Partial<PolicyCreateInput> = {}) {
  const { id } = await createPolicy(secretary, formOf(overrides))
  await publishPolicy(secretary, await stepOf(id))
  return stored(id)
}

const pageOf = async (slug: string) => {
  const found = await findPolicyPage(slug)
  return found && 'policy' in found ? found.policy : null
}

describe('a policy document', () => {
  test('is a draft until it is published, and gone while it is withdrawn', async () => {
    const { id, tags } = await createPolicy(secretary, formOf({ title: '逐步公开的文件' }))
    expect(tags).toEqual([])
    const { slug } = await stored(id)
    expect(await findPolicyPage(slug)).toBeNull()
    expect((await publishPolicy(secretary, await stepOf(id))).tags).toEqual(['policy-documents'])
    expect(await pageOf(slug)).toMatchObject({
      issuer: bureau.name,
      issuerSlug: bureau.slug,
      issuedOn: '2024-05',
      keyPoints: ['要点一'],
    })
    await withdrawPolicy(secretary, { ...(await stepOf(id)), reason: '登记有误' })
    expect(await findPolicyPage(slug)).toBeNull()
    await reopenPolicy(secretary, await stepOf(id))
    expect(await findPolicyForEdit(secretary, 'all', id)).toMatchObject({ status: 'draft' })
    expect(await listHistory('policy_document', id)).toMatchObject([
      { action: 'policy_document.reopen' },
      { reason: '登记有误' },
      {},
      {},
    ])
  })

  test('changes in public as soon as it is saved, and an old address leads on', async () => {
    const { id, slug, version } = await published({ title: '改网址的文件' })
    const input = { ...formOf({ id, title: '改网址的文件', summary: '新摘要' }), version, slug: 'gai-hou' }
    expect((await updatePolicy(secretary, input)).tags).toEqual(['policy-documents'])
    expect(await findPolicyPage(slug)).toEqual({ redirectTo: 'gai-hou' })
    expect(await pageOf('gai-hou')).toMatchObject({ summary: '新摘要' })
    await expect(updatePolicy(secretary, input)).rejects.toBeInstanceOf(ConflictError)
  })

  test('cites documents by title, links them when they are known, and marks the repealed ones', async () => {
    const citing = await published({ title: '引用者', citations: ['被引用者', '站外文件'] })
    expect((await pageOf(citing.slug))?.cites).toEqual([
      { title: '被引用者', slug: null, validity: null },
      { title: '站外文件', slug: null, validity: null },
    ])
    const cited = await published({ title: '被引用者', validity: 'repealed' })
    expect((await pageOf(citing.slug))?.cites[0]).toEqual({
      title: '被引用者',
      slug: cited.slug,
      validity: 'repealed',
    })
    expect((await pageOf(cited.slug))?.citedBy.map(({ title }) => title)).toEqual(['引用者'])
    await withdrawPolicy(secretary, { ...(await stepOf(citing.id)), reason: '撤下' })
    expect((await pageOf(cited.slug))?.citedBy).toEqual([])
  })

  test('keeps links that were made by hand when it is saved again', async () => {
    const target = await published({ title: '链接目标' })
    const { id, version } = await published({
      title: '手工链接',
      citations: ['原题名不同'],
      issuer: '旧称教育局',
    })
    await db.policyCitation.updateMany({ where: { citingId: id }, data: { citedId: target.id } })
    await db.policyDocument.update({ where: { id }, data: { issuerId: bureau.id } })
    const form = formOf({ id, title: '手工链接', citations: ['站外', '原题名不同'], issuer: '旧称教育局' })
    await updatePolicy(secretary, { ...form, version, slug: null })
    const page = await pageOf((await stored(id)).slug)
    expect(page?.cites.map(({ slug }) => slug)).toEqual([null, target.slug])
    expect(page?.issuerSlug).toBe(bureau.slug)
  })

  test('has an index number and an address of its own', async () => {
    const first = await published({ title: '甲文件', indexNumber: '11370322004432986Y/2025-5374930' })
    const twin = createPolicy(secretary, formOf({ indexNumber: '11370322004432986Y/2025-5374930' }))
    await expect(twin).rejects.toMatchObject({ field: 'indexNumber' })
    const second = await published({ title: '乙文件' })
    const moving = updatePolicy(secretary, {
      ...formOf({ id: second.id, title: '乙文件' }),
      version: second.version,
      slug: first.slug,
    })
    await expect(moving).rejects.toMatchObject({ field: 'slug' })
  })

  test('is made once by a form sent twice', async () => {
    const form = formOf({ title: '只有一份' })
    await Promise.all([createPolicy(secretary, form), createPolicy(secretary, form)])
    expect(await db.policyDocument.count({ where: { title: '只有一份' } })).toBe(1)
  })

  test('is not for the staff of units to write in the name of whomever they name', async () => {
    await expect(createPolicy(editor, formOf())).rejects.toBeInstanceOf(ForbiddenError)
    const { id } = await published({ issuer: '别处的机关' })
    await expect(withdrawPolicy(editor, { ...(await stepOf(id)), reason: '试试' })).rejects.toBeInstanceOf(
      NotFoundError,
    )
    expect(await findPolicyForEdit(editor, 'all', id)).toBeNull()
    expect(await listPolicyLines(editor, 'all', { status: null, page: 1 })).toBeNull()
  })

  test('leaves no trace of a change that failed', async () => {
    const { id, version } = await published({ title: '失败的修改' })
    const entries = () => db.auditEntry.count({ where: { subjectId: id } })
    const before = await entries()
    const change = { ...formOf({ id, title: '失败的修改二' }), version: version - 1, slug: null }
    await expect(updatePolicy(secretary, change)).rejects.toBeInstanceOf(ConflictError)
    expect(await entries()).toBe(before)
  })
})

describe('the public list', () => {
  beforeAll(async () => {
    await db.policyDocument.deleteMany()
    await published({ title: '国家文件', level: 'national', issuer: '教育部', issuedOn: '2020-09-16' })
    await published({ title: '县文件', issuedOn: '2024-05' })
    await published({ title: '没有日期', issuedOn: null, validity: 'unknown' })
  })

  test('shows the newest first, those without a date last', async () => {
    const list = await listPolicies({}, 1)
    expect(list?.items.map(({ title }) => title)).toEqual(['县文件', '国家文件', '没有日期'])
    expect(list?.issuers.map(({ value, count }) => [value, count])).toEqual([
      [bureau.name, 2],
      ['教育部', 1],
    ])
  })

  test('is filtered by level, validity, year and issuer, and an impossible filter is no page', async () => {
    const titles = async (filters: Record<string, string>) =>
      (await listPolicies(filters, 1))?.items.map(({ title }) => title)
    expect(await titles({ level: 'national' })).toEqual(['国家文件'])
    expect(await titles({ validity: 'unknown' })).toEqual(['没有日期'])
    expect(await titles({ year: '2024' })).toEqual(['县文件'])
    expect(await titles({ issuer: '教育部' })).toEqual(['国家文件'])
    expect(await titles({ level: 'county', issuer: '教育部' })).toEqual([])
    expect(await titles({ issuer: '没有的机构' })).toBeUndefined()
    expect(await titles({ year: '1999' })).toBeUndefined()
    expect(await listPolicies({}, 2)).toBeNull()
  })

  test('asks the database as often for many documents and citations as for one', async () => {
    const one = await countQueries(() => listPolicies({ level: 'national' }, 1))
    expect(await countQueries(() => listPolicies({ level: 'county' }, 1))).toBe(one)
    const few = await published({ title: '引用一份', citations: ['国家文件'] })
    const many = await published({ title: '引用三份', citations: ['国家文件', '县文件', '没有日期'] })
    const fewQueries = await countQueries(() => findPolicyPage(few.slug))
    expect(await countQueries(() => findPolicyPage(many.slug))).toBe(fewQueries)
  })
})
