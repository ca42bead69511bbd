import { expect, type Page, test, untilReady } from '@/tests/support/e2e'

const idIn = (page: Page) => /positions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

/** Chooses one answer of a question. */
const answer = (page: Page, question: RegExp | string, word: string) =>
  page.getByRole('group', { name: question }).getByLabel(word, { exact: true }).check()

const choose = (page: Page, label: string, word: string) =>
  page.getByLabel(label, { exact: false }).first().selectOption({ label: word })

const next = async (page: Page, step: string) => {
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.waitForURL(`**/edit/${step}`)
}

async function begin(page: Page, title: string): Promise<void> {
  await page.goto('/workspace/positions/new')
  await page.getByLabel('岗位名称').fill(title)
  await choose(page, '类型', '岗位实习')
  await page.getByLabel('招收人数').fill('2')
  await page.getByRole('button', { name: '保存草稿并继续' }).click()
  await page.waitForURL('**/edit/unit')
}

async function fillUnit(page: Page): Promise<void> {
  await answer(page, /本单位依法设立/, '是')
  await page.getByLabel('核对日期').fill(new Date().toISOString().slice(0, 10))
  await answer(page, /劳务中介/, '否')
}

async function fillTerms(page: Page): Promise<void> {
  const year = new Date().getUTCFullYear() + 1
  await page.getByLabel('开始日期').fill(`${year}-03-01`)
  await page.getByLabel('结束日期').fill(`${year}-08-31`)
  await page.getByLabel('每天工时').fill('10')
  await page.getByLabel('每周工时').fill('40')
  await choose(page, '班次', '白班')
  for (const question of ['安排休息日上班', '安排法定节假日上班', '安排加班']) {
    await answer(page, new RegExp(question), '否')
  }
  await page.getByLabel('报酬（元）').fill('2800')
  await choose(page, '报酬的计算周期', '每月')
  await choose(page, '计酬方式', '固定数额')
  await answer(page, /相对独立地承担/, '否')
  await page.getByLabel('发放间隔（天）').fill('31')
  await choose(page, '发给谁', '学生本人')
  await choose(page, '发放形式', '货币')
}

async function fillSafety(page: Page): Promise<void> {
  const year = new Date().getUTCFullYear() + 1
  await page
    .getByLabel('保险', { exact: true })
    .or(page.getByLabel(/^保险(提交前填写|选填)$/))
    .first()
    .selectOption({ label: '实习责任保险' })
  await choose(page, '保费由谁承担', '实习单位')
  await page.getByLabel('保险起').fill(`${year}-03-01`)
  await page.getByLabel('保险止').fill(`${year}-08-31`)
  await answer(page, /向学生收取或扣押什么/, '都没有')
  await answer(page, /危险或禁忌劳动/, '都没有')
  await choose(page, '体力劳动强度', 'Ⅰ级（轻）')
  await page.getByLabel('单位指导师傅').fill('教学园长')
}

async function pick(page: Page, label: string, typed: string, name: string): Promise<void> {
  const search = page.getByRole('combobox', { name: label })
  await search.fill('')
  await search.pressSequentially(typed)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await search.press('ArrowDown')
  await search.press('Enter')
}

test('a unit posts a position: a breach is shown and mended, a note answered, and visitors see it', async ({
  signedIn,
  visit,
}) => {
  test.slow()
  const title = '托育观察记录实习生'
  const unit = await signedIn('aile')
  await begin(unit, title)
  const id = idIn(unit)
  await fillUnit(unit)
  await next(unit, 'post')

  await untilReady(unit)
  await pick(unit, '适合的专业', 'yyet', '婴幼儿托育服务与管理')
  await unit.getByLabel('做什么').fill('观察婴幼儿的活动\n填写观察记录\n参加教研讨论')
  await unit.getByLabel('学什么').fill('能写出完整的观察记录。')
  await pick(unit, '工作地区', 'huangdao', '山东省青岛市黄岛区')
  await choose(unit, '工作场所', '托育、养老机构')
  await unit.getByLabel('咨询方式').fill('教学部，0532-00000000')
  await unit.getByLabel('报名截止日期').fill(`${new Date().getUTCFullYear() + 1}-02-01`)
  await next(unit, 'terms')

  await untilReady(unit)
  await fillTerms(unit)
  // The rules speak while it is typed, with the article, and fall silent once it is mended.
  await expect(unit.getByLabel('每天工时')).toHaveAccessibleDescription(/不符合：.*第十七条/)
  await unit.getByLabel('每天工时').fill('8')
  await expect(unit.getByLabel('每天工时')).not.toHaveAccessibleDescription(/不符合/)
  await expect(unit.getByText(/^已自动保存/)).toBeVisible({ timeout: 10_000 })
  await next(unit, 'safety')
  await fillSafety(unit)
  await next(unit, 'check')
  const result = unit.locator('p').filter({ hasText: /^按现在填写的内容：/ })
  await expect(result).toBeVisible()
  await expect(result).not.toContainText('项不符合')
  await unit.getByRole('button', { name: '提交审核' }).click()
  await expect(unit.getByText('已提交，结果会显示在这里。')).toBeVisible()

  const moderator = await signedIn('tuoyu-moderator')
  await moderator.goto(`/admin/positions/${id}`)
  await expect(moderator.getByRole('heading', { name: '填报单位' })).toBeVisible()
  await moderator.getByText(/\d+ 项符合$/).click()
  await expect(moderator.getByText(/第十七条/).first()).toBeVisible()
  await moderator.getByRole('link', { name: '退回修改…' }).click()
  await moderator.waitForURL('**/return')
  await moderator.getByLabel('退回的原因').fill('请补充联系方式。')
  await moderator.getByLabel('咨询方式').fill('请写到科室。')
  await moderator.getByRole('button', { name: '退回修改' }).click()
  await expect(moderator.getByText('已退回，对方会看到您写的原因。')).toBeVisible()

  await unit.goto(`/workspace/positions/${id}`)
  await expect(unit.getByText('请写到科室。')).toBeVisible()
  await unit.goto(`/workspace/positions/${id}/edit/post`)
  await expect(unit.getByLabel('咨询方式')).toHaveAccessibleDescription(/退回说明：请写到科室。/)
  await unit.getByLabel('咨询方式').fill('教学部实习办公室，0532-00000000')
  await next(unit, 'terms')
  await unit.goto(`/workspace/positions/${id}/edit/check`)
  await unit.getByRole('button', { name: '提交审核' }).click()
  await expect(unit.getByText('已提交，结果会显示在这里。')).toBeVisible()

  await moderator.goto(`/admin/positions/${id}`)
  await moderator.getByRole('button', { name: '发布', exact: true }).click()
  await expect(moderator.getByText('已发布，公开页面现在可以看到。')).toBeVisible()

  const visitor = await visit()
  await visitor.goto('/positions/by/kind/post/status/open')
  await visitor.getByRole('link', { name: title }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await visitor.getByText(/按 \d+ 条规定检查/).click()
  await expect(visitor.getByRole('link', { name: /第十七条.*R17a/ }).first()).toBeVisible()
  await expect(visitor.getByRole('heading', { name: '您的权利' })).toBeVisible()
  await expect(visitor.getByText('教学园长')).toBeVisible()
  expect(await visitor.locator('script[type="application/ld+json"]').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('JobPosting')]),
  )
})

test('the same without JavaScript: each page checks when it is saved, and a copy follows', async ({
  signedIn,
}) => {
  test.slow()
  const title = '托育环境创设实习生'
  const unit = await signedIn('aile', { javaScriptEnabled: false })
  await begin(unit, title)
  await fillUnit(unit)
  await next(unit, 'post')
  await unit.getByLabel('适合的专业').fill('520802')
  await unit.getByLabel('做什么').fill('布置活动区\n制作教玩具\n参加教研讨论')
  await unit.getByLabel('学什么').fill('能独立布置一个活动区。')
  await unit.getByLabel('工作地区').fill('370211')
  await choose(unit, '工作场所', '托育、养老机构')
  await unit.getByLabel('咨询方式').fill('教学部')
  await unit.getByLabel('报名截止日期').fill(`${new Date().getUTCFullYear() + 1}-02-01`)
  await next(unit, 'terms')
  await fillTerms(unit)
  await next(unit, 'safety')
  await fillSafety(unit)
  await next(unit, 'check')
  await expect(unit.getByText('不符合').first()).toBeVisible()
  await unit.getByRole('button', { name: '提交审核' }).click()
  await expect(unit.getByText(/项不符合规定或还缺少事实/).first()).toBeVisible()
  await unit.getByRole('link', { name: '去修改“每天工时”' }).first().click()
  await expect(unit.getByLabel('每天工时')).toHaveAccessibleDescription(/不符合：/)
  await unit.getByLabel('每天工时').fill('8')
  await next(unit, 'safety')
  await unit.goto(unit.url().replace('/safety', '/check'))
  await unit.getByRole('button', { name: '提交审核' }).click()
  await expect(unit.getByText('已提交，结果会显示在这里。')).toBeVisible()
  await unit.getByRole('button', { name: '复制到下一年' }).click()
  await unit.waitForURL('**/edit/unit')
  await expect(unit.getByText(title).first()).toBeVisible()
  await expect(unit.getByLabel('核对日期')).toHaveValue('')
})
