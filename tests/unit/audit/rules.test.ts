import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AUDIT_VERBS, can } from '@/lib/features/audit/permissions'
import {
  actionWords,
  CHAIN_START,
  canonicalJson,
  changesBetween,
  deedWords,
  digestPayload,
  findChainFault,
  formatHead,
  hashEntry,
  parseHead,
} from '@/lib/features/audit/rules'
import { type Actor, type ActorRole, ROLES } from '@/lib/shared/actor'

/** A chain of `length` entries, as sealing makes it. */
function chain(length: number) {
  let previous = CHAIN_START
  return Array.from({ length }, (_, index) => {
    const payload = { salt: `salt ${index}`, before: null as unknown, after: { number: index } as unknown }
    const entry = {
      sequence: index + 1,
      previous,
      id: `id ${index}`,
      at: new Date(index),
      actorId: 'somebody',
      actorLabel: '系统',
      action: 'test.update',
      subjectType: 'test',
      subjectId: 'x',
      digest: digestPayload(payload.salt, payload.before, payload.after),
      payload: payload as typeof payload | null,
    }
    const hash = hashEntry(entry)
    previous = hash
    return { ...entry, hash }
  })
}

describe('canonical JSON', () => {
  test('is the same for the same content, in whatever order it was written', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { f: 2, e: 3 }], c: null } })).toBe(
      '{"a":{"c":null,"d":[1,{"e":3,"f":2}]},"b":1}',
    )
  })

  test('survives being stored and read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  test('loses nothing, so that it tells different contents apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('the chain', () => {
  test('is whole as it was made, from its beginning or from any place in it', () => {
    const entries = chain(10)
    expect(findChainFault(entries)).toBeNull()
    for (let from = 1; from < 10; from += 1) {
      expect(findChainFault(entries.slice(from), entries[from - 1])).toBeNull()
    }
  })

  test('is broken at the first entry in which anything was changed', () => {
    const changes = [
      { id: 'other' },
      { at: new Date(99) },
      { actorLabel: '别人' },
      { action: 'test.remove' },
      { subjectType: 'other' },
      { subjectId: 'y' },
      { digest: 'f'.repeat(64) },
      { hash: 'f'.repeat(64) },
      { previous: 'f'.repeat(64) },
      { payload: { salt: 'salt', before: null, after: { number: 4 } } },
      { payload: { salt: 'salt 4', before: {}, after: { number: 4 } } },
    ]
    for (const change of changes) {
      const entries = chain(10).map((entry, index) => (index === 4 ? { ...entry, ...change } : entry))
      expect(findChainFault(entries)?.sequence, JSON.stringify(change)).toBe(5)
    }
  })

  test('is broken where entries are missing, doubled or exchanged', () => {
    const entries = chain(6)
    const [a, b, c] = entries
    expect(findChainFault(entries.filter((_, index) => index !== 2))).toMatchObject({ sequence: 3, id: null })
    expect(findChainFault([a, a, b, c].flatMap((one) => one ?? []))).toMatchObject({ sequence: 2 })
    expect(findChainFault([a, c, b].flatMap((one) => one ?? []))).toMatchObject({ sequence: 2 })
  })

  test('stays whole when payloads are erased or an account is removed', () => {
    const entries = chain(6).map((entry) => ({ ...entry, payload: null, actorId: null }))
    expect(findChainFault(entries)).toBeNull()
  })

  test('has an end that is read as it was written, and nothing else is read as one', () => {
    const head = { sequence: 12, hash: 'a'.repeat(64) }
    expect(parseHead(formatHead(head))).toEqual(head)
    for (const text of [null, undefined, '', '12', 'x:y', `12:${'g'.repeat(64)}`]) {
      expect(parseHead(text)).toBeNull()
    }
  })
})

test('a change reads field by field, and what stayed the same is left out', () => {
  expect(changesBetween(null, { reason: '测试' })).toEqual([{ field: 'reason', before: '—', after: '测试' }])
  expect(changesBetween({ a: 1, b: { x: 1 } }, { a: 1, b: { x: 2 } })).toEqual([
    { field: 'b', before: '{"x":1}', after: '{"x":2}' },
  ])
  expect(changesBetween({ a: null }, {})).toEqual([])
  expect(changesBetween(null, undefined)).toEqual([])
})

test('a deed reads in words, and one without words by its code', () => {
  expect(actionWords('user.disable')).toBe('账号：停用')
  expect(actionWords('role.grant')).toBe('授予角色')
  expect(actionWords('thing.bend')).toBe('thing.bend')
  expect(deedWords('user.disable')).toBe('停用')
  expect(deedWords('thing.bend')).toBe('变更')
  expect(deedWords('user.constructor')).toBe('变更')
})

test('a step of a life has the words of its button, and one word for one deed', () => {
  expect(deedWords('membership.remove')).toBe('退出联盟')
  expect(actionWords('membership.withdraw')).toBe('撤回加入联盟的申请')
  expect(actionWords('article.withdraw')).toBe('文章：撤下')
  expect(actionWords('alliance.add-figure')).toBe('联盟：添加数据')
  expect(actionWords('organization.suspend')).toBe('单位：停用')
  expect(actionWords('organization.reinstate')).toBe('单位：恢复')
})

test('the trail is read, verified and erased from by the platform administrator and the system alone', () => {
  const scope = { allianceId: 'a', organizationId: 'o' }
  const actors: Actor[] = ROLES.map((role) => ({
    userId: 'u',
    label: role,
    roles: [{ role, ...scope } as ActorRole],
  }))
  actors.push(
    { userId: null, label: 'system', system: true, roles: [] },
    { userId: 'u', label: '', roles: [] },
  )
  for (const verb of AUDIT_VERBS) {
    const allowed = actors.filter((actor) => can(actor, verb)).map(({ label }) => label)
    expect(allowed).toEqual(['platform_admin', 'system'])
  }
})
