import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { findReadableFile } from '@/lib/features/attachments/data'
import { removeAttachment, uploadAttachment } from '@/lib/features/attachments/mutations'
import { findCapacity } from '@/lib/features/capacity/data'
import { removeUnusedFiles } from '@/lib/features/files/jobs'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { FILE_LIMITS } from '@/lib/shared/files'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance } from '@/tests/support/factories'
import { makePdf, makeUpload, PNG } from '@/tests/support/files'
import { declare, placesScene } from '@/tests/support/places'

const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-data-'))
process.env.DATA_DIR = folder

beforeEach(emptyDatabase)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const RETURN_TO = '/workspace/capacity'
const refusal = (reason: string) => expect.objectContaining({ name: 'FileRefusedError', reason })
const roll = (body = '') => ({ name: '参保名册.pdf', content: makePdf(body) })

const attach = (actor: Actor, id: string, file: Parameters<typeof makeUpload>[0] = roll()) =>
  uploadAttachment(actor, { subject: 'declaration', id }, makeUpload(file))
const detach = (actor: Actor, id: string, fileId: string) =>
  removeAttachment(actor, { subject: 'declaration', id, fileId, returnTo: RETURN_TO })

async function scene() {
  const who = await placesScene()
  const { id } = await declare(who, { staff: 400, classes: { 护理: 100 } })
  const elsewhere = (await makeAlliance(db)).id
  const outsiders = {
    'the staff of a school': who.teacher,
    'a student': who.student,
    'a moderator of the alliance': await makeActor(db, { role: 'moderator', allianceId: who.alliance.id }),
    'a secretary of another alliance': await makeActor(db, {
      role: 'alliance_secretary',
      allianceId: elsewhere,
    }),
  }
  return { ...who, id, admin: await makeActor(db, { role: 'platform_admin' }), outsiders }
}

describe('evidence of a declaration', () => {
  test('is kept with the declaration, audited, and shown to those who see the capacity', async () => {
    const { id, hospital, staff, secretary } = await scene()
    const { file } = await attach(staff, id)
    expect(file).toMatchObject({ name: '参保名册.pdf', mediaType: 'application/pdf' })
    expect(await db.file.findUnique({ where: { id: file.id } })).toMatchObject({
      organizationId: hospital.id,
    })
    const seen = await findCapacity(secretary, hospital.id, new Date())
    expect([seen?.current?.files, seen?.mayShow]).toEqual([[file], false])
    expect((await findCapacity(staff, hospital.id, new Date()))?.mayShow).toBe(true)
    const audited = await db.auditEntry.findFirst({
      where: { action: 'capacity.attach-file' },
      include: { payload: true },
    })
    expect(audited).toMatchObject({
      subjectId: hospital.id,
      payload: { after: { file: { name: '参保名册.pdf', checksum: file.checksum } } },
    })
  })

  test('is read by the unit, its secretariat and the platform administrator, and by nobody else', async () => {
    const { id, staff, secretary, admin, outsiders } = await scene()
    const { file } = await attach(staff, id)
    for (const reader of [staff, secretary, admin])
      expect(await findReadableFile(reader, file.id, null)).toMatchObject({ isPublic: false })
    for (const [who, reader] of Object.entries(outsiders))
      expect([who, await findReadableFile(reader, file.id, null)]).toEqual([who, null])
    expect(await findReadableFile(null, file.id, null)).toBeNull()
  })

  test('is added and removed by the staff of the unit alone', async () => {
    const { id, staff, secretary, outsiders } = await scene()
    const { file } = await attach(staff, id)
    await expect(attach(secretary, id, roll('2'))).rejects.toEqual(refusal('changed'))
    await expect(detach(secretary, id, file.id)).rejects.toBeInstanceOf(ForbiddenError)
    for (const actor of Object.values(outsiders)) {
      await expect(attach(actor, id, roll('2'))).rejects.toEqual(refusal('missing'))
      await expect(detach(actor, id, file.id)).rejects.toBeInstanceOf(NotFoundError)
    }
    await detach(staff, id, file.id)
    await detach(staff, id, file.id)
    expect(await db.auditEntry.count({ where: { action: 'capacity.remove-file' } })).toBe(1)
    const later = new Date(Date.now() + 8 * 24 * 3600 * 1000)
    await removeUnusedFiles(later)
    expect(await db.file.count()).toBe(0)
  })

  test('is checked by its content, comes once, and in a bounded number', async () => {
    const { id, staff } = await scene()
    await expect(attach(staff, id, { name: '名册.pdf', content: PNG })).rejects.toEqual(refusal('mismatch'))
    for (let at = 0; at < FILE_LIMITS.perRecord; at += 1) await attach(staff, id, roll(String(at)))
    await expect(attach(staff, id, roll('0'))).rejects.toEqual(refusal('count'))
    const { files } = (await db.capacityDeclaration.findUniqueOrThrow({
      where: { id },
      select: { files: { select: { fileId: true } } },
    })) as { files: { fileId: string }[] }
    await detach(staff, id, files[1]?.fileId ?? '')
    await expect(attach(staff, id, roll('0'))).rejects.toEqual(refusal('twice'))
  })

  test('stays with a declaration that another has followed, which nobody changes any more', async () => {
    const who = await scene()
    const { file } = await attach(who.staff, who.id)
    await declare(who, { staff: 420 })
    await expect(attach(who.staff, who.id, roll('2'))).rejects.toEqual(refusal('changed'))
    await expect(detach(who.staff, who.id, file.id)).rejects.toBeInstanceOf(ForbiddenError)
    expect(await findReadableFile(who.secretary, file.id, null)).toMatchObject({ isPublic: false })
    const now = await findCapacity(who.staff, who.hospital.id, new Date())
    expect([now?.current?.files, now?.earlier[0]?.files]).toEqual([[], [file]])
    await removeUnusedFiles(new Date(Date.now() + 8 * 24 * 3600 * 1000))
    expect(await db.file.count()).toBe(1)
  })
})
