import { beforeEach, describe, expect, test } from 'vitest'
import {
  END_GATES,
  GATE_LABELS,
  type GateAnswer,
  PLACEMENT_GATES,
  type PlacementGate,
} from '@/lib/features/applications/constants'
import { listPlacements } from '@/lib/features/applications/placements/data'
import { attestGate, readPlacement } from '@/lib/features/applications/placements/mutations'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { attestAll, type InternScene, internScene, offered, step } from '@/tests/support/students'

beforeEach(emptyDatabase)

const INSTRUMENT = '职业学校学生实习管理规定'
const ARTICLES: Partial<Record<PlacementGate, string>> = { R16d: '第十六条第四项' }
const articleOf = (gate: PlacementGate) => ARTICLES[gate] ?? null

/** An application that was accepted and waits for the school. */
async function accepted(scene: InternScene): Promise<string> {
  const id = await offered(scene, scene.student, scene.position.id)
  await step(scene.student.actor, id, 'accept')
  return id
}

/** One whose internship is over, approved long ago. */
async function over(scene: InternScene): Promise<string> {
  const id = await accepted(scene)
  await attestAll(scene.teacher, id)
  await step(scene.teacher, id, 'approve')
  await db.application.update({
    where: { id },
    data: { startsOn: new Date('2020-03-01'), endsOn: new Date('2020-08-31') },
  })
  return id
}

const gateOf = async ({ teacher }: InternScene, id: string, gate: PlacementGate) => {
  const placement = await readPlacement(teacher, id)
  return [...(placement?.gates ?? []), ...(placement?.endGates ?? [])].find((line) => line.gate === gate)
}

const say = (scene: InternScene, id: string, gate: PlacementGate, attested: GateAnswer) =>
  attestGate(scene.teacher, { id, gate, attested })

describe('the approval of a placement', () => {
  const HINDERING = PLACEMENT_GATES.filter((gate) => gate !== 'R05')

  test.each(HINDERING)('waits for %s: unspoken of, denied, attested', async (gate) => {
    const scene = await internScene()
    const id = await accepted(scene)
    await attestAll(scene.teacher, id)
    const words = { instrument: INSTRUMENT, article: articleOf(gate) }

    await say(scene, id, gate, 'no')
    expect(await gateOf(scene, id, gate)).toMatchObject({ outcome: 'needs-fact', attested: null, ...words })
    await expect(step(scene.teacher, id, 'approve')).rejects.toThrow(
      `同意之前，还需逐项确认：${GATE_LABELS[gate]}（${gate}）。`,
    )
    await say(scene, id, gate, 'denied')
    expect(await gateOf(scene, id, gate)).toMatchObject({
      outcome: 'block',
      hinders: true,
      attested: { met: false },
      ...words,
    })
    await expect(step(scene.teacher, id, 'approve')).rejects.toThrow(`（${gate}，已登记为未达到）`)

    await say(scene, id, gate, 'no')
    await say(scene, id, gate, 'yes')
    expect(await gateOf(scene, id, gate)).toMatchObject({ outcome: 'pass', hinders: false, ...words })
    await step(scene.teacher, id, 'approve')
    const audited = await db.auditEntry.findMany({
      where: { subjectId: id, action: { in: ['application.deny-gate', 'application.approve'] } },
      orderBy: { id: 'asc' },
      select: { action: true },
    })
    expect(audited.map(({ action }) => action)).toEqual(['application.deny-gate', 'application.approve'])
  })

  test('is warned of R05, the inspection of a new unit, and does not wait for it', async () => {
    const scene = await internScene()
    const id = await accepted(scene)
    for (const gate of HINDERING) await say(scene, id, gate, 'yes')
    const words = { instrument: INSTRUMENT, article: null, hinders: false }
    expect(await gateOf(scene, id, 'R05')).toMatchObject({ outcome: 'needs-fact', ...words })
    await say(scene, id, 'R05', 'denied')
    expect(await gateOf(scene, id, 'R05')).toMatchObject({ outcome: 'warn', ...words })
    await say(scene, id, 'R05', 'yes')
    expect(await gateOf(scene, id, 'R05')).toMatchObject({ outcome: 'pass', ...words })
    await say(scene, id, 'R05', 'no')
    await step(scene.teacher, id, 'approve')
  })
})

describe('the end of an internship', () => {
  test.each(END_GATES)('waits for %s: unspoken of, denied, attested', async (gate) => {
    const scene = await internScene()
    const id = await over(scene)
    const words = { instrument: INSTRUMENT, article: null }
    for (const one of END_GATES) if (one !== gate) await say(scene, id, one, 'yes')
    expect(await gateOf(scene, id, gate)).toMatchObject({ outcome: 'needs-fact', hinders: true, ...words })
    await expect(step(scene.teacher, id, 'conclude')).rejects.toThrow(
      `确认结束之前，还需逐项确认：${GATE_LABELS[gate]}（${gate}）。`,
    )
    await say(scene, id, gate, 'denied')
    expect(await gateOf(scene, id, gate)).toMatchObject({ outcome: 'block', hinders: true, ...words })
    await expect(step(scene.teacher, id, 'conclude')).rejects.toThrow(`（${gate}，已登记为未达到）`)
    await say(scene, id, gate, 'yes')
    expect(await gateOf(scene, id, gate)).toMatchObject({ outcome: 'pass', hinders: false, ...words })
    await step(scene.teacher, id, 'conclude')
  })

  test('is confirmed once, told to the student, and nothing is attested after it', async () => {
    const scene = await internScene()
    const { teacher, student, staff } = scene
    const id = await over(scene)
    expect((await listPlacements(teacher, 'closing', null))?.items.map((one) => one.id)).toEqual([id])
    await expect(step(staff, id, 'conclude')).rejects.toBeInstanceOf(NotFoundError)
    await expect(step(student.actor, id, 'conclude')).rejects.toBeInstanceOf(ForbiddenError)
    for (const gate of END_GATES) await say(scene, id, gate, 'yes')
    await step(teacher, id, 'conclude')
    expect(await db.application.findUnique({ where: { id } })).toMatchObject({
      status: 'accepted',
      concludedAt: expect.any(Date),
    })
    const closing = await listPlacements(teacher, 'closing', null)
    expect([closing?.items, closing?.counts]).toMatchObject([[], { closing: 0, placed: 1 }])
    expect(
      await db.notice.count({ where: { userId: student.userId ?? '', key: { endsWith: 'conclude' } } }),
    ).toBe(1)
    await expect(step(teacher, id, 'conclude')).rejects.toBeInstanceOf(ForbiddenError)
    await expect(say(scene, id, 'R24', 'no')).rejects.toBeInstanceOf(ForbiddenError)
  })

  test('is not spoken of before the last day has passed', async () => {
    const scene = await internScene()
    const id = await accepted(scene)
    await attestAll(scene.teacher, id)
    await step(scene.teacher, id, 'approve')
    expect(await readPlacement(scene.teacher, id)).toMatchObject({ endGates: [], mayAttestEnd: false })
    await expect(say(scene, id, 'R25', 'yes')).rejects.toBeInstanceOf(ForbiddenError)
    await expect(step(scene.teacher, id, 'conclude')).rejects.toBeInstanceOf(ForbiddenError)
  })
})
