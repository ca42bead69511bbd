import { beforeEach, describe, expect, test } from 'vitest'
import { attestGate } from '@/lib/features/applications/placements/mutations'
import { remainingPlaces } from '@/lib/features/places/data'
import { ConflictError, ForbiddenError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import {
  AUTUMN,
  apply,
  attestAll,
  internScene,
  makeOpening,
  makeStudent,
  offered,
  step,
} from '@/tests/support/students'

beforeEach(emptyDatabase)

const left = async (positionId: string) => (await remainingPlaces(positionId))?.left

describe('the way of an application', () => {
  test('applied, shortlisted, offered, accepted, approved, left: places fall and rise again', async () => {
    const { student, staff, teacher, position } = await internScene()
    expect(await left(position.id)).toBe(10)
    const id = await apply(student.actor, position.id)
    await step(staff, id, 'shortlist', { message: '{姓名}同学，请准备面谈。' })
    await step(staff, id, 'offer')
    expect(await left(position.id)).toBe(10)
    await step(student.actor, id, 'accept')
    expect(await left(position.id)).toBe(9)
    await expect(step(teacher, id, 'approve')).rejects.toThrow('同意之前，还需逐项确认')
    await attestAll(teacher, id)
    await step(teacher, id, 'approve')
    expect(await left(position.id)).toBe(9)
    const placed = await db.application.findUniqueOrThrow({ where: { id } })
    expect(placed).toMatchObject({ status: 'accepted', approvedAt: expect.any(Date) })
    await step(student.actor, id, 'withdraw')
    expect(await left(position.id)).toBe(10)
    const steps = await db.applicationStep.findMany({
      where: { applicationId: id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { event: true, side: true, message: true },
    })
    expect(steps).toEqual([
      { event: 'submit', side: 'student', message: null },
      { event: 'shortlist', side: 'unit', message: `${student.name}同学，请准备面谈。` },
      { event: 'offer', side: 'unit', message: null },
      { event: 'accept', side: 'student', message: null },
      { event: 'approve', side: 'school', message: null },
      { event: 'withdraw', side: 'student', message: null },
    ])
  })

  test('everybody whom a step concerns is told, and nobody by a name', async () => {
    const scene = await internScene()
    const { student, staff, teacher, position } = scene
    const id = await offered(scene, student, position.id)
    await step(student.actor, id, 'accept')
    await step(teacher, id, 'refuse', { reason: '三方协议尚未签订' })
    const told = await db.notice.findMany({
      where: { key: { startsWith: 'application:' } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { userId: true, key: true, title: true },
    })
    const of = (userId: string | null) =>
      told.filter((notice) => notice.userId === userId).map(({ key }) => key.split(':')[2])
    expect(of(student.userId).sort()).toEqual(['offer', 'refuse'])
    expect(of(staff.userId).sort()).toEqual(['accept', 'refuse', 'submit'])
    expect(of(teacher.userId)).toEqual(['accept'])
    expect(told.filter(({ title }) => title.includes(student.name))).toEqual([])
    expect(await left(position.id)).toBe(10)
  })

  test('the same form sent twice makes one application, a step sent twice is refused as old', async () => {
    const { student, staff, position } = await internScene()
    const id = await apply(student.actor, position.id)
    await apply(student.actor, position.id, 'submit', { id })
    expect(await db.application.count()).toBe(1)
    const { version } = await db.application.findUniqueOrThrow({ where: { id } })
    await step(staff, id, 'shortlist')
    const { moveApplication } = await import('@/lib/features/applications/steps/mutations')
    const again = { id, version, event: 'shortlist', message: '', reason: '' } as const
    await expect(moveApplication(staff, again)).rejects.toBeInstanceOf(ConflictError)
  })

  test('one application under way for a position; after leaving one may apply anew', async () => {
    const { student, position } = await internScene()
    const id = await apply(student.actor, position.id)
    await expect(apply(student.actor, position.id)).rejects.toThrow('您已申请过这个岗位')
    await step(student.actor, id, 'withdraw')
    await apply(student.actor, position.id)
    expect(await db.application.count()).toBe(2)
  })

  test('nobody applies where nobody can: paused, closed for applications, or a unit that is suspended', async () => {
    const { student, unit } = await internScene()
    const paused = await makeOpening(unit.id, { status: 'paused' })
    const late = await makeOpening(unit.id, { openUntil: new Date('2024-01-01') })
    for (const { id } of [paused, late])
      await expect(apply(student.actor, id)).rejects.toThrow('这个岗位现在不接受申请')
    const open = await makeOpening(unit.id)
    await db.organization.update({
      where: { id: unit.id },
      data: { status: 'suspended', statusReason: '核查' },
    })
    await expect(apply(student.actor, open.id)).rejects.toBeInstanceOf(RefusedError)
  })
})

describe('rules that are asked of persons', () => {
  test('nobody under sixteen, nobody in the first year', async () => {
    const { school, unit, position } = await internScene()
    const young = await makeStudent(school.id, { birthDate: '2990-01-01' })
    await expect(apply(young.actor, position.id)).rejects.toThrow('未满 16 周岁的学生不得实习')
    const soon = await makeOpening(unit.id, {
      startsOn: new Date('2027-03-01'),
      endsOn: new Date('2027-08-31'),
    })
    const first = await makeStudent(school.id, { entryYear: 2026 })
    await expect(apply(first.actor, soon.id)).rejects.toThrow('一年级在校学生不得参加岗位实习')
    expect(await db.application.count()).toBe(0)
  })

  test('a major of another group needs a reason, which is kept', async () => {
    const { school, position } = await internScene()
    const other = await makeStudent(school.id, { majorCode: '460301' })
    await expect(apply(other.actor, position.id)).rejects.toMatchObject({ field: 'fitReason' })
    const id = await apply(other.actor, position.id, 'submit', { fitReason: '辅修过婴幼儿照护' })
    const { findings } = await db.application.findUniqueOrThrow({ where: { id } })
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'R07', outcome: 'warn' }))
  })

  test('minors: none of the work forbidden to them', async () => {
    const { school, unit } = await internScene()
    const minor = await makeStudent(school.id, { birthDate: '2980-01-01' })
    const hazardous = await makeOpening(unit.id, {
      hazards: ['forbidden_to_minors'],
      regionCode: '370200',
    })
    await expect(apply(minor.actor, hazardous.id)).rejects.toThrow('R16c')
  })

  test('what is kept of the check does not tell the birth date', async () => {
    const { student, position } = await internScene()
    const id = await apply(student.actor, position.id)
    const row = await db.application.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row.findings)).toContain('R16b')
    expect(JSON.stringify(row)).not.toContain('2006')
  })

  test('a position that has changed meanwhile is checked again before the offer is accepted', async () => {
    const scene = await internScene()
    const { student, position } = scene
    const id = await offered(scene, student, position.id)
    await db.position.update({ where: { id: position.id }, data: { startsOn: new Date('2020-03-01') } })
    await expect(step(student.actor, id, 'accept')).rejects.toThrow('R16b')
    expect(await left(position.id)).toBe(10)
  })
})

describe('the school', () => {
  test('attests one by one, may take that back, and only while it has to decide', async () => {
    const scene = await internScene()
    const { student, teacher, position } = scene
    const id = await offered(scene, student, position.id)
    const attest = (attested: 'yes' | 'no') => attestGate(teacher, { id, gate: 'R14', attested })
    await expect(attest('yes')).rejects.toBeInstanceOf(ForbiddenError)
    await step(student.actor, id, 'accept')
    await attest('yes')
    await attest('yes')
    expect(await db.placementAttestation.findMany({ select: { gate: true } })).toEqual([{ gate: 'R14' }])
    await attest('no')
    expect(await db.placementAttestation.count()).toBe(0)
    await attestAll(teacher, id)
    await step(teacher, id, 'approve')
    await expect(attest('no')).rejects.toBeInstanceOf(ForbiddenError)
  })
})

test('two places one after the other both fit, and the overlapping one waits until the first is left', async () => {
  const scene = await internScene()
  const { student, unit, position } = scene
  const spring = await offered(scene, student, position.id)
  const autumn = await offered(
    scene,
    student,
    (await makeOpening(unit.id, { ...AUTUMN, regionCode: '370200' })).id,
  )
  const overlapping = await offered(scene, student, (await makeOpening(unit.id, { regionCode: '370200' })).id)
  await step(student.actor, spring, 'accept')
  await step(student.actor, autumn, 'accept')
  await expect(step(student.actor, overlapping, 'accept')).rejects.toThrow('时间与这个岗位重叠')
  await step(student.actor, spring, 'withdraw')
  await step(student.actor, overlapping, 'accept')
})
