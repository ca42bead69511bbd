import { beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { listAuditLines } from '@/lib/features/audit/data'
import { erasePayloads, recordAudit } from '@/lib/features/audit/mutations'
import type { AuditFilter } from '@/lib/features/audit/types'
import { ForbiddenError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

const ALL: AuditFilter = { subjectType: '', subjectId: '', actor: '', action: '', from: '', to: '' }
const list = (filter: Partial<AuditFilter> = {}) => listAuditLines(SYSTEM_ACTOR, { ...ALL, ...filter }, null)

async function entry(subjectId: string, at: string, action = 'user.update') {
  await db.auditEntry.create({
    data: { at, actorLabel: '系统', action, subjectType: 'user', subjectId, digest: '0'.repeat(64) },
  })
}

beforeEach(emptyDatabase)

describe('the trail', () => {
  test('goes page by page without a gap, also where many entries share a moment', async () => {
    for (let number = 0; number < 120; number += 1) await entry(String(number), '2026-03-01T00:00:00Z')
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await listAuditLines(SYSTEM_ACTOR, ALL, cursor)
      seen.push(...page.lines.map(({ subjectId }) => subjectId))
      cursor = page.next
    } while (cursor)
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)
  })

  test('is narrowed by record, actor and action', async () => {
    const user = await makeUser(db, { loginName: 'office', displayName: '青岛职业技术学院管理员' })
    await db.$transaction((tx) =>
      recordAudit(tx, user.actor, { action: 'project.update', subjectType: 'project', subjectId: 'p' }),
    )
    await entry('u', '2026-03-01T00:00:00Z')
    const found = async (filter: Partial<AuditFilter>) => (await list(filter)).lines.length
    expect(await found({})).toBe(2)
    expect(await found({ subjectType: 'project' })).toBe(1)
    expect(await found({ subjectType: 'project', subjectId: 'u' })).toBe(0)
    expect(await found({ actor: 'OFFICE' })).toBe(1)
    expect(await found({ actor: '青岛职业' })).toBe(1)
    expect(await found({ action: 'project.' })).toBe(1)
    expect(await found({ action: "' or 1=1 --" })).toBe(0)
  })

  test('is narrowed by days as Shanghai counts them', async () => {
    await entry('last moment of the first', '2026-03-01T15:59:59.999Z')
    await entry('first moment of the second', '2026-03-01T16:00:00Z')
    const subjects = async (filter: Partial<AuditFilter>) =>
      (await list(filter)).lines.map(({ subjectId }) => subjectId)
    expect(await subjects({ to: '2026-03-01' })).toEqual(['last moment of the first'])
    expect(await subjects({ from: '2026-03-02' })).toEqual(['first moment of the second'])
    expect(await subjects({ from: '2026-03-01', to: '2026-03-02' })).toHaveLength(2)
    expect(await subjects({ from: '31 February', to: '2026-02-31' })).toHaveLength(2)
  })

  test('shows old and new values field by field, and what was erased as such', async () => {
    await db.$transaction((tx) =>
      recordAudit(tx, SYSTEM_ACTOR, {
        action: 'user.update',
        subjectType: 'user',
        subjectId: 'u',
        before: { name: '旧', same: 1, list: ['甲', '乙'] },
        after: { name: '新', same: 1, list: [], added: true },
      }),
    )
    const [line] = (await list()).lines
    expect(line).toMatchObject({ erased: false, sequence: null })
    expect(line?.changes).toEqual([
      { field: 'added', before: '—', after: '是' },
      { field: 'list', before: '甲、乙', after: '—' },
      { field: 'name', before: '旧', after: '新' },
    ])
    await erasePayloads(SYSTEM_ACTOR, { subjectType: 'user', subjectId: 'u', reason: '测试' })
    const erased = (await list()).lines.find(({ action }) => action === 'user.update')
    expect(erased).toMatchObject({ erased: true, changes: [] })
  })

  test('is the platform administrator’s alone', async () => {
    const { actor } = await makeUser(db)
    await expect(listAuditLines(actor, ALL, null)).rejects.toBeInstanceOf(ForbiddenError)
  })

  test('takes a cursor that was tampered with for none', async () => {
    await entry('u', '2026-03-01T00:00:00Z')
    for (const cursor of ['x', "1_' or 1=1", '99999999999999999_0', '_']) {
      expect((await listAuditLines(SYSTEM_ACTOR, ALL, cursor)).lines).toHaveLength(1)
    }
  })
})
