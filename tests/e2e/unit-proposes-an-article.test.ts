import { type Browser, expect, type Page, test } from '@playwright/test'
import { DEMO_PASSWORD } from '@/playwright.config'

async function signIn(browser: Browser, login: string, { javaScript = true } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: javaScript })
  const page = await context.newPage()
  await page.goto('/sign-in?returnTo=/workspace/articles')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(({ pathname }) => pathname === '/workspace/articles')
  return page
}

/** The article of this name in a list behind sign-in. */
async function open(page: Page, list: string, title: string) {
  await page.goto(list)
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

for (const javaScript of [true, false]) {
  test(`a unit's article goes through preview, review and return to the public page ${javaScript ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const title = javaScript ? '暑期实训见闻' : '无脚本的暑期实训见闻'
    const author = await signIn(browser, 'qdzy', { javaScript })
    const reviewer = await signIn(browser, 'tuoyu-moderator', { javaScript })

    await author.goto('/workspace/articles/new')
    await author.getByLabel('标题').fill(title)
    await author.getByLabel('正文').fill('## 小标题\n\n第一版<script>alert(1)</script>正文。')
    await author.getByLabel('栏目').selectOption({ label: '新闻' })
    await author.getByLabel('青岛市托育服务产教联盟').check()
    await author.getByRole('button', { name: '预览' }).click()
    const preview = author.getByRole('region', { name: '正文预览' })
    await expect(preview.getByRole('heading', { name: '小标题' })).toBeVisible()
    await expect(author.getByLabel('标题')).toHaveValue(title)
    await expect(author.getByLabel('青岛市托育服务产教联盟')).toBeChecked()
    await author.getByRole('button', { name: '保存草稿' }).click()
    await expect(author.getByText('已保存为草稿')).toBeVisible()
    await author.getByRole('button', { name: '提交审核' }).click()
    await expect(author.getByText('已提交审核')).toBeVisible()

    await open(reviewer, '/admin/articles?status=in_review', title)
    await reviewer.getByText('退回修改…').click()
    await reviewer.getByLabel('退回的理由').fill('请写明日期')
    await reviewer.getByRole('button', { name: '退回', exact: true }).click()
    await expect(reviewer.getByText('已退回，对方会看到您写的理由。')).toBeVisible()

    await open(author, '/workspace/articles', title)
    await expect(author.getByText('理由：请写明日期').first()).toBeVisible()
    await author.getByLabel('正文').fill('## 小标题\n\n2026年7月1日，第二版正文。')
    await author.getByRole('button', { name: '保存', exact: true }).click()
    await expect(author.getByText('已保存。')).toBeVisible()
    await author.getByRole('button', { name: '提交审核' }).click()
    await expect(author.getByText('已提交审核')).toBeVisible()

    await open(reviewer, '/admin/articles?status=in_review', title)
    await reviewer.getByRole('button', { name: '发布', exact: true }).click()
    await expect(reviewer.getByText('已发布，公开页面现在显示的就是这一版。')).toBeVisible()

    // A saved change is on the public pages at the very next request.
    await author.goto('/news')
    await author.getByRole('link', { name: title, exact: true }).click()
    await expect(author.getByText('第二版正文')).toBeVisible()
  })
}

test('two people who save one article at once are shown both texts, and nothing is lost', async ({
  browser,
}) => {
  const title = '同时修改的文章'
  const first = await signIn(browser, 'qdzy')
  await first.goto('/workspace/articles/new')
  await first.getByLabel('标题').fill(title)
  await first.getByLabel('正文').fill('原文')
  await first.getByLabel('栏目').selectOption({ label: '公告' })
  await first.getByRole('button', { name: '保存草稿' }).click()
  await expect(first.getByText('已保存为草稿')).toBeVisible()
  const second = await first.context().newPage()
  await second.goto(new URL(first.url()).pathname)

  await first.getByLabel('正文').fill('甲写的')
  await first.getByRole('button', { name: '保存', exact: true }).click()
  await expect(first.getByText('已保存。')).toBeVisible()

  await second.getByLabel('正文').fill('乙写的')
  await second.getByRole('button', { name: '保存', exact: true }).click()
  const both = second.getByRole('region', { name: '两份内容的不同之处' })
  await expect(both.getByText('甲写的')).toBeVisible()
  await expect(both.getByText('乙写的')).toBeVisible()
  await expect(second.getByLabel('正文')).toHaveValue('乙写的')
  // Unless asked to, the form overwrites nothing.
  await second.getByRole('button', { name: '保存', exact: true }).click()
  await expect(both.getByText('甲写的')).toBeVisible()
  await second.getByLabel('我已核对，以我填写的内容为准').check()
  await second.getByRole('button', { name: '保存', exact: true }).click()
  await expect(second.getByText('已保存。')).toBeVisible()
  await second.reload()
  await expect(second.getByLabel('正文')).toHaveValue('乙写的')
})
