import { expect, type Page, test } from '@/tests/support/e2e'
import { get } from '@/tests/support/http'

/** The picture comes with the first drawing, seconds after the portal began. */
async function openNetwork(page: Page, path = '/network') {
  await expect(async () => {
    await page.goto(path)
    expect(await page.locator('.network-frame .marks a').count()).toBeGreaterThan(3)
  }).toPass({ timeout: 30_000 })
}

const marks = (page: Page) => page.locator('.network-frame .marks a')
const shownStrands = (page: Page) =>
  page
    .locator('.network-frame .strand')
    .evaluateAll((paths) => paths.filter((path) => getComputedStyle(path).display !== 'none').length)

test('the network is a picture, the same as a table, and years as links, without JavaScript', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false })
  await openNetwork(page)
  const points = await marks(page).count()
  expect(points).toBeGreaterThan(40)
  await expect(page.locator('.network-slider')).toBeHidden()
  const table = page.getByRole('table', { name: '织图中的往来' })
  await expect(table.getByRole('link', { name: '青岛职业技术学院' }).first()).toBeVisible()

  await page
    .getByRole('navigation', { name: '按年份看' })
    .getByRole('link', { name: /^截至 2018 年/ })
    .click()
  await expect(page).toHaveURL(/\/network\/by\/until\/2018$/)
  const earlier = await marks(page).count()
  expect(earlier).toBeGreaterThan(0)
  expect(earlier).toBeLessThan(points)
  await page.getByRole('link', { name: '去掉筛选条件 截至：2018年' }).click()
  await expect(page).toHaveURL(/\/network$/)

  await page.getByText('同时选几个条件').click()
  await page.locator('#find-kind').selectOption('hospital')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page).toHaveURL(/\/network\/by\/kind\/hospital$/)
  await expect(table.getByRole('link', { name: '青岛市妇女儿童医院' }).first()).toBeVisible()
})

test('a filter of the network is reached and taken by keyboard', async ({ page }) => {
  await openNetwork(page)
  const link = page.getByRole('navigation', { name: '按类别筛选' }).getByRole('link', { name: /医院/ })
  await link.focus()
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/network\/by\/kind\/hospital$/)
})

test('the picture is one stop: arrows walk it, the point in hand keeps its neighbors, Enter opens it', async ({
  page,
}) => {
  await openNetwork(page)
  await expect(page.locator('.network-frame .marks a[tabindex="0"]')).toHaveCount(1)
  await page.locator('.network-frame .marks a[tabindex="0"]').focus()
  await expect(page.locator('.network-frame svg')).toHaveClass(/holding/)
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const second = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  expect(second).not.toBe(first)
  await expect(page.locator('.network-frame .marks a[tabindex="0"]')).toHaveCount(1)

  const school = page.locator('.network-frame .marks a[href="/members/qingdao-zhiye-jishu-xueyuan"]')
  await school.focus()
  const near = page.locator('.network-frame .marks a.near')
  expect(await near.count()).toBeGreaterThan(4)
  await expect(page.locator('.network-frame .tips .own')).toHaveText('青岛职业技术学院')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/members\/qingdao-zhiye-jishu-xueyuan$/)
})

test('the slider hides what came later, by keyboard too', async ({ page }) => {
  await openNetwork(page)
  const all = await shownStrands(page)
  const slider = page.getByLabel('拖动看往来如何逐年织成')
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(page.locator('.network-slider output')).toHaveText('截至 2008 年')
  const few = await shownStrands(page)
  expect(few).toBeGreaterThan(0)
  expect(few).toBeLessThan(all)
  await page.keyboard.press('End')
  await expect(page.locator('.network-slider output')).toHaveText('至今')
  expect(await shownStrands(page)).toBe(all)
})

test('a number of the data leads to the list that it counts, and a place to its parts', async ({ page }) => {
  await page.goto('/data')
  await page.getByRole('link', { name: /^学校：\d+ 家$/ }).click()
  await expect(page).toHaveURL(/\/members\/by\/kind\/school$/)
  await page.goto('/data')
  await page
    .getByRole('link', { name: /^山东省：\d+$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/data\/by\/region\/370000$/)
  const city = page.getByRole('row', { name: /青岛市/ })
  const count = await city.getByRole('link', { name: /^\d+$/ }).first().textContent()
  await city.getByRole('link', { name: /^\d+$/ }).first().click()
  await expect(page.getByText(`共 ${count} 家`)).toBeVisible()
})

test('the annual report is a page and a Word file, and its years lead to each other', async ({
  page,
  baseURL,
}) => {
  await page.goto('/alliances/qingdao-tuoyu-lianmeng')
  await page.getByRole('list', { name: '各年的报告' }).getByRole('link', { name: '2022 年' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('青岛市托育服务产教联盟 2022 年度报告')
  await expect(page.getByRole('link', { name: '青岛市托育服务产教联盟启动仪式' })).toBeVisible()
  const href = await page.getByRole('link', { name: '下载 Word 文件' }).getAttribute('href')
  const { status, headers, body } = await get(`${baseURL}${href}`)
  expect([status, body.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  expect(headers['content-disposition']).toContain('report-2022.docx')
})
