import { beforeEach, describe, expect, test } from 'vitest'
import { copyPosition } from '@/lib/features/positions/copies/mutations'
import { findPositionPage } from '@/lib/features/positions/data'
import { findPositionForEdit } from '@/lib/features/positions/drafts/data'
import { expirePositions } from '@/lib/features/positions/jobs'
import { movePosition } from '@/lib/features/positions/life/mutations'
import { listPositionLines } from '@/lib/features/positions/lines/data'
import { createPosition, savePositionPart, updatePosition } from '@/lib/features/positions/mutations'
import {
  createPositionInput,
  movePositionInput,
  savePositionPartInput,
  updatePositionInput,
} from '@/lib/features/positions/schema'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { slugOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeAlliance } from '@/tests/support/factories'
import { createDraftOf, positionForm, positionScene, publishPosition, step } from '@/tests/support/positions'

const SLUG = slugOf('婴幼儿照护实习生')
const scene = () => positionScene(db)

beforeEach(emptyDatabase)

describe('offering a position', () => {
  test('written, handed in, returned, handed in again, published, paused, resumed, closed', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who)
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({
      slug: SLUG,
      payFen: 300_000n,
      regionCode: '370283',
      majorCodes: ['520802'],
      payMonthFen: 300_000n,
      shift: 'day',
      feesStated: true,
      accommodation: null,
      hindrances: 0,
    })
    await step(who.staff, id, 1, 'submit')
    await step(who.moderator, id, 2, 'return', '请写明保险由谁投保')
    expect(await findPositionForEdit(who.staff, id)).toMatchObject({
      status: 'returned',
      statusReason: '请写明保险由谁投保',
      events: ['submit'],
    })
    await step(who.staff, id, 3, 'submit')
    expect(await findPositionPage(SLUG)).toBeNull()
    const { tags } = await step(who.moderator, id, 4, 'publish')
    expect(tags).toEqual(['positions', `position:${id}`])
    expect(await findPositionPage(SLUG)).toMatchObject({
      position: {
        status: 'published',
        pay: { fen: '300000', period: 'month' },
        region: '山东省青岛市平度市',
      },
    })
    await step(who.staff, id, 5, 'pause')
    await step(who.staff, id, 6, 'resume')
    await step(who.staff, id, 7, 'close')
    expect(await findPositionPage(SLUG)).toMatchObject({ position: { status: 'closed' } })
    expect(await db.auditEntry.count({ where: { subjectId: id, subjectType: 'position' } })).toBe(8)
  })

  test('the same form sent twice makes one position', async () => {
    const who = await scene()
    const input = createPositionInput.parse(positionForm(who))
    await createPosition(who.staff, input)
    await createPosition(who.staff, input)
    expect(await db.position.count()).toBe(1)
  })

  test('nobody offers in the name of another unit, and no unit that is not verified', async () => {
    const who = await scene()
    await expect(createDraftOf(who, {}, who.stranger)).rejects.toBeInstanceOf(RefusedError)
    await db.organization.update({
      where: { id: who.firm.id },
      data: { status: 'suspended', statusReason: '核查' },
    })
    await expect(createDraftOf(who)).rejects.toMatchObject({ field: 'organizationId' })
  })

  test('an alliance that did not take in the unit is refused', async () => {
    const who = await scene()
    const foreign = await makeAlliance(db)
    await expect(createDraftOf(who, { allianceId: foreign.id })).rejects.toMatchObject({
      field: 'allianceId',
    })
  })

  test('a region must be one', async () => {
    const who = await scene()
    await expect(createDraftOf(who, { region: '某某区' })).rejects.toMatchObject({ field: 'region' })
    const { id } = await createDraftOf(who, { region: '370211' })
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ regionCode: '370211' })
  })

  test('what is incomplete or too late is not handed in', async () => {
    const who = await scene()
    const bare = await createDraftOf(who, { tasks: '', contact: '' })
    await expect(step(who.staff, bare.id, 1, 'submit')).rejects.toThrow('提交前还需填写：做什么、咨询方式')
    const late = await createDraftOf(who, { title: '另一岗位', openUntil: '2024-01-01' })
    await expect(step(who.staff, late.id, 1, 'submit')).rejects.toThrow('报名截止日期已过')
  })

  test('staff cannot publish their own, moderators see no draft, strangers see nothing', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who)
    await expect(step(who.moderator, id, 1, 'publish')).rejects.toBeInstanceOf(NotFoundError)
    await step(who.staff, id, 1, 'submit')
    await expect(step(who.staff, id, 2, 'publish')).rejects.toBeInstanceOf(ForbiddenError)
    await expect(step(who.stranger, id, 2, 'close')).rejects.toBeInstanceOf(NotFoundError)
    expect(await findPositionForEdit(who.stranger, id)).toBeNull()
    const lines = await listPositionLines(who.moderator, 'review', { status: 'submitted', page: 1 })
    expect(lines).toMatchObject({ total: 1, items: [{ id, unit: '康贝托育中心' }] })
  })

  test('what breaks a rule, or leaves a fact of one unsaid, is not handed in: the refusal names each', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who, { hoursPerDay: '10', insuranceKind: '', fees: '' })
    expect((await db.position.findUniqueOrThrow({ where: { id } })).hindrances).toBe(3)
    await expect(step(who.staff, id, 1, 'submit')).rejects.toThrow(/^有 3 项不符合规定或还缺少事实：/)
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ status: 'draft', version: 1 })
  })

  test('one page of the form is saved and checked, and leaves the others as they are', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who, { hoursPerDay: '10' })
    const before = await db.position.findUniqueOrThrow({ where: { id } })
    expect(before.hindrances).toBeGreaterThan(0)
    const { organizationId: _, ...form } = positionForm(who, { id, version: '1', part: 'terms' })
    await savePositionPart(who.staff, savePositionPartInput.parse({ ...form, title: 'not of this page' }))
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({
      hoursPerDay: 8,
      title: '婴幼儿照护实习生',
      fees: [],
      feesStated: true,
      hindrances: 0,
      version: 2,
    })
  })

  test('a return says what of single fields, and publishing takes it away', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who)
    await step(who.staff, id, 1, 'submit')
    const input = {
      id,
      version: '2',
      event: 'return',
      reason: '请改',
      'note-title': '写全称',
      'note-nobody': 'x',
    }
    await movePosition(who.moderator, movePositionInput.parse({ ...input, returnTo: '/admin/positions' }))
    expect(await findPositionForEdit(who.staff, id)).toMatchObject({ reviewNotes: { title: '写全称' } })
    await step(who.staff, id, 3, 'submit')
    await step(who.moderator, id, 4, 'publish')
    expect(await findPositionForEdit(who.staff, id)).toMatchObject({ reviewNotes: {} })
  })

  test('moderators see how the unit was verified, its own staff do not', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who)
    await step(who.staff, id, 1, 'submit')
    await db.organization.update({ where: { id: who.firm.id }, data: { verifiedEvidence: '营业执照' } })
    const seen = await findPositionForEdit(who.moderator, id)
    expect(seen?.unit).toMatchObject({ verifiedEvidence: '营业执照', published: 0 })
    expect((await findPositionForEdit(who.staff, id))?.unit.verifiedEvidence).toBeNull()
  })

  test('a copy is a draft for the next year; strangers copy nothing', async () => {
    const who = await scene()
    const fromId = await publishPosition(who, { filingNumber: '备2999-1' })
    const { id } = positionForm(who) as { id: string }
    const input = { id, fromId, returnTo: '/workspace/positions' }
    await expect(copyPosition(who.stranger, input)).rejects.toMatchObject({ field: 'fromId' })
    await copyPosition(who.staff, input)
    await copyPosition(who.staff, input)
    expect(await db.position.count()).toBe(2)
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({
      status: 'draft',
      copiedFromId: fromId,
      startsOn: new Date('3000-03-01'),
      unitLawful: null,
      filingNumber: null,
      slug: `${SLUG}-2`,
    })
  })

  test('a change to a published position takes it off the pages until it was reviewed again', async () => {
    const who = await scene()
    const id = await publishPosition(who)
    await updatePosition(
      who.staff,
      updatePositionInput.parse(positionForm(who, { id, version: '3', seats: '5' })),
    )
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ status: 'submitted', seats: 5 })
    expect(await findPositionPage(SLUG)).toBeNull()
    await step(who.moderator, id, 4, 'publish')
    expect(await findPositionPage(SLUG)).toMatchObject({ position: { seats: 5 } })
  })

  test('a change that no rule compares is public at once; one that breaks a rule is refused', async () => {
    const who = await scene()
    const id = await publishPosition(who)
    const change = (version: string, changed: Record<string, unknown>) =>
      updatePosition(who.staff, updatePositionInput.parse(positionForm(who, { id, version, ...changed })))
    const { tags } = await change('3', { contact: '实习办公室', openUntil: '2999-02-15' })
    expect(tags).toEqual(['positions', `position:${id}`])
    expect(await findPositionPage(SLUG)).toMatchObject({
      position: { status: 'published', contact: '实习办公室', openUntil: '2999-02-15' },
    })
    const breach = { contact: '实习办公室', hoursPerDay: '12', fees: 'deposit' }
    await expect(change('4', breach)).rejects.toMatchObject({
      beside: { hoursPerDay: [expect.stringMatching(/8 小时/)], fees: [expect.any(String)] },
    })
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ status: 'published', version: 4 })
  })

  test('saving without a change leaves a published position where it is', async () => {
    const who = await scene()
    const id = await publishPosition(who)
    await updatePosition(who.staff, updatePositionInput.parse(positionForm(who, { id, version: '3' })))
    expect(await db.position.findUnique({ where: { id } })).toMatchObject({ status: 'published', version: 3 })
  })

  test('two people saving at once: the second learns of it', async () => {
    const who = await scene()
    const { id } = await createDraftOf(who)
    const change = (seats: string) =>
      updatePosition(who.staff, updatePositionInput.parse(positionForm(who, { id, version: '1', seats })))
    await change('4')
    await expect(change('5')).rejects.toBeInstanceOf(ConflictError)
  })

  test('a changed address leads on from the old one', async () => {
    const who = await scene()
    const id = await publishPosition(who)
    await updatePosition(
      who.staff,
      updatePositionInput.parse(positionForm(who, { id, version: '3', slug: 'tuoyu-gang' })),
    )
    expect(await findPositionPage(SLUG)).toEqual({ redirectTo: 'tuoyu-gang' })
  })
})

describe('days that pass', () => {
  test('the job says of what is past its last day that it expired, once, and nobody else can', async () => {
    const who = await scene()
    const id = await publishPosition(who)
    await expect(
      movePosition(who.staff, { id, version: 3, event: 'expire', reason: '' }),
    ).rejects.toBeInstanceOf(ForbiddenError)
    expect(await expirePositions(new Date())).toBe(0)
    await db.position.update({ where: { id }, data: { openUntil: new Date('2024-01-01') } })
    expect(await expirePositions(new Date('2024-01-01T15:59:59Z'))).toBe(0)
    expect(await expirePositions(new Date('2024-01-01T16:00:00Z'))).toBe(1)
    expect(await findPositionPage(SLUG)).toMatchObject({ position: { status: 'expired' } })
  })
})
