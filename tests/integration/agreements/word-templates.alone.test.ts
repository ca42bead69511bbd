import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import PizZip from 'pizzip'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { WORD_TYPE } from '@/lib/features/agreements/documents/constants'
import { findPrintedAgreement } from '@/lib/features/agreements/documents/data'
import { WORD_TEMPLATE_LIMITS } from '@/lib/features/agreements/word-templates/constants'
import { fillFromTemplate, listWordTemplates } from '@/lib/features/agreements/word-templates/data'
import { addWordTemplate, removeWordTemplate } from '@/lib/features/agreements/word-templates/mutations'
import { addWordTemplateInput } from '@/lib/features/agreements/word-templates/schema'
import { findReadableFile } from '@/lib/features/attachments/data'
import { readStoredFile } from '@/lib/server/files/storage'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError } from '@/lib/shared/errors'
import { agreementScene, effectiveAgreement } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor } from '@/tests/support/factories'

const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-data-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(emptyDatabase)

async function word(...lines: string[]): Promise<Buffer> {
  const children = lines.map((text) => new Paragraph({ text }))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

function add(
  actor: Actor,
  organizationId: string,
  content: Buffer,
  given: { file?: string; name?: string } = {},
) {
  const file = new File([new Uint8Array(content)], given.file ?? '校企合作合同.docx', { type: WORD_TYPE })
  return addWordTemplate(actor, addWordTemplateInput.parse({ organizationId, name: given.name, file }))
}

test("an agreement is written in the form of a unit's own Word file", async () => {
  const { school, firm } = await agreementScene()
  await add(school.admin, school.id, await word('《{协议名称}》', '{#各方}{称谓}{名称}；{/各方}'))
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

test('a file that cannot be filled, or is none of Word, is refused with a sentence and leaves nothing', async () => {
  const { school } = await agreementScene()
  await expect(add(school.admin, school.id, await word('{协议名}', '{#各方}'))).rejects.toMatchObject({
    name: 'RefusedError',
    field: 'file',
    sentence: expect.stringContaining('“{#各方}”没有对应的“{/各方}”'),
  })
  await expect(add(school.admin, school.id, await word('{协议名}'))).rejects.toMatchObject({
    sentence: '模板没有保存：不认识占位符“{协议名}”，请对照占位符一览。',
  })
  await expect(add(school.admin, school.id, Buffer.from('%PDF-1.7\n'))).rejects.toMatchObject({
    name: 'FileRefusedError',
  })
  expect(await db.wordTemplate.count()).toBe(0)
  expect(await db.file.count()).toBe(0)
  expect(await db.auditEntry.count({ where: { subjectType: 'word_template' } })).toBe(0)
})

test('two templates of a unit have two names, and there is an end to how many', async () => {
  const { school } = await agreementScene()
  const content = await word('{协议名称}')
  await add(school.admin, school.id, content, { name: '一' })
  await expect(add(school.admin, school.id, content, { name: '一' })).rejects.toMatchObject({
    sentence: '已有名为“一”的模板，请换一个名称',
    field: 'name',
  })
  const file = await db.file.findFirstOrThrow({ select: { id: true } })
  await db.wordTemplate.createMany({
    data: Array.from({ length: WORD_TEMPLATE_LIMITS.count - 1 }, (_, index) => ({
      organizationId: school.id,
      name: `模板${index}`,
      fileId: file.id,
    })),
  })
  await expect(add(school.admin, school.id, content, { name: '多' })).rejects.toMatchObject({
    name: 'RefusedError',
  })
})

test('only staff of the unit add and remove; a removed one is gone and its removal told', async () => {
  const { school, firm } = await agreementScene()
  const content = await word('{协议名称}')
  await expect(add(firm.admin, school.id, content)).rejects.toBeInstanceOf(ForbiddenError)
  await add(school.admin, school.id, content)
  const template = await db.wordTemplate.findFirstOrThrow({
    select: { id: true, file: { select: { checksum: true } } },
  })
  await expect(removeWordTemplate(firm.admin, template)).rejects.toBeInstanceOf(ForbiddenError)
  await removeWordTemplate(school.admin, template)
  await removeWordTemplate(school.admin, template)
  expect(await db.wordTemplate.count()).toBe(0)
  expect(await readStoredFile(template.file.checksum)).not.toBeNull()
  const deeds = await db.auditEntry.findMany({
    where: { subjectType: 'word_template' },
    orderBy: { at: 'asc' },
    select: { action: true },
  })
  expect(deeds.map(({ action }) => action)).toEqual(['word_template.create', 'word_template.remove'])
})
