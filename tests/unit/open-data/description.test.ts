import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { OPEN_SETS } from '@/lib/features/open-data/constants'
import { openApiDocument } from '@/lib/features/open-data/description/rules'
import { bare, fieldsOf, labelsOf, partsOf, titleOf } from '@/lib/features/open-data/fields/rules'
import { fileColumns } from '@/lib/features/open-data/files/rules'
import { OPEN_SCHEMAS } from '@/lib/features/open-data/schema'

const site = {
  name: '协育',
  baseUrl: 'https://portal.example.edu.cn',
  licence: '以 CC BY 4.0 许可发布。',
  version: '1.0.0',
}

async function problemsOf(document: unknown): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)
}

test('an outside linter finds nothing wrong with the description of the interface', async () => {
  expect(await problemsOf(openApiDocument(site))).toEqual([])
})

test('the linter would find what is wrong with it', async () => {
  const { components: _, ...document } = openApiDocument(site)
  expect((await problemsOf(document)).some((problem) => problem.startsWith('no-unresolved-refs'))).toBe(true)
})

test('every set is described with its list, its file and its records', () => {
  const { paths } = openApiDocument(site) as { paths: Record<string, unknown> }
  expect(Object.keys(paths)).toEqual(OPEN_SETS.flatMap((set) => [`/${set}`, `/${set}.csv`, `/${set}/{id}`]))
})

test('without a licence in the settings the description claims none', () => {
  const { info } = openApiDocument({ ...site, licence: '' }) as { info: Record<string, unknown> }
  expect(info).not.toHaveProperty('license')
})

test('every field has a name, every value of a closed list a word, and no two columns one heading', () => {
  for (const set of OPEN_SETS) {
    const schema = OPEN_SCHEMAS[set]
    for (const { name, title } of fieldsOf(schema)) expect(title, `${set}.${name}`).not.toBe('')
    for (const [key, part] of partsOf(schema)) {
      const values = (bare(part) as { options?: unknown[] }).options
      if (values)
        expect(Object.keys(labelsOf(part) ?? {}), `${set}.${key}`).toEqual(expect.arrayContaining(values))
      expect(titleOf(part)).not.toBe('')
    }
    const headings = fileColumns(schema).map(({ heading }) => heading)
    expect(new Set(headings).size, set).toBe(headings.length)
  }
})

test('nothing that names or reaches a person is a field', () => {
  const fields = OPEN_SETS.flatMap((set) => fieldsOf(OPEN_SCHEMAS[set]).map(({ name }) => `${set}.${name}`))
  const personal = /phone|contact|mentor|adviser|craftsman|author|email|student|user|body|attachment/i
  expect(fields.filter((name) => personal.test(name))).toEqual([])
})

test('a record becomes a line in words', () => {
  const line = (record: Record<string, unknown>) =>
    Object.fromEntries(
      fileColumns(OPEN_SCHEMAS.members)
        .map(({ heading, cellOf }) => [heading, cellOf(record)])
        .filter(([, cell]) => cell !== null && cell !== ''),
    )
  expect(
    line({
      id: '01',
      kind: 'school',
      aliases: ['甲', '乙'],
      region: { code: '370200', name: '山东省青岛市' },
      majors: [],
      majorGroups: [],
      industryChains: [],
      employees: { count: null, suppressed: true, asOf: '2026-01-01' },
      parent: null,
      alliances: [{ id: '02', name: '某联盟', seat: 'chair' }],
    }),
  ).toEqual({
    标识: '01',
    类别: '学校',
    别名: '甲；乙',
    '所在地：行政区划代码': '370200',
    '所在地：地区': '山东省青岛市',
    '职工：人数未公开': '是',
    '职工：截至': '2026-01-01',
    所在联盟: '某联盟（理事长单位）',
  })
})
