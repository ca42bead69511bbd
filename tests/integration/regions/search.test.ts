import { beforeAll, expect, test } from 'vitest'
import { searchRegions } from '@/lib/features/regions/search/data'
import { ensureRegions } from '@/prisma/seed/regions'
import { db } from '@/tests/support/database'

beforeAll(() => ensureRegions(db))

test('a region whose own name begins as it is typed comes before one that merely has it inside', async () => {
  const found = (await searchRegions('huangdao')).map(({ fullName }) => fullName)
  expect(found[0]).toBe('山东省青岛市黄岛区')
  expect(found).toContain('河北省秦皇岛市')
})
