import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFigureForEdit, listFiguresOf } from '@/lib/features/figures/data'
import { createFigure, removeFigure, updateFigure } from '@/lib/features/figures/mutations'
import type { CreateFigureInput } from '@/lib/features/figures/schema'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeAlliance, makeOrganization } from '@/tests/support/factories'

beforeAll(emptyDatabase)

const stating = (subjectId: string, overrides: Partial<CreateFigureInput> = {}): CreateFigureInput => ({
  id: randomUUID(),
  subjectKind: 'organization',
  subjectId,
  metric: '在校生',
  value: '12000.5',
  qualifier: 'odd',
  unit: '人',
  period: null,
  asOf: '2025-09',
  locator: '第2段',
  note: null,
  sourceTitle: '本单位统计',
  sourcePublisher: null,
  sourcePublishedOn: null,
  sourceUrl: null,
  returnTo: '/workspace/organization',
  ...overrides,
})

async function schoolWithEditor() {
  const unit = await makeOrganization(db)
  return { unit, editor: await makeActor(db, { role: 'organization_editor', organizationId: unit.id }) }
}

describe('a figure', () => {
  test('keeps its exact value, its qualifier, the precision of its day, and its source', async () => {
    const { unit, editor } = await schoolWithEditor()
    const { tags } = await createFigure(editor, stating(unit.id))
    expect(tags).toContain(`organization:${unit.id}`)
    expect(await listFiguresOf({ kind: 'organization', id: unit.id })).toMatchObject([
      { value: '12000.5', qualifier: 'odd', asOf: '2025-09', source: { title: '本单位统计' } },
    ])
  })

  test('contradicting another of the same metric stands beside it, in the order of entry', async () => {
    const { unit, editor } = await schoolWithEditor()
    await createFigure(editor, stating(unit.id, { value: '3' }))
    await createFigure(editor, stating(unit.id, { value: '5', sourceTitle: '某报道' }))
    const figures = await listFiguresOf({ kind: 'organization', id: unit.id })
    expect(figures.map(({ value }) => value)).toEqual(['3', '5'])
  })

  test('sent twice is stored and audited once', async () => {
    const { unit, editor } = await schoolWithEditor()
    const input = stating(unit.id)
    await createFigure(editor, input)
    await createFigure(editor, input)
    expect(await listFiguresOf({ kind: 'organization', id: unit.id })).toHaveLength(1)
    const entries = await db.auditEntry.findMany({ where: { subjectId: unit.id } })
    expect(entries).toMatchObject([{ action: 'organization.add-figure' }])
  })

  test('shares a source that is named alike, and never changes one that others stand on', async () => {
    const { unit, editor } = await schoolWithEditor()
    const [one, other] = [
      stating(unit.id, { sourceTitle: '同一报道' }),
      stating(unit.id, { sourceTitle: '同一报道' }),
    ]
    await createFigure(editor, one)
    await createFigure(editor, other)
    expect(await db.source.count({ where: { title: '同一报道' } })).toBe(1)
    await updateFigure(editor, { ...one, version: 1, sourceTitle: '另一报道' })
    const titles = (await listFiguresOf({ kind: 'organization', id: unit.id })).map(
      ({ source }) => source.title,
    )
    expect(titles).toEqual(['另一报道', '同一报道'])
  })

  test('saved by two at once keeps the first and tells the second', async () => {
    const { unit, editor } = await schoolWithEditor()
    const input = stating(unit.id)
    await createFigure(editor, input)
    await updateFigure(editor, { ...input, version: 1, value: '1' })
    await expect(updateFigure(editor, { ...input, version: 1, value: '2' })).rejects.toThrow(ConflictError)
    await expect(removeFigure(editor, { ...input, version: 1 })).rejects.toThrow(ConflictError)
    expect(await findFigureForEdit(editor, input.id)).toMatchObject({ value: '1', version: 2 })
  })

  test('that is removed leaves what it said in the audit trail', async () => {
    const { unit, editor } = await schoolWithEditor()
    const input = stating(unit.id)
    await createFigure(editor, input)
    await removeFigure(editor, { ...input, version: 1 })
    expect(await listFiguresOf({ kind: 'organization', id: unit.id })).toEqual([])
    const removal = await db.auditEntry.findFirstOrThrow({
      where: { subjectId: unit.id, action: 'organization.remove-figure' },
      include: { payload: true },
    })
    expect(removal.payload?.before).toMatchObject({ metric: '在校生' })
    await expect(removeFigure(editor, { ...input, version: 1 })).rejects.toThrow(NotFoundError)
  })

  test('of an alliance is its secretary’s, and nobody else’s', async () => {
    const alliance = await makeAlliance(db)
    const { editor } = await schoolWithEditor()
    const secretary = await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id })
    const input = stating(alliance.id, { subjectKind: 'alliance' })
    await expect(createFigure(editor, input)).rejects.toThrow(ForbiddenError)
    await createFigure(secretary, input)
    expect(await findFigureForEdit(editor, input.id)).toBeNull()
    expect(await findFigureForEdit(secretary, input.id)).toMatchObject({
      subject: { kind: 'alliance', id: alliance.id },
      subjectName: alliance.name,
    })
  })
})
