import type { Locator } from '@playwright/test'
import { DEMO_PASSWORD } from '@/playwright.config'
import { expect, type Page, test } from '@/tests/support/e2e'

/** Presses Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, limit = 80): Promise<void> {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Not reached in ${limit} presses of Tab: ${target}`)
}

/** Whether the focus can be seen: an outline that is really drawn. */
async function expectVisibleFocus(target: Locator): Promise<void> {
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return { outlineStyle, width: Number.parseFloat(outlineWidth) }
  })
  expect(outline.outlineStyle).not.toBe('none')
  expect(outline.width).toBeGreaterThanOrEqual(2)
}

test('the first stop of every page leads past the menu to the content', async ({ page }) => {
  for (const path of ['/', '/members/qingdao-zhiye-jishu-xueyuan', '/sign-in']) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: '跳到正文' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
    expect(inside, path).toBe(true)
  }
})

test('the menu of a narrow screen opens, is walked through and followed by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  const menu = page.locator('summary').filter({ hasText: '菜单' })
  await tabTo(page, menu)
  await expectVisibleFocus(menu)
  await page.keyboard.press('Enter')
  const link = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '产业学院' })
  await tabTo(page, link, 10)
  await expectVisibleFocus(link)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '产业学院' })).toBeVisible()
})

test('a list is filtered by keyboard', async ({ page }) => {
  await page.goto('/members')
  const filter = page.getByRole('navigation', { name: '按类别筛选' }).getByRole('link', { name: '医院' })
  await tabTo(page, filter, 160)
  await expectVisibleFocus(filter)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/members/by/kind/hospital')
})

test('text size and contrast are set by keyboard and persist', async ({ page }) => {
  await page.goto('/privacy')
  await tabTo(page, page.locator('summary').filter({ hasText: '文字大小与对比度' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('group', { name: '文字大小' }).getByLabel('标准'), 3)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-size', 'larger')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more')
  await page.goto('/members')
  await expect(page.locator('html')).toHaveAttribute('data-size', 'larger')
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more')
})

test('somebody signs in and mends a form by keyboard alone, led by the error summary', async ({ page }) => {
  await page.goto('/sign-in?returnTo=/workspace/organization')
  await tabTo(page, page.getByLabel('账号'))
  await page.keyboard.type('gaoqing')
  await page.keyboard.press('Tab')
  await page.keyboard.type('not the password')
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert').filter({ hasText: '不正确' })
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^错误：/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const password = page.getByLabel('密码', { exact: true })
  await expect(password).toBeFocused()
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '高青县教育和体育局' })).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: '修改资料', exact: true }))
  await page.keyboard.press('Enter')
  const website = page.getByLabel('网站')
  await expect(website).toBeVisible()
  await tabTo(page, website)
  await page.keyboard.type('www')
  await tabTo(page, page.getByRole('button', { name: '保存', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '有内容需要修改' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(website).toBeFocused()
  await expect(website).toHaveValue('www')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('https://www.example.gov.cn/')
  await tabTo(page, page.getByRole('button', { name: '保存', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('已保存。')).toBeVisible()
})
