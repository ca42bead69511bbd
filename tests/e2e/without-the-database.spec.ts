import { readFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir, expect, onDatabase, test } from '@/tests/support/e2e'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

/** The process of the embedded database, as it stands in its lock. */
function databaseProcess(): number {
  const lock = readFileSync(path.join(dataDir(), 'database.lock'), 'utf8')
  return (JSON.parse(lock) as { pid: number }).pid
}

test('while the database is away cached pages are served and watchers are told; then all is well again', async ({
  request,
  signedIn,
  faults,
}) => {
  for (const { path } of PUBLIC_PAGES) await request.get(path)
  const staff = await signedIn('gaoqing')
  await staff.goto('/workspace/organization')
  await staff.getByRole('link', { name: '修改资料', exact: true }).click()
  await staff.getByLabel('简介').fill('数据库恢复之后保存的简介。')
  const countUnits = () =>
    onDatabase(async (client) => (await client.query('SELECT count(*) FROM organizations')).rows)
  const units = await countUnits()
  const before = databaseProcess()
  process.kill(before, 'SIGKILL')

  const health = await request.get('/api/health')
  expect(health.status()).toBe(503)
  expect(await health.json()).toMatchObject({ status: 'degraded', database: 'unavailable' })
  for (const { path } of PUBLIC_PAGES) {
    const answer = await request.get(path)
    expect([answer.status(), answer.headers()['x-nextjs-cache']], path).toEqual([200, 'HIT'])
  }

  await expect
    .poll(async () => (await request.get('/api/health')).status(), { timeout: 30_000, intervals: [250] })
    .toBe(200)
  expect(databaseProcess()).not.toBe(before)
  await staff.getByRole('button', { name: '保存', exact: true }).click()
  await expect(staff.getByText('已保存。')).toBeVisible()
  const page = await request.get('/members/gaoqing-xian-jiaoyu-he-tiyuju')
  expect(await page.text()).toContain('数据库恢复之后保存的简介。')
  expect(await countUnits()).toEqual(units)
  faults.length = 0
})
