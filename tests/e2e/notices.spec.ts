import { TOTP } from 'otpauth'
import { DEMO_PASSWORD } from '@/playwright.config'
import { expect, type Page, test, untilReady } from '@/tests/support/e2e'

const ALLIANCE = '青岛市托育服务产教联盟'

/** Proposes an article to the alliance and hands it in. */
async function propose(author: Page, title: string): Promise<void> {
  await author.goto('/workspace/articles/new')
  await author.getByLabel('标题').fill(title)
  await author.getByLabel('正文').fill('医院与学院共同培养。')
  await author.getByLabel('栏目').selectOption({ label: '新闻' })
  await author.getByLabel(ALLIANCE).check()
  await author.getByRole('button', { name: '保存草稿' }).click()
  await author.getByRole('button', { name: '提交审核' }).click()
  await expect(author.getByText('已提交审核。')).toBeVisible()
}

const lineOf = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

for (const javaScriptEnabled of [true, false]) {
  const words = javaScriptEnabled ? '' : ', also without JavaScript'
  test(`a notice leads to its record and is read, and its outcome comes back${words}`, async ({ signedIn }, {
    retry,
  }) => {
    // A second attempt meets what the first one left.
    const title = `${javaScriptEnabled ? '通知把人带到文章' : '没有脚本也能读到通知'}（第 ${retry + 1} 次）`
    const author = await signedIn('fuer')
    await propose(author, title)
    await propose(author, `${title}，无人打开`)

    const moderator = await signedIn('tuoyu-moderator', { javaScriptEnabled })
    await moderator.goto('/workspace')
    const inbox = moderator.getByRole('banner').getByRole('link', { name: /^通知\s*，\s*未读\s*\d+\s*条$/ })
    await inbox.click()
    await expect(moderator.getByRole('heading', { level: 1, name: '通知' })).toBeVisible()
    const line = lineOf(moderator, `文章“${title}”等待审核`)
    await expect(line.getByText('未读', { exact: true })).toBeVisible()
    await line.getByRole('link').click()
    await expect(moderator).toHaveURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
    await expect(moderator.getByRole('heading', { level: 1 })).toContainText(title)
    await moderator.getByText('退回修改…').click()
    await moderator.getByLabel('退回的理由').fill('请补充日期')
    await moderator.getByRole('button', { name: '退回', exact: true }).click()
    await expect(moderator.getByText('已退回，对方会看到您写的理由。')).toBeVisible()
    await moderator.goto('/workspace/notices')
    await expect(line.getByText('未读', { exact: true })).toHaveCount(0)
    await expect(lineOf(moderator, `${title}，无人打开`).getByText('未读', { exact: true })).toBeVisible()
    // Nothing else arrives meanwhile: journeys follow one another, and what jobs tell is not for moderators. The
    // scripts are waited for, since it is they that could leave the head as it was.
    if (javaScriptEnabled) await untilReady(moderator)
    await moderator.getByRole('button', { name: '全部标为已读' }).click()
    await expect(moderator.getByRole('button', { name: '全部标为已读' })).toHaveCount(0)
    await expect(moderator.getByText('未读', { exact: true })).toHaveCount(0)
    await expect(moderator.getByRole('banner').getByRole('link', { name: '通知', exact: true })).toBeVisible()

    await author.goto('/workspace/notices')
    const outcome = lineOf(author, `文章“${title}”被退回修改`)
    await outcome.getByRole('button', { name: '标为已读' }).click()
    await expect(outcome.getByRole('button')).toHaveCount(0)
    await outcome.getByRole('link').click()
    await expect(author.getByText('请补充日期').first()).toBeVisible()
  })
}

test('a notice is opened after signing in, and nobody else’s', async ({ signedIn, visit }, { retry }) => {
  const title = `先登录再看通知（第 ${retry + 1} 次）`
  const author = await signedIn('fuer')
  await propose(author, title)
  const moderator = await signedIn('tuoyu-moderator')
  await moderator.goto('/workspace/notices')
  const address = await lineOf(moderator, title).getByRole('link').getAttribute('href')
  const stranger = await visit()
  await stranger.goto(address ?? '')
  await expect(stranger).toHaveURL(/\/sign-in\?returnTo=%2Fworkspace%2Fnotices%2F/)
  await author.goto(address ?? '')
  await expect(author).toHaveURL(/\/workspace\/notices$/)
})

test('somebody chooses how notices come by mail', async ({ signedIn }) => {
  const page = await signedIn('gaoqing', { javaScriptEnabled: false })
  await page.goto('/workspace/account')
  await page.getByLabel('每日汇总').check()
  await page.getByRole('button', { name: '保存通知方式' }).click()
  await expect(page.getByText('通知方式已保存。')).toBeVisible()
  await page.goto('/workspace/account')
  await expect(page.getByLabel('每日汇总')).toBeChecked()
})

for (const javaScriptEnabled of [true, false]) {
  const words = javaScriptEnabled ? '' : ', also without JavaScript'
  test(`somebody sets a second factor up with its code and switches it off again${words}`, async ({
    signedIn,
  }) => {
    const page = await signedIn('gaoqing', { javaScriptEnabled })
    await page.goto('/workspace/account')
    await page.getByRole('link', { name: '设置两步验证' }).click()
    await page.getByLabel('当前密码').fill('not the password')
    await page.getByRole('button', { name: '开始设置' }).click()
    await expect(page.getByText('当前密码不正确').first()).toBeVisible()
    await page.getByLabel('当前密码').fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '开始设置' }).click()
    await expect(page.getByRole('img', { name: '验证器密钥的二维码' })).toBeVisible()
    const secret = ((await page.locator('.second-factor code').textContent()) ?? '').replaceAll(' ', '')
    await page.getByLabel('验证码').fill('12345')
    await page.getByRole('button', { name: '开启两步验证' }).click()
    await expect(page.getByText('验证码是 6 位数字').first()).toBeVisible()
    await page.getByLabel('验证码').fill(new TOTP({ secret }).generate())
    await page.getByRole('button', { name: '开启两步验证' }).click()
    await expect(page.getByText('两步验证已开启')).toBeVisible()
    await page.getByText('关闭两步验证…').click()
    await page.getByLabel('当前密码').fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '关闭两步验证', exact: true }).click()
    await expect(page.getByRole('button', { name: '开始设置' })).toBeVisible()
  })
}
