import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import {
  findAgreementFiles,
  listAttachments,
  listLinkFiles,
} from '@/lib/features/agreements/attachments/data'
import { listRegister } from '@/lib/features/agreements/data'
import { inspectLedger } from '@/lib/features/agreements/inspection/data'
import { createConfirmationLink } from '@/lib/features/agreements/links/mutations'
import { findReadableFile } from '@/lib/features/attachments/data'
import { removeAttachment, uploadAttachment } from '@/lib/features/attachments/mutations'
import { inspectStorage } from '@/lib/features/files/data'
import { removeUnusedFiles } from '@/lib/features/files/jobs'
import { findProjectPage } from '@/lib/features/projects/data'
import { writeMilestones } from '@/lib/features/projects/evidence/mutations'
import { readStoredFile } from '@/lib/server/files/storage'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { FILE_LIMITS } from '@/lib/shared/files'
import { agreementScene, draftAgreement, makeParty, step } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeOrganization } from '@/tests/support/factories'
import { makeFilledUpload, makePdf, makeUpload, PNG } from '@/tests/support/files'

const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-data-'))
process.env.DATA_DIR = folder

const DAY_MS = 24 * 3600 * 1000
const RETURN_TO = '/admin/agreements/1'

async function scene() {
  const school = await makeOrganization(db, { name: '甲职业学院' })
  const alliance = await makeAlliance(db)
  const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
  const other = await makeActor(db, { role: 'alliance_secretary', allianceId: (await makeAlliance(db)).id })
  const staff = await makeActor(db, { role: 'organization_editor', organizationId: school.id })
  const agreement = await db.agreement.create({
    data: {
      slug: 'one',
      title: '协议',
      sortKey: 'xieyi',
      kind: 'other',
      origin: 'paper',
      status: 'draft',
      allianceId: alliance.id,
    },
  })
  const project = await db.project.create({
    data: {
      slug: 'one',
      title: '项目',
      sortKey: 'xiangmu',
      kind: 'other',
      status: 'draft',
      parties: { create: { organizationId: school.id, role: 'lead' } },
      milestones: { create: { title: '开班' } },
    },
    select: { id: true, milestones: { select: { id: true } } },
  })
  const milestoneId = project.milestones[0]?.id ?? ''
  return { school, secretary, other, staff, agreement, project, milestoneId }
}

const pdf = (body = '') => ({ name: '扫描件.pdf', content: makePdf(body) })

const attach = (actor: Actor, id: string, file = pdf(), subject: 'agreement' | 'milestone' = 'agreement') =>
  uploadAttachment(actor, { subject, id }, makeUpload(file))

const refusal = (reason: string) => expect.objectContaining({ name: 'FileRefusedError', reason })
const temporary = () => readdirSync(path.join(folder, 'files/tmp'))

beforeEach(async () => {
  await emptyDatabase()
  rmSync(path.join(folder, 'files'), { recursive: true, force: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('attaching', () => {
  test('a file is stored once under its checksum, tied to its record, audited', async () => {
    const { secretary, agreement } = await scene()
    const { file, tags } = await attach(secretary, agreement.id)
    const checksum = createHash('sha256').update(makePdf()).digest('hex')
    expect(file).toMatchObject({ name: '扫描件.pdf', mediaType: 'application/pdf', checksum })
    expect(tags).toEqual(['agreements'])
    expect(await readStoredFile(checksum)).toEqual(makePdf())
    expect(temporary()).toEqual([])
    expect(await listAttachments(db, agreement.id)).toEqual([file])
    expect(await db.agreement.findUnique({ where: { id: agreement.id } })).toMatchObject({ version: 2 })
    expect(await db.auditEntry.findFirst({ include: { payload: true } })).toMatchObject({
      action: 'agreement.attach-file',
      subjectId: agreement.id,
      payload: { after: { file: { name: '扫描件.pdf', checksum } } },
    })
    expect(await inspectStorage()).toMatchObject({ files: 1, sought: 1, read: 1, missing: [], damaged: [] })
  })

  test('the same content twice in one record is refused, in two records stored once', async () => {
    const { secretary, staff, agreement, milestoneId } = await scene()
    await attach(secretary, agreement.id)
    await expect(attach(secretary, agreement.id)).rejects.toEqual(refusal('twice'))
    await attach(staff, milestoneId, pdf(), 'milestone')
    expect(await db.file.count()).toBe(2)
    expect(readdirSync(path.join(folder, 'files')).filter((name) => name !== 'tmp')).toHaveLength(1)
  })

  test('evidence of a milestone is replaced by a second file, and outlives a change of the form', async () => {
    const { staff, school, project, milestoneId } = await scene()
    await attach(staff, milestoneId, pdf('1'), 'milestone')
    const { file, tags } = await attach(staff, milestoneId, pdf('2'), 'milestone')
    expect(tags).toContain(`project:${project.id}`)
    const rows = ['筹备', '开班'].map((title, position) => ({
      title,
      position,
      dueOn: null,
      doneOn: null,
      evidence: null,
    }))
    await db.$transaction((tx) => writeMilestones(tx, project.id, rows))
    const kept = await db.projectMilestone.findMany({ orderBy: { position: 'asc' } })
    expect(kept.map(({ title, fileId }) => [title, fileId])).toEqual([
      ['筹备', null],
      ['开班', file.id],
    ])
    expect(await db.file.findUnique({ where: { id: file.id } })).toMatchObject({ organizationId: school.id })
  })

  test('who may not change the record attaches nothing, and nothing stays', async () => {
    const { secretary, other, staff, agreement, milestoneId } = await scene()
    await expect(attach(other, agreement.id)).rejects.toEqual(refusal('missing'))
    await expect(attach(staff, agreement.id)).rejects.toEqual(refusal('missing'))
    await expect(attach(other, milestoneId, pdf(), 'milestone')).rejects.toEqual(refusal('missing'))
    await expect(attach(secretary, crypto.randomUUID())).rejects.toEqual(refusal('missing'))
    await db.agreement.update({ where: { id: agreement.id }, data: { status: 'effective' } })
    await attach(secretary, agreement.id)
    await db.agreementVersion.create({
      data: { agreementId: agreement.id, number: 1, document: {}, sha256: '0'.repeat(64) },
    })
    await expect(attach(secretary, agreement.id, pdf('2'))).rejects.toEqual(refusal('changed'))
    expect(await db.file.count()).toBe(1)
    expect(temporary()).toEqual([])
  })

  test('what is no single good file is refused with nothing kept', async () => {
    const { secretary, agreement } = await scene()
    const send = (request: Request) =>
      uploadAttachment(secretary, { subject: 'agreement', id: agreement.id }, request)
    await expect(send(makeUpload(pdf(), pdf('2')))).rejects.toEqual(refusal('many'))
    await expect(send(makeUpload())).rejects.toEqual(refusal('none'))
    await expect(send(makeUpload({ name: 'a.pdf', content: '' }))).rejects.toEqual(refusal('empty'))
    await expect(send(makeUpload({ name: 'a.pdf', content: PNG }))).rejects.toEqual(refusal('mismatch'))
    const plain = new Request('http://localhost/', { method: 'POST', body: 'x' })
    await expect(send(plain)).rejects.toEqual(refusal('malformed'))
    const sent = makeUpload(pdf('x'.repeat(5000)))
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
    const whole = await sent.arrayBuffer()
    const cut = new Request('http://localhost/', { method: 'POST', headers, body: whole.slice(0, 3000) })
    await expect(send(cut)).rejects.toEqual(refusal('malformed'))
    const broken = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(whole.slice(0, 3000))),
      pull: (controller) => controller.error(new Error('the connection is gone')),
    })
    const abort = { method: 'POST', headers, body: broken, duplex: 'half' }
    await expect(send(new Request('http://localhost/', abort))).rejects.toEqual(refusal('malformed'))
    await expect(send(makeUpload(pdf('x'.repeat(FILE_LIMITS.bytes))))).rejects.toEqual(refusal('large'))
    expect(temporary()).toEqual([])
    expect(await db.file.count()).toBe(0)
  })

  test('a unit has its share of the disk, and a record its number of files', async () => {
    const { secretary, staff, school, agreement, milestoneId } = await scene()
    const full = {
      checksum: '0'.repeat(64),
      name: 'a.pdf',
      mediaType: 'application/pdf',
      byteSize: 2 ** 31 - 1,
    }
    const row = { ...full, organizationId: school.id }
    await db.file.createMany({ data: [row, row] })
    await expect(attach(staff, milestoneId, pdf(), 'milestone')).rejects.toEqual(refusal('quota'))
    for (let at = 0; at < FILE_LIMITS.perRecord; at += 1)
      await attach(secretary, agreement.id, pdf(String(at)))
    await expect(attach(secretary, agreement.id, pdf('more'))).rejects.toEqual(refusal('count'))
  })
})

describe('reading', () => {
  const reads = async (actor: Actor | null, id: string, link: string | null = null) => {
    const found = await findReadableFile(actor, id, link)
    return found === null ? null : found.isPublic ? 'public' : 'private'
  }

  test('a file of an agreement is read by those who see the agreement; by all where its full text is public', async () => {
    const { secretary, other, staff, agreement } = await scene()
    const { file } = await attach(secretary, agreement.id)
    const everybody = [secretary, SYSTEM_ACTOR, other, staff, null]
    const readings = () => Promise.all(everybody.map((actor) => reads(actor, file.id)))
    const closed = ['private', 'private', null, null, null]
    expect(await readings()).toEqual(closed)
    for (const confidentiality of ['register_only', 'summary', 'full_text'] as const) {
      for (const status of [
        'draft',
        'proposed',
        'rejected',
        'effective',
        'expired',
        'terminated',
        'renewed',
      ] as const) {
        await db.agreement.update({ where: { id: agreement.id }, data: { status, confidentiality } })
        const isPublic =
          confidentiality === 'full_text' && !['draft', 'proposed', 'rejected'].includes(status)
        expect(await readings()).toEqual(isPublic ? everybody.map(() => 'public') : closed)
        const [entry] = (await listRegister({}, 1))?.items ?? []
        expect(entry?.files.map((shown) => shown.id) ?? []).toEqual(isPublic ? [file.id] : [])
      }
    }
    expect(await reads(secretary, crypto.randomUUID())).toBeNull()
  })

  test('a file of an earlier version stays readable for those who see the agreement, not for visitors', async () => {
    const { secretary, other, agreement } = await scene()
    const { file } = await attach(secretary, agreement.id)
    await db.agreementVersion.create({
      data: {
        agreementId: agreement.id,
        number: 1,
        document: {},
        sha256: '0'.repeat(64),
        files: { create: { fileId: file.id } },
      },
    })
    await db.agreementAttachment.deleteMany()
    await db.agreement.update({
      where: { id: agreement.id },
      data: { status: 'effective', confidentiality: 'full_text' },
    })
    expect(await reads(secretary, file.id)).toBe('private')
    expect(await reads(other, file.id)).toBeNull()
    expect(await reads(null, file.id)).toBeNull()
  })

  test('the parties read what was put before them, and nothing of what is being written', async () => {
    const { school, firm, hospital, alliance, secretary } = await agreementScene()
    const stranger = (await makeParty('丁公司')).admin
    const parties = '甲职业学院\n乙有限公司\n丙医院'
    const id = await draftAgreement(school, { allianceId: alliance.id, parties })
    const { file } = await attach(school.admin, id)
    const readers = [school.admin, firm.admin, secretary, stranger, null]
    const readings = (fileId: string) => Promise.all(readers.map((actor) => reads(actor, fileId)))
    expect(await readings(file.id)).toEqual(['private', null, null, null, null])
    await expect(attach(firm.admin, id, pdf('2'))).rejects.toEqual(refusal('missing'))
    await step(school.admin, id, 'propose')
    expect(await readings(file.id)).toEqual(['private', 'private', 'private', null, null])
    const version = await db.agreementVersion.findFirst({ where: { agreementId: id } })
    expect(version?.document).toMatchObject({
      content: { attachments: [{ name: file.name, size: file.byteSize, sha256: file.checksum }] },
    })
    await expect(attach(school.admin, id, pdf('2'))).rejects.toEqual(refusal('changed'))

    const link = { id, organizationId: hospital.id, sentTo: '办公室', returnTo: RETURN_TO }
    const token = (await createConfirmationLink(secretary, link)).link.split('/').at(-1) ?? ''
    expect(await reads(null, file.id, token)).toBe('private')
    expect(await reads(null, file.id, 'another')).toBeNull()
    expect(await listLinkFiles(token, new Date())).toEqual([file])

    await step(school.admin, id, 'revise')
    await removeAttachment(school.admin, { subject: 'agreement', id, fileId: file.id, returnTo: RETURN_TO })
    const second = (await attach(school.admin, id, pdf('2'))).file
    expect(await readings(second.id)).toEqual(['private', null, null, null, null])
    expect(await readings(file.id)).toEqual(['private', 'private', 'private', null, null])
    expect(await reads(null, file.id, token)).toBeNull()
    expect((await findAgreementFiles(school.admin, id))?.files).toEqual([second])
    expect(await findAgreementFiles(firm.admin, id)).toEqual({
      files: [file],
      mayChange: false,
      mayCorrect: false,
    })
    expect(await findAgreementFiles(stranger, id)).toBeNull()
  })

  test('evidence is public with its project', async () => {
    const { staff, secretary, project, milestoneId } = await scene()
    const { file } = await attach(staff, milestoneId, pdf(), 'milestone')
    const shownFile = async () => {
      const found = await findProjectPage('one')
      return found && 'project' in found ? (found.project.milestones[0]?.file?.id ?? null) : null
    }
    const readings = () => Promise.all([staff, secretary, null].map((actor) => reads(actor, file.id)))
    for (const status of [
      'draft',
      'submitted',
      'returned',
      'registered',
      'active',
      'completed',
      'terminated',
    ] as const) {
      await db.project.update({ where: { id: project.id }, data: { status, statusReason: '原因' } })
      const isPublic = !['draft', 'submitted', 'returned'].includes(status)
      expect(await readings()).toEqual(isPublic ? ['public', 'public', 'public'] : ['private', null, null])
      expect(await shownFile()).toBe(isPublic ? file.id : null)
    }
  })

  test('a file that no record has is read by its uploader alone', async () => {
    const { secretary, staff, agreement } = await scene()
    const { file } = await attach(secretary, agreement.id)
    await removeAttachment(secretary, {
      subject: 'agreement',
      id: agreement.id,
      fileId: file.id,
      returnTo: RETURN_TO,
    })
    expect(
      await Promise.all([secretary, staff, SYSTEM_ACTOR, null].map((actor) => reads(actor, file.id))),
    ).toEqual(['private', null, null, null])
  })
})

describe('removing', () => {
  test('a file is taken off by whoever may change the record, once, and audited', async () => {
    const { secretary, other, agreement } = await scene()
    const { file } = await attach(secretary, agreement.id)
    const input = { subject: 'agreement', id: agreement.id, fileId: file.id, returnTo: RETURN_TO } as const
    await expect(removeAttachment(other, input)).rejects.toThrow(NotFoundError)
    expect((await removeAttachment(secretary, input)).tags).toEqual(['agreements'])
    expect((await removeAttachment(secretary, input)).tags).toEqual([])
    expect(await db.auditEntry.count({ where: { action: 'agreement.remove-file' } })).toBe(1)
    await db.agreement.update({ where: { id: agreement.id }, data: { status: 'effective' } })
    const version = { agreementId: agreement.id, number: 1, document: {}, sha256: '0'.repeat(64) }
    await db.agreementVersion.create({ data: version })
    await expect(removeAttachment(secretary, input)).rejects.toThrow(ForbiddenError)
  })

  test('evidence is taken off its milestone', async () => {
    const { staff, milestoneId, project } = await scene()
    const { file } = await attach(staff, milestoneId, pdf(), 'milestone')
    const input = { subject: 'milestone', id: milestoneId, fileId: file.id, returnTo: RETURN_TO } as const
    expect((await removeAttachment(staff, input)).tags).toContain(`project:${project.id}`)
    expect(await db.projectMilestone.count({ where: { fileId: null } })).toBe(1)
  })

  const age = (checksum: string, days: number) => {
    const then = new Date(Date.now() - days * DAY_MS)
    utimesSync(path.join(folder, 'files', checksum.slice(0, 2), checksum), then, then)
  }

  test('unused files go after seven days, first the row and then the content; used ones never', async () => {
    const { secretary, agreement } = await scene()
    const used = (await attach(secretary, agreement.id, pdf('used'))).file
    const proposed = (await attach(secretary, agreement.id, pdf('proposed'))).file
    const unused = (await attach(secretary, agreement.id, pdf('unused'))).file
    await db.agreementVersion.create({
      data: {
        agreementId: agreement.id,
        number: 1,
        document: {},
        sha256: '0'.repeat(64),
        files: { create: { fileId: proposed.id } },
      },
    })
    await db.agreementAttachment.deleteMany({ where: { fileId: { in: [proposed.id, unused.id] } } })
    for (const { checksum } of [used, proposed, unused]) age(checksum, 8)
    expect(await removeUnusedFiles(new Date())).toBe(0)
    await db.file.updateMany({ data: { createdAt: new Date(Date.now() - 8 * DAY_MS) } })
    // The days of a content begin when the last row is gone: it may have been used for years until today.
    expect(await removeUnusedFiles(new Date())).toBe(0)
    expect(await readStoredFile(unused.checksum)).not.toBeNull()
    age(unused.checksum, 8)
    expect(await removeUnusedFiles(new Date())).toBe(1)
    expect((await db.file.findMany({ select: { id: true } })).map(({ id }) => id).sort()).toEqual(
      [used.id, proposed.id].sort(),
    )
    expect(await readStoredFile(unused.checksum)).toBeNull()
    expect(await readStoredFile(proposed.checksum)).not.toBeNull()
    expect(await inspectStorage()).toMatchObject({ files: 2, missing: [] })
  })

  test('a content that is stored again counts as used again', async () => {
    const { secretary, agreement } = await scene()
    const { file } = await attach(secretary, agreement.id)
    await db.agreementAttachment.deleteMany()
    await db.file.deleteMany()
    age(file.checksum, 8)
    await attach(secretary, agreement.id)
    await db.agreementAttachment.deleteMany()
    await db.file.deleteMany()
    expect(await removeUnusedFiles(new Date())).toBe(0)
    expect(await readStoredFile(file.checksum)).not.toBeNull()
  })
})

test('the inspection names what is missing or changed', async () => {
  const { secretary, agreement } = await scene()
  const one = (await attach(secretary, agreement.id, pdf('1'))).file
  const two = (await attach(secretary, agreement.id, pdf('2'))).file
  const place = (checksum: string) => path.join(folder, 'files', checksum.slice(0, 2), checksum)
  writeFileSync(place(one.checksum), makePdf('3'))
  rmSync(place(two.checksum))
  expect(await inspectStorage()).toMatchObject({ missing: [two.checksum], damaged: [one.checksum] })
})

describe('correcting the scan of a registered paper entry', () => {
  const correct = (actor: Actor, id: string, fields: Record<string, string>, body: string) =>
    uploadAttachment(actor, { subject: 'scan', id }, makeFilledUpload(fields, pdf(body)))
  const reason = '原扫描件缺第二页'

  async function registered() {
    const { secretary, agreement, ...rest } = await scene()
    for (const name of ['甲公司', '乙公司']) {
      const { id } = await makeOrganization(db, { name, kind: 'enterprise' })
      await db.agreementParty.create({ data: { agreementId: agreement.id, organizationId: id } })
    }
    const { file } = await attach(secretary, agreement.id, pdf('第一页'))
    await step(secretary, agreement.id, 'register')
    return { ...rest, secretary, id: agreement.id, scan: file }
  }

  test('a new scan is another version in the ledger, with its reason in the trail; the old one stays with its version', async () => {
    const { secretary, staff, id, scan } = await registered()
    const before = await db.ledgerEntry.count()
    await expect(correct(secretary, id, { replaces: scan.id }, '两页')).rejects.toThrow(refusal('reason'))
    await expect(correct(secretary, id, { reason, replaces: randomUUID() }, '两页')).rejects.toThrow(
      refusal('replaced'),
    )
    await expect(correct(secretary, id, { reason, replaces: scan.id }, '第一页')).rejects.toThrow(
      refusal('twice'),
    )
    await expect(correct(staff, id, { reason, replaces: scan.id }, '两页')).rejects.toThrow(
      refusal('missing'),
    )
    expect(await db.ledgerEntry.count()).toBe(before)

    const { file } = await correct(secretary, id, { reason, replaces: scan.id }, '两页')
    const shown = await findAgreementFiles(secretary, id)
    expect(shown).toMatchObject({ mayChange: false, mayCorrect: true, files: [{ id: file.id }] })
    const entries = await db.ledgerEntry.findMany({ orderBy: { sequence: 'asc' }, skip: before })
    expect(entries.map(({ kind, version }) => [kind, version])).toEqual([
      ['proposal', 2],
      ['effect', 2],
    ])
    const versions = await db.agreementVersionFile.findMany({
      where: { agreementId: id },
      orderBy: { version: 'asc' },
    })
    expect(versions.map(({ version, fileId }) => [version, fileId])).toEqual([
      [1, scan.id],
      [2, file.id],
    ])
    const audit = await db.auditEntry.findFirstOrThrow({
      where: { action: 'agreement.correct' },
      select: { payload: true },
    })
    expect(JSON.stringify(audit)).toContain(reason)
    expect(await inspectLedger([])).toMatchObject({ ok: true, versions: 2 })
  })

  test('a page that was forgotten is put beside the scan, and nothing is corrected after the end', async () => {
    const { secretary, id, scan } = await registered()
    const { file } = await correct(secretary, id, { reason, replaces: '' }, '第二页')
    expect((await listAttachments(db, id)).map((one) => one.id)).toEqual([scan.id, file.id])
    await step(secretary, id, 'terminate', '双方另行约定')
    await expect(correct(secretary, id, { reason, replaces: '' }, '第三页')).rejects.toThrow(
      refusal('changed'),
    )
    expect((await findAgreementFiles(secretary, id))?.mayCorrect).toBe(false)
  })

  test('a draft is no entry yet, and its files are changed as ever', async () => {
    const { secretary, agreement } = await scene()
    await expect(correct(secretary, agreement.id, { reason, replaces: '' }, '页')).rejects.toThrow(
      refusal('changed'),
    )
  })
})
