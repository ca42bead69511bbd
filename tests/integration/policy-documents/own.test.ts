import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { listHistory } from '@/lib/features/audit/history/data'
import { findPolicyPage } from '@/lib/features/policy-documents/data'
import {
  findPolicyForEdit,
  listOwnIssuers,
  listPolicyLines,
} from '@/lib/features/policy-documents/drafts/data'
import {
  createOwnPolicy,
  createPolicy,
  publishPolicy,
  reopenPolicy,
  updatePolicy,
  withdrawPolicy,
} from '@/lib/features/policy-documents/mutations'
import type { OwnPolicyCreateInput } from '@/lib/features/policy-documents/schema'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeOrganization } from '@/tests/support/factories'

type Unit = { id: string; name: string; slug: string }

let bureau: Unit
let elsewhere: Unit
let secretary: Actor
let administrator: Actor
let editor: Actor
let foreigner: Actor

const staffOf = (unit: Unit, role: 'organization_admin' | 'organization_editor' = 'organization_admin') =>
  makeActor(db, { role, organizationId: unit.id })

beforeAll(async () => {
  await emptyDatabase()
  const alliance = await makeAlliance(db)
  bureau = await makeOrganization(db, { name: '测试县教育局', kind: 'government' })
  elsewhere = await makeOrganization(db, { name: '邻县教育局', kind: 'government' })
  secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  administrator = await staffOf(bureau)
  editor = await staffOf(bureau, 'organization_editor')
  foreigner = await staffOf(elsewhere)
})

const formOf = (overrides: Partial<OwnPolicyCreateInput> = {}): OwnPolicyCreateInput => ({
  id: randomUUID(),
  issuerId: bureau.id,
  title: '关于实训基地的办法',
  indexNumber: null,
  documentNumber: null,
  issuedOn: '2026-05',
  publishedOn: null,
  effectiveFrom: null,
  validity: 'valid',
  level: 'county',
  keyPoints: [],
  summary: '',
  body: '正文',
  officialUrl: null,
  citations: [],
  ...overrides,
})

const stored = (id: string) => db.policyDocument.findUniqueOrThrow({ where: { id } })
const stepOf = async (id: string) => ({ id, version: (await stored(id)).version })

/** What the form of a stored document sends. */
async function changeOf(id: string, overrides: Partial<OwnPolicyCreateInput> = {}) {
  const { title, version } = await stored(id)
  const { issuerId: _, ...content } = formOf({ id, title, ...overrides })
  return { ...content, version, slug: null }
}

/** A document of this issuer, as the secretariat enters it. */
async function issuedBy(issuer: string, title: string): Promise<string> {
  const { issuerId: _, ...content } = formOf({ title })
  const { id } = await createPolicy(secretary, { ...content, issuer })
  return id
}

const entries = (id: string) => db.auditEntry.count({ where: { subjectId: id } })

describe('a document that a government body issues itself', () => {
  test.each([
    ['its administrator', () => administrator],
    ['its editor', () => editor],
  ])('is written, published, withdrawn and reopened by %s, and each step is written down', async (_, who) => {
    const actor = who()
    const { id, tags } = await createOwnPolicy(actor, formOf({ title: `${actor.userId}的办法` }))
    expect(tags).toEqual([])
    expect(await stored(id)).toMatchObject({ status: 'draft', issuer: bureau.name, issuerId: bureau.id })
    await updatePolicy(actor, await changeOf(id, { summary: '核对过的摘要' }))
    expect((await publishPolicy(actor, await stepOf(id))).tags).toEqual(['policy-documents'])
    const { slug } = await stored(id)
    expect(await findPolicyPage(slug)).toMatchObject({
      policy: { issuer: bureau.name, issuerSlug: bureau.slug, summary: '核对过的摘要' },
    })
    expect(await db.searchDocument.count({ where: { recordId: id } })).toBe(1)
    expect((await updatePolicy(actor, await changeOf(id, { summary: '立即公开' }))).tags).toHaveLength(1)
    await withdrawPolicy(actor, { ...(await stepOf(id)), reason: '登记有误' })
    expect(await findPolicyPage(slug)).toBeNull()
    await reopenPolicy(actor, await stepOf(id))
    const actions = (await listHistory('policy_document', id)).map(({ action }) => action)
    expect(actions.map((action) => action.replace('policy_document.', ''))).toEqual([
      'reopen',
      'withdraw',
      'update',
      'publish',
      'update',
      'create',
    ])
  })

  test('is theirs also where the secretariat entered it in their name', async () => {
    const id = await issuedBy(bureau.name, '秘书处代为登记的办法')
    await publishPolicy(administrator, await stepOf(id))
    expect(await findPolicyForEdit(administrator, 'own', id)).toMatchObject({ status: 'published' })
  })

  test('stays of its issuer, whatever is sent beside it', async () => {
    const { id } = await createOwnPolicy(administrator, formOf({ title: '署名不变的办法' }))
    await updatePolicy(administrator, { ...(await changeOf(id, { summary: '改过' })), issuer: '教育部' })
    expect(await stored(id)).toMatchObject({ issuer: bureau.name, issuerId: bureau.id, summary: '改过' })
  })

  test('keeps the name that was printed when its staff save it after the unit was renamed', async () => {
    const unit = await makeOrganization(db, { name: '旧名局', kind: 'government' })
    const actor = await staffOf(unit)
    const { id } = await createOwnPolicy(actor, formOf({ issuerId: unit.id, title: '改名前的办法' }))
    await db.organization.update({ where: { id: unit.id }, data: { name: '新名局' } })
    await updatePolicy(actor, await changeOf(id, { summary: '改过' }))
    expect(await stored(id)).toMatchObject({ issuer: '旧名局', issuerId: unit.id })
  })

  test('is no longer theirs once the secretariat has corrected its issuer', async () => {
    const { id } = await createOwnPolicy(administrator, formOf({ title: '更正署名的办法' }))
    await updatePolicy(secretary, { ...(await changeOf(id)), issuer: elsewhere.name })
    const step = await stepOf(id)
    await expect(publishPolicy(administrator, step)).rejects.toBeInstanceOf(NotFoundError)
    expect((await publishPolicy(foreigner, step)).tags).toHaveLength(1)
  })

  test('is made once by a form sent twice, and another save in between is a conflict', async () => {
    const form = formOf({ title: '只有一份的办法' })
    await Promise.all([createOwnPolicy(administrator, form), createOwnPolicy(administrator, form)])
    expect(await db.policyDocument.count({ where: { title: form.title } })).toBe(1)
    const change = await changeOf(form.id, { summary: '先保存' })
    await updatePolicy(editor, change)
    await expect(updatePolicy(administrator, change)).rejects.toBeInstanceOf(ConflictError)
  })
})

describe('a document of another issuer', () => {
  const OTHERS: [string, () => string][] = [
    ['another government body', () => elsewhere.name],
    ['nobody of the portal', () => '教育部'],
  ]

  test.each(OTHERS)('is not there for the staff when it is of %s', async (_, issuer) => {
    const id = await issuedBy(issuer(), `${issuer()}的文件`)
    const before = await entries(id)
    const step = await stepOf(id)
    const change = await changeOf(id, { summary: '改别人的' })
    for (const attempt of [
      () => updatePolicy(administrator, change),
      () => updatePolicy(administrator, { ...change, issuer: bureau.name }),
      () => publishPolicy(administrator, step),
      () => withdrawPolicy(administrator, { ...step, reason: '试试' }),
      () => reopenPolicy(administrator, step),
    ]) {
      await expect(attempt()).rejects.toBeInstanceOf(NotFoundError)
    }
    await expect(createOwnPolicy(administrator, formOf({ id }))).rejects.toBeInstanceOf(ForbiddenError)
    expect(await findPolicyForEdit(administrator, 'own', id)).toBeNull()
    expect(await findPolicyForEdit(administrator, 'all', id)).toBeNull()
    expect(await stored(id)).toMatchObject({ status: 'draft', issuer: issuer(), version: step.version })
    expect(await entries(id)).toBe(before)
  })

  test('is not made by sending the id of its issuer', async () => {
    const form = formOf({ issuerId: elsewhere.id, title: '冒名的办法' })
    await expect(createOwnPolicy(administrator, form)).rejects.toBeInstanceOf(ForbiddenError)
    const nobody = createOwnPolicy(administrator, { ...form, issuerId: randomUUID() })
    await expect(nobody).rejects.toBeInstanceOf(ForbiddenError)
    expect(await db.policyDocument.count({ where: { title: form.title } })).toBe(0)
  })

  test('is in no list but that of its own staff and that of the library', async () => {
    const mine = formOf({ title: '列表中的办法' })
    await createOwnPolicy(administrator, mine)
    const theirs = await issuedBy(elsewhere.name, '邻县的办法')
    const idsOf = async (actor: Actor, scope: 'all' | 'own') => {
      const lines = await listPolicyLines(actor, scope, { status: 'draft', page: 1 })
      expect(lines?.total).toBe(lines?.items.length)
      return lines?.items.map(({ id }) => id).filter((id) => [mine.id, theirs].includes(id))
    }
    expect(await idsOf(administrator, 'own')).toEqual([mine.id])
    expect(await idsOf(foreigner, 'own')).toEqual([theirs])
    expect(await idsOf(secretary, 'all')).toEqual([theirs, mine.id])
    expect(await idsOf(secretary, 'own')).toBeUndefined()
    expect(await idsOf(administrator, 'all')).toBeUndefined()
  })
})

describe('staff of a unit that issues nothing', () => {
  test.each([
    ['a school', { kind: 'school' }],
    ['an enterprise', { kind: 'enterprise' }],
    ['a hospital', { kind: 'hospital' }],
    [
      'a government body that is suspended',
      { kind: 'government', status: 'suspended', statusReason: '核实中' },
    ],
    ['a government body that waits for its verification', { kind: 'government', status: 'pending' }],
  ] as const)('keep no documents: %s', async (name, overrides) => {
    const unit = await makeOrganization(db, { name: `不发文的单位：${name}`, ...overrides })
    const actor = await staffOf(unit)
    const form = formOf({ issuerId: unit.id, title: `不应有的文件：${name}` })
    await expect(createOwnPolicy(actor, form)).rejects.toBeInstanceOf(ForbiddenError)
    const id = await issuedBy('某机关', `署名的文件：${name}`)
    await db.policyDocument.update({ where: { id }, data: { issuerId: unit.id } })
    const step = await stepOf(id)
    await expect(publishPolicy(actor, step)).rejects.toBeInstanceOf(NotFoundError)
    await expect(updatePolicy(actor, await changeOf(id))).rejects.toBeInstanceOf(NotFoundError)
    expect(await stored(id)).toMatchObject({ status: 'draft', version: step.version })
    expect(await findPolicyForEdit(actor, 'own', id)).toBeNull()
    expect(await listOwnIssuers(actor)).toEqual([])
    expect(await listPolicyLines(actor, 'own', { status: null, page: 1 })).toBeNull()
  })
})
