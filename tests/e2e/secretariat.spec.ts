import { expect, expectMissing, type Page, test } from '@/tests/support/e2e'

const ALLIANCE = '青岛市托育服务产教联盟'
const PUBLIC_PATH = '/alliances/qingdao-tuoyu-lianmeng'
const UNIT = '无限三维科技产业集团'

/** The memberships of the secretariat's alliance. */
async function openMembers(page: Page): Promise<void> {
  await page.goto('/admin/alliances')
  await page.getByRole('link', { name: `${ALLIANCE}的成员` }).click()
  await expect(page.getByRole('heading', { level: 1, name: '成员与申请' })).toBeVisible()
}

/** The line of the unit in the register. */
const lineOf = (page: Page) => page.getByRole('listitem').filter({ hasText: UNIT })

test('a unit applies to an alliance; the secretariat admits it, gives it a seat, and ends the membership', async ({
  signedIn,
  request,
}) => {
  const staff = await signedIn('wuxian')
  await staff.goto(PUBLIC_PATH)
  await staff.getByRole('link', { name: '申请加入本联盟' }).click()
  await staff.getByLabel('申请说明').fill('每年可提供二十个实习岗位。')
  await staff.getByRole('button', { name: '提交申请' }).click()
  await expect(staff.getByText('申请已提交，联盟秘书处审核后，结果会显示在这里。')).toBeVisible()

  const secretary = await signedIn('tuoyu-secretary')
  await secretary.goto('/workspace')
  await expect(secretary.getByRole('main')).toContainText(/入盟|加入/)
  await openMembers(secretary)
  await expect(lineOf(secretary).getByText('每年可提供二十个实习岗位。')).toBeVisible()
  await lineOf(secretary).getByText('同意加入…').click()
  await lineOf(secretary).getByLabel('席位', { exact: true }).selectOption({ label: '成员单位' })
  await lineOf(secretary).getByRole('button', { name: '同意加入', exact: true }).click()
  await expect(secretary.getByText('已同意加入，联盟的公开页面现在显示这家单位。')).toBeVisible()
  expect(await (await request.get(PUBLIC_PATH)).text()).toContain(UNIT)

  await lineOf(secretary).getByText('修改席位…').click()
  await lineOf(secretary).getByLabel('席位', { exact: true }).selectOption({ label: '理事单位' })
  await lineOf(secretary).getByLabel('分组').fill('企业')
  await lineOf(secretary).getByLabel('批次').fill('第二批')
  await lineOf(secretary).getByRole('button', { name: '保存席位' }).click()
  await expect(secretary.getByText('席位已保存。')).toBeVisible()
  await staff.goto(PUBLIC_PATH)
  const seat = staff.getByRole('listitem').filter({ has: staff.getByRole('link', { name: UNIT }) })
  await expect(seat.getByText('理事单位 · 第二批').first()).toBeVisible()

  await lineOf(secretary).getByText('退出联盟…').click()
  await lineOf(secretary).getByLabel('理由').fill('本单位申请退出')
  await lineOf(secretary).getByRole('button', { name: '确认退出' }).click()
  await expect(secretary.getByText('已退出联盟，公开页面不再显示这家单位。')).toBeVisible()
  expect(await (await request.get(PUBLIC_PATH)).text()).not.toContain(UNIT)
  await staff.goto('/workspace/memberships')
  await expect(staff.getByText('理由：本单位申请退出')).toBeVisible()
})

test('a secretariat sees its own alliance only', async ({ signedIn }) => {
  const secretary = await signedIn('tuoyu-secretary')
  await secretary.goto('/admin/alliances')
  const names = secretary.getByRole('table').getByRole('link', { name: /联盟$|集团$|共同体$/ })
  await expect(names).toHaveText([ALLIANCE])
  for (const path of ['/admin/settings', '/admin/audit/verification', '/admin/alliances/new']) {
    await expectMissing(secretary, path)
  }
})

test('the secretariat reviews and publishes what a unit proposes; withdrawn, it is gone at once', async ({
  signedIn,
  request,
}) => {
  const title = '一次家长开放日'
  const address = '/news/yici-jiazhang-kaifang-ri'
  const status = async (path: string) => (await request.get(path)).status()
  // Asked for before there is a record, and while there is only a draft: what was said then is not said again later.
  for (const path of ['/news/yici-tiyan', address]) expect(await status(path), path).toBe(404)
  const author = await signedIn('fuer')
  await author.goto('/workspace/articles/new')
  await author.getByLabel('标题').fill(title)
  await author.getByLabel('正文').fill('家长走进医院，了解婴幼儿照护。')
  await author.getByLabel('栏目').selectOption({ label: '新闻' })
  await author.getByLabel(ALLIANCE).check()
  await author.getByRole('button', { name: '保存草稿' }).click()
  await author.getByRole('button', { name: '提交审核' }).click()
  await expect(author.getByText('已提交审核。')).toBeVisible()
  expect(await (await request.get('/news')).text()).not.toContain(title)
  for (const path of ['/news/yici-tiyan', address]) expect(await status(path), path).toBe(404)

  const secretary = await signedIn('tuoyu-secretary')
  await secretary.goto('/admin/articles?status=in_review')
  await secretary.getByRole('link', { name: title, exact: true }).click()
  await secretary.getByRole('button', { name: '发布', exact: true }).click()
  await expect(secretary.getByText('已发布，公开页面现在显示的就是这一版。')).toBeVisible()
  for (const path of ['/news', '/', '/feed.xml', PUBLIC_PATH]) {
    expect(await (await request.get(path)).text(), path).toContain(title)
  }
  await author.goto('/news')
  await author.getByRole('link', { name: title, exact: true }).click()
  await expect(author.getByText('家长走进医院，了解婴幼儿照护。')).toBeVisible()
  expect(new URL(author.url()).pathname).toBe(address)

  await secretary.getByText('撤下文章…').click()
  await secretary.getByLabel('撤下的理由').fill('内容需要核实')
  await secretary.getByRole('button', { name: '撤下', exact: true }).click()
  await expect(secretary.getByText('已撤下，公开页面不再显示。')).toBeVisible()
  expect(await status(address)).toBe(404)
  expect(await (await request.get('/news')).text()).not.toContain(title)
})
