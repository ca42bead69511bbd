import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { findPrintedAgreement } from '@/lib/features/agreements/documents/data'
import { fillFromTemplate, listWordTemplates } from '@/lib/features/agreements/word-templates/data'
import { findReadableFile } from '@/lib/features/attachments/data'
import { removeAttachment, uploadAttachment } from '@/lib/features/attachments/mutations'
import { readStoredFile } from '@/lib/server/files/storage'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError } from '@/lib/shared/errors'
import { FILE_LIMITS } from '@/lib/shared/files'
import { agreementScene, effectiveAgreement } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor } from '@/tests/support/factories'
import { addPart, makePdf, makeUpload, makeWord, PNG } from '@/tests/support/files'

const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-data-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(emptyDatabase)

const add = (actor: Actor, id: string, content: Buffer, name = '校企合作合同.docx') =>
  uploadAttachment(actor, { subject: 'word_template', id }, makeUpload({ name, content }))
const remove = (actor: Actor, id: string, fileId: string) =>
  removeAttachment(actor, {
    subject: 'word_template',
    id,
    fileId,
    returnTo: '/workspace/agreements/word-templates',
  })
const refusal = (reason: string) => expect.objectContaining({ name: 'FileRefusedError', reason })

test("an agreement is written in the form of a unit's own Word file", async () => {
  const { school, firm } = await agreementScene()
  await add(school.admin, school.id, await makeWord('《{协议名称}》', '{#各方}{称谓}{名称}；{/各方}'))
  const { id } = await effectiveAgreement([school, firm], { confidentiality: 'register_only' })
  const { items, units } = await listWordTemplates(school.admin)
  expect(units).toEqual([{ id: school.id, name: school.name }])
  expect(items).toMatchObject([{ name: '校企合作合同', unit: { id: school.id } }])
  const printed = await findPrintedAgreement(school.admin, id)
  if (!printed || !items[0]) throw new Error('both are there')
  const filled = await fillFromTemplate(school.admin, items[0].id, printed)
  const xml = new PizZip(filled ?? Buffer.alloc(0)).file('word/document.xml')?.asText() ?? ''
  expect(xml).toContain('《订单培养协议》')
  expect(xml.replace(/<[^>]+>/g, '')).toContain('甲方甲职业学院；乙方乙有限公司；')
  expect(await fillFromTemplate(firm.admin, items[0].id, printed)).toBeNull()
  expect((await listWordTemplates(firm.admin)).items).toEqual([])
  const colleague = await makeActor(db, { role: 'organization_editor', organizationId: school.id })
  expect(await findReadableFile(colleague, items[0].file.id, null)).toMatchObject({ isPublic: false })
  expect(await findReadableFile(firm.admin, items[0].file.id, null)).toBeNull()
})

test('a template of many megabytes, of pictures say, is kept and filled like any other', async () => {
  const { school, firm } = await agreementScene()
  const picture = randomBytes(15 * 1024 * 1024)
  const large = addPart(await makeWord('《{协议名称}》'), 'word/media/seal.png', picture)
  const { file } = await add(school.admin, school.id, large)
  expect(file.byteSize).toBeGreaterThan(picture.length)
  const { id } = await effectiveAgreement([school, firm])
  const [template] = (await listWordTemplates(school.admin)).items
  const printed = await findPrintedAgreement(school.admin, id)
  if (!printed || !template) throw new Error('both are there')
  const filled = new PizZip((await fillFromTemplate(school.admin, template.id, printed)) ?? Buffer.alloc(0))
  expect(filled.file('word/document.xml')?.asText()).toContain('《订单培养协议》')
  expect(filled.file('word/media/seal.png')?.asNodeBuffer().equals(picture)).toBe(true)
})

test('a file that cannot be filled, or is none of Word, is refused with a sentence and leaves nothing', async () => {
  rmSync(path.join(folder, 'files'), { recursive: true })
  const { school } = await agreementScene()
  const large = addPart(await makeWord('{协议名}'), 'word/media/seal.png', randomBytes(5 * 1024 * 1024))
  const said = '模板不能使用，没有保存。请在 Word 里改正后重新上传：'
  await expect(add(school.admin, school.id, large)).rejects.toMatchObject({
    name: 'FileRefusedError',
    reason: 'template',
    sentence: `${said}不认识占位符“{协议名}”，请对照占位符一览。`,
  })
  await expect(add(school.admin, school.id, await makeWord('{协议名}', '{#各方}'))).rejects.toMatchObject({
    sentence: expect.stringContaining('“{#各方}”没有对应的“{/各方}”'),
  })
  for (const content of [PNG, makePdf(), Buffer.from('校企合作合同')])
    await expect(add(school.admin, school.id, content, '合同')).rejects.toEqual(refusal('word'))
  expect(await db.wordTemplate.count()).toBe(0)
  expect(await db.file.count()).toBe(0)
  expect(await db.auditEntry.count({ where: { subjectType: 'word_template' } })).toBe(0)
  expect(readdirSync(path.join(folder, 'files'))).toEqual(['tmp'])
  expect(readdirSync(path.join(folder, 'files/tmp'))).toEqual([])
})

test('two templates of a unit have two names, and there is an end to how many', async () => {
  const { school } = await agreementScene()
  const content = await makeWord('{协议名称}')
  const { file } = await add(school.admin, school.id, content, '一.docx')
  await expect(add(school.admin, school.id, content, '一.docx')).rejects.toEqual(refusal('named'))
  await db.wordTemplate.createMany({
    data: Array.from({ length: FILE_LIMITS.perRecord - 1 }, (_, index) => ({
      organizationId: school.id,
      name: `模板${index}`,
      fileId: file.id,
    })),
  })
  await expect(add(school.admin, school.id, content, '多.docx')).rejects.toEqual(refusal('count'))
})

test('only staff of the unit add and remove; a removed one is gone and its removal told', async () => {
  const { school, firm } = await agreementScene()
  const content = await makeWord('{协议名称}')
  await expect(add(firm.admin, school.id, content)).rejects.toEqual(refusal('missing'))
  const { file } = await add(school.admin, school.id, content)
  await expect(remove(firm.admin, school.id, file.id)).rejects.toBeInstanceOf(ForbiddenError)
  await remove(firm.admin, firm.id, file.id)
  expect(await db.wordTemplate.count()).toBe(1)
  await remove(school.admin, school.id, file.id)
  await remove(school.admin, school.id, file.id)
  expect(await db.wordTemplate.count()).toBe(0)
  expect(await readStoredFile(file.checksum)).not.toBeNull()
  const deeds = await db.auditEntry.findMany({
    where: { subjectType: 'word_template' },
    orderBy: { at: 'asc' },
    select: { action: true },
  })
  expect(deeds.map(({ action }) => action)).toEqual(['word_template.create', 'word_template.remove'])
})
