import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { listChains } from '@/lib/features/chains/data'
import { listMembers } from '@/lib/features/profiles/directory/data'
import { seedDemo } from '@/prisma/seed/demo'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeOrganization } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'

beforeAll(async () => {
  await emptyDatabase()
  await seedDemo(db, { password: 'a password for the tests', hashPassword: async () => 'a hash' })
})

async function rowOf(name: string) {
  const row = (await listChains({}, 1))?.items.find((one) => one.name === name)
  if (!row) throw new Error(`no chain ${name}`)
  return row
}

const chainId = async (name: string) =>
  (await db.industryChain.findFirstOrThrow({ where: { name }, select: { id: true } })).id

describe('the matrix of chains', () => {
  test('says where nobody trains anyone', async () => {
    const all = await listChains({}, 1)
    const none = await listChains({ training: 'none' }, 1)
    expect(all?.total).toBe(24)
    expect(none?.total).toBe(all?.untrained)
    expect(none?.items.every(({ majors, schools }) => majors.length + schools.count === 0)).toBe(true)
    expect(new Set(all?.items.map(({ note }) => note))).toEqual(
      new Set(['名称来自公开报道，来源待核对；24 条之数见《2022年青岛电子信息业职教集团工作总结》']),
    )
    expect(await listChains({ training: 'maybe' }, 1)).toBeNull()
    expect(await listChains({}, 3)).toBeNull()
  })

  test('hints at majors by name, of schools in the region of the chain only', async () => {
    expect((await rowOf('人工智能')).majors).toEqual([
      { name: '人工智能', school: { name: '青岛电子学校', href: expect.stringMatching(/^\/members\//) } },
    ])
    // 服装 is taught elsewhere.
    expect((await rowOf('纺织服装')).majors).toEqual([])
  })

  test('names and counts what is linked and public', async () => {
    const connect = { connect: { id: await chainId('会展') } }
    const chain = { industryChains: connect } as object
    const school = await makeOrganization(db, chain)
    await makeOrganization(db, { ...chain, status: 'pending' })
    await makeOrganization(db, { ...chain, kind: 'hospital' })
    const project = (status: 'draft' | 'active', title: string) =>
      db.project.create({
        data: {
          ...{ title, status, slug: randomUUID(), sortKey: title, kind: 'order_class', majors: ['会展策划'] },
          ...chain,
        },
      })
    await project('active', '会展订单班')
    await project('draft', '没有公开的班')
    const row = await rowOf('会展')
    expect(row.schools).toEqual({ count: 1, first: [{ name: school.name, href: `/members/${school.slug}` }] })
    expect(row.employers.count).toBe(1)
    expect(row.projects).toMatchObject({ count: 1, first: [{ name: '会展订单班' }] })
    expect(row.majors).toEqual([{ name: '会展策划', school: null }])
    const listed = await listMembers({ kind: 'school', chain: row.slug }, 1)
    expect(listed?.total).toBe(row.schools.count)
  })

  test('takes the same number of queries however many chains and records there are', async () => {
    const before = await countQueries(() => listChains({}, 1))
    const [name, regionCode] = ['低空经济', '370200']
    await db.industryChain.create({ data: { slug: randomUUID(), name, sortKey: 'dikong', regionCode } })
    const connect = { connect: { id: await chainId(name) } }
    for (let count = 0; count < 6; count++) {
      await makeOrganization(db, { industryChains: connect } as object)
    }
    expect(await countQueries(() => listChains({}, 1))).toBe(before)
    expect((await rowOf(name)).schools).toMatchObject({ count: 6, first: { length: 3 } })
  })
})
