import { expect, type Page, test, untilReady } from '@/tests/support/e2e'

const ALLIANCE = '青岛市托育服务产教联盟'

/*
 * Fields and messages are found by their roles: pages that were left stay in the document, hidden, and only roles do
 * not count them.
 */
const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const done = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence })

/** Opens the article of this name in a list behind sign-in. */
async function open(page: Page, list: string, title: string) {
  await page.goto(list)
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Leads from an article's page to its form; with scripts, waits until they have taken the form over. */
async function edit(page: Page, javaScriptEnabled = true) {
  await page.getByRole('link', { name: '修改', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '修改文章' })).toBeVisible()
  if (javaScriptEnabled) await untilReady(page)
}

async function write(page: Page, title: string, body: string, kind: string) {
  await page.goto('/workspace/articles/new')
  await text(page, '标题').fill(title)
  await text(page, '正文').fill(body)
  await page.getByRole('combobox', { name: '栏目' }).selectOption({ label: kind })
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`an article is previewed, returned with a reason, mended and published, ${how} JavaScript`, async ({
    signedIn,
  }) => {
    const title = javaScriptEnabled ? '暑期实训见闻' : '又一篇暑期实训见闻'
    const author = await signedIn('qdzy', { javaScriptEnabled })
    const reviewer = await signedIn('tuoyu-moderator', { javaScriptEnabled })

    await write(author, title, '## 小标题\n\n第一版<script>alert(1)</script>正文。', '新闻')
    await author.getByRole('checkbox', { name: ALLIANCE }).check()
    await button(author, '预览').click()
    const preview = author.getByRole('region', { name: '正文预览' })
    await expect(preview.getByRole('heading', { name: '小标题' })).toBeVisible()
    await expect(text(author, '标题')).toHaveValue(title)
    await expect(author.getByRole('checkbox', { name: ALLIANCE })).toBeChecked()
    await button(author, '保存草稿').click()
    await expect(done(author, '已保存为草稿')).toBeVisible()
    await button(author, '提交审核').click()
    await expect(done(author, '已提交审核')).toBeVisible()

    await open(reviewer, '/admin/articles?status=in_review', title)
    await reviewer.getByText('退回修改…').click()
    await text(reviewer, '退回的理由').fill('请写明日期')
    await button(reviewer, '退回').click()
    await expect(done(reviewer, '已退回')).toBeVisible()

    await open(author, '/workspace/articles', title)
    await expect(author.getByText('理由：请写明日期').first()).toBeVisible()
    await edit(author, javaScriptEnabled)
    await text(author, '正文').fill('## 小标题\n\n2026年7月1日，第二版正文。')
    await button(author, '保存').click()
    await expect(done(author, '已保存。')).toBeVisible()
    await button(author, '提交审核').click()
    await expect(done(author, '已提交审核')).toBeVisible()

    await open(reviewer, '/admin/articles?status=in_review', title)
    await button(reviewer, '发布').click()
    await expect(done(reviewer, '已发布')).toBeVisible()

    // A saved change is on the public pages at the very next request.
    await author.goto('/news')
    await author.getByRole('link', { name: title, exact: true }).click()
    await expect(author.getByRole('article').getByText('第二版正文')).toBeVisible()
  })
}

test('a published article is changed out of sight, and its versions can be compared', async ({
  signedIn,
}) => {
  const title = '两版的公告'
  const page = await signedIn('tuoyu-secretary')
  await page.goto('/admin/articles/new')
  await text(page, '标题').fill(title)
  await text(page, '正文').fill('培训30人。')
  await page.getByRole('combobox', { name: '栏目' }).selectOption({ label: '公告' })
  await page.getByRole('checkbox', { name: ALLIANCE }).check()
  await button(page, '保存草稿').click()
  await button(page, '发布').click()
  await expect(done(page, '已发布')).toBeVisible()
  await edit(page)
  await text(page, '正文').fill('培训40人。')
  await button(page, '保存修改稿').click()
  await expect(page.getByText('下面的修改稿尚未公开')).toBeVisible()
  const address = await page.getByRole('link', { name: '第 1 版' }).getAttribute('href')
  await page.getByRole('link', { name: '版本与比较' }).click()
  const comparison = page.getByRole('region', { name: '第 1 版 → 修改稿' })
  await expect(comparison.getByRole('deletion')).toContainText('30')
  await expect(comparison.getByRole('insertion')).toContainText('40')
  await page.goto(address ?? '')
  await expect(page.getByRole('article')).toHaveText('培训30人。')
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`two people who save one article at once see both texts and overwrite nothing unasked, ${how} JavaScript`, async ({
    signedIn,
  }) => {
    const first = await signedIn('qdzy', { javaScriptEnabled })
    await write(first, `${how} 同时修改`, '原文', '公告')
    await button(first, '保存草稿').click()
    await expect(done(first, '已保存为草稿')).toBeVisible()
    await edit(first, javaScriptEnabled)
    const second = await first.context().newPage()
    await second.goto(first.url())
    if (javaScriptEnabled) await untilReady(second)

    await text(first, '正文').fill('甲写的')
    await button(first, '保存').click()
    await expect(done(first, '已保存。')).toBeVisible()

    await text(second, '正文').fill('乙写的')
    await button(second, '保存').click()
    const both = second.getByRole('region', { name: '两份内容的不同之处' })
    await expect(both.getByText('甲写的')).toBeVisible()
    await expect(both.getByText('乙写的')).toBeVisible()
    await expect(text(second, '正文')).toHaveValue('乙写的')
    // Unasked again, it says the same once more: what is chosen before that answer is there would be chosen in vain.
    const answered = second.waitForResponse((response) => response.request().method() === 'POST')
    await button(second, '保存').click()
    await answered
    await expect(button(second, '保存')).toBeEnabled()
    await expect(both.getByText('甲写的')).toBeVisible()
    await second.getByRole('radio', { name: '我已核对，以我填写的内容为准' }).check()
    await button(second, '保存').click()
    await expect(done(second, '已保存。')).toBeVisible()
    await edit(second, javaScriptEnabled)
    await expect(text(second, '正文')).toHaveValue('乙写的')
  })
}
