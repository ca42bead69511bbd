import { describe, expect, test } from 'vitest'
import { facts, parseFacts } from '@/prisma/seed/facts'
import { mapOptional, mapping, mapValue, policyLevelOf } from '@/prisma/seed/mapping'

type Table = keyof typeof mapping

const honours = [facts.organizations, facts.alliances, facts.platforms, facts.projects].flatMap((list) =>
  list.flatMap((item) => item.honours ?? []),
)

/** The words of the facts that every record has, or whose absence means something. */
const required: [Table, (string | undefined)[]][] = [
  ['sourceKind', facts.sources.map((item) => item.kind)],
  ['organizationKind', facts.organizations.map((item) => item.kind)],
  ['honourStatus', honours.map((item) => item.status)],
  ['allianceKind', facts.alliances.map((item) => item.kind)],
  ['allianceStatus', facts.alliances.map((item) => item.status)],
  ['platformKind', facts.platforms.map((item) => item.kind)],
  ['platformStatus', facts.platforms.map((item) => item.status)],
  ['projectKind', facts.projects.map((item) => item.kind)],
  ['projectStatus', facts.projects.map((item) => item.status)],
  ['agreementKind', facts.agreements.map((item) => item.kind)],
  ['agreementOrigin', facts.agreements.map((item) => item.origin)],
  ['eventKind', facts.events.map((item) => item.kind)],
]

/** The words that may be missing. */
const optional: [Table, (string | undefined)[]][] = [
  ['organizationSubtype', facts.organizations.map((item) => item.subtype)],
  ['honourLevel', honours.map((item) => item.level)],
  ['councilBatch', facts.alliances.map((item) => item.council?.batch)],
  ['figureQualifier', facts.figures.map((item) => item.qualifier)],
  ['figureQualifier', facts.events.map((item) => item.attendance?.qualifier)],
  ['figurePeriod', facts.figures.map((item) => item.period)],
  ['policyLevel', facts.policies.map((item) => item.level)],
  ['regionCode', [...facts.organizations, ...facts.alliances].map((item) => item.region)],
  ['regionCode', [facts.industryChains.region]],
]

describe('the table between facts.json and the schema', () => {
  test.each(required)('knows every word of %s', (table, words) => {
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(mapValue(table, word), word).toBeTruthy()
  })

  test.each(optional)('knows every word of %s that is given', (table, words) => {
    const given = words.filter((word) => word !== undefined)
    expect(given.length).toBeGreaterThan(0)
    for (const word of given) expect(mapOptional(table, word), word).toBeTruthy()
  })

  test.each(Object.keys(mapping) as Table[])('throws on a word of %s that it does not know', (table) => {
    expect(() => mapValue(table, '从未见过的词')).toThrow(`${table} “从未见过的词”`)
    expect(() => mapOptional(table, '从未见过的词')).toThrow('从未见过的词')
  })

  test('does not take a name of Object.prototype for a word', () => {
    expect(() => mapValue('eventKind', 'constructor')).toThrow('constructor')
  })

  test('throws where a word is missing that must be there, and gives null where it may be missing', () => {
    expect(() => mapValue('platformKind', undefined)).toThrow('platformKind')
    expect(mapOptional('honourLevel', undefined)).toBeNull()
  })

  test('keeps 公示拟入围 apart from 认定', () => {
    expect(mapValue('honourStatus', '公示拟入围')).toBe('publicized_shortlist')
    expect(mapValue('honourStatus', '认定')).toBe('recognized')
  })

  test('takes the level of a policy document from its issuer’s region where the facts give none', () => {
    expect(policyLevelOf('学校制度', '419001')).toBe('school')
    expect(policyLevelOf(undefined, '370322')).toBe('county')
    expect(policyLevelOf(undefined, '370200')).toBe('municipal')
    expect(policyLevelOf(undefined, '370000')).toBe('provincial')
    expect(() => policyLevelOf(undefined, null)).toThrow('level')
    expect(() => policyLevelOf('省政府文件', '370000')).toThrow('省政府文件')
  })
})

describe('the shape of facts.json', () => {
  test('is the one that the seed reads', () => {
    expect(parseFacts(structuredClone(facts))).toEqual(facts)
  })

  test('throws on a field that the seed does not read', () => {
    const more = structuredClone(facts) as { events: Record<string, unknown>[] }
    more.events[0] = { ...more.events[0], cost: 1 }
    expect(() => parseFacts(more)).toThrow('cost')
  })
})
