import { expect, fillSignIn, onDatabase, signIn, test } from '@/tests/support/e2e'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

test.use({ javaScriptEnabled: false })

test('every type of public page shows its content without JavaScript', async ({ page }) => {
  for (const { path, shows } of PUBLIC_PAGES) {
    await page.goto(path)
    await expect(page.getByRole('main'), path).toContainText(shows, { useInnerText: true })
    await expect(
      page.getByText('文字大小与对比度', { exact: true }),
      `${path}: what needs a script is not offered`,
    ).toBeHidden()
  }
})

test('the weave of the home page is also a table, which opens without JavaScript', async ({ page }) => {
  await page.goto('/')
  const table = page.getByRole('table').first()
  await expect(table).toBeHidden()
  await page.getByText(/^以表格查看/).click()
  await expect(table).toBeVisible()
})

test('staff sign in, keep what they typed, edit their unit, see it published and sign out', async ({
  page,
}) => {
  const summary = '没有脚本也能保存的简介。'
  await page.goto('/workspace/organization')
  await fillSignIn(page, 'fuer', 'a wrong password')
  await expect(page.getByText('账号或密码不正确').first()).toBeVisible()
  await expect(page.getByLabel('账号')).toHaveValue('fuer')
  await fillSignIn(page, 'fuer')
  await expect(page.getByRole('heading', { level: 1, name: '青岛市妇女儿童医院' })).toBeVisible()

  await page.getByRole('link', { name: '修改资料', exact: true }).click()
  await page.getByLabel('简介').fill(summary)
  await page.getByLabel('网站').fill('no address')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('网站应为以 http:// 或 https:// 开头的完整地址').first()).toBeVisible()
  await expect(page.getByLabel('简介')).toHaveValue(summary)
  await page.getByLabel('网站').fill('https://www.example.org/')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存。')).toBeVisible()

  await page.getByRole('link', { name: '/members/qingdao-shi-funv-ertong-yiyuan' }).click()
  await expect(page.getByText(summary)).toBeVisible()

  await page.goto('/workspace')
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
  await page.goto('/workspace')
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
})

test('a session that has ended leads to signing in, and from there back to the very page', async ({
  page,
}) => {
  await signIn(page, 'wuxian')
  await onDatabase((client) =>
    client.query(`DELETE FROM sessions WHERE "userId" = (SELECT id FROM users WHERE "loginName" = 'wuxian')`),
  )
  await page.goto('/workspace/projects?status=draft')
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
  await fillSignIn(page, 'wuxian')
  await expect(page).toHaveURL(/\/workspace\/projects\?status=draft$/)
})
