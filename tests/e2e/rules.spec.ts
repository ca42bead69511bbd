import { expect, expectMissing, test } from '@/tests/support/e2e'

const RULES = '/positions/rules'

test('a pack of rules is tried out before it is switched on, and everybody reads which ones are in use', async ({
  signedIn,
  request,
}) => {
  const inUse = async () => (await (await request.get(RULES)).text()).split('>在用<').length - 1
  expect(await inUse()).toBe(2)

  const page = await signedIn('admin')
  await page.goto('/admin/rules')
  await page.getByRole('link', { name: '青岛市' }).click()
  await expect(page.getByText('还没有试算过。试算不改动任何岗位。')).toBeVisible()
  await page.getByRole('button', { name: '试算启用后的变化' }).click()
  await expect(page.getByText(/启用后 \d+ 个会变化/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('cell', { name: 'QD-R18a 青岛：最低报酬' }).first()).toBeVisible()

  await page.goto('/admin/rules/ningbo')
  await page.getByRole('button', { name: '试算启用后的变化' }).click()
  await expect(page.getByText('启用后没有岗位会变化。')).toBeVisible({ timeout: 20_000 })
  await page.getByText('启用这套规则…').click()
  await page.getByRole('button', { name: '启用', exact: true }).click()
  await expect(page.getByRole('heading', { name: '停用会改变什么' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '启用后复核' })).toBeVisible()
  expect(await inUse()).toBe(3)

  await page.getByText('停用这套规则…').click()
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await expect(page.getByRole('heading', { name: '启用会改变什么' })).toBeVisible()
  expect(await inUse()).toBe(2)

  await page.goto('/admin/rules/national-2021')
  await expect(page.getByText('全国规则始终在用，不能停用。')).toBeVisible()
})

test('nobody else finds the packs, and every rule has an address of its own without JavaScript', async ({
  signedIn,
  visit,
}) => {
  const secretary = await signedIn('tuoyu-secretary')
  await expectMissing(secretary, '/admin/rules')
  await expectMissing(secretary, '/admin/rules/qingdao')
  const reader = await visit({ javaScriptEnabled: false })
  await reader.goto(`${RULES}#R17a`)
  await expect(reader.getByRole('heading', { name: '工作时间', exact: true })).toBeInViewport()
  await reader.getByRole('link', { name: 'QD-R18b', exact: true }).first().click()
  await expect(reader.getByRole('heading', { name: '青岛：按月支付' })).toBeInViewport()
})
