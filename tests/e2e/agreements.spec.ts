import { expect, nameUnits, type Page, test, untilReady } from '@/tests/support/e2e'

const [SCHOOL, FIRM, HOSPITAL] = [
  '青岛职业技术学院',
  '青岛爱乐启蒙教育咨询有限公司',
  '青岛市妇女儿童医院',
] as const
const PARTIES = [SCHOOL, FIRM, HOSPITAL]
const LIST = '/workspace/agreements'

type Draft = {
  title: string
  parties?: readonly string[]
  alliance?: string
  from: string
  to: string
  javaScriptEnabled: boolean
}

/** Drafts an agreement as the school, of the three unless told otherwise, proposes it, and gives the path of its page. */
async function propose(
  school: Page,
  { title, parties = PARTIES, alliance, from, to, javaScriptEnabled }: Draft,
): Promise<string> {
  await school.goto(`${LIST}/new`)
  await school.getByRole('link', { name: '订单培养' }).click()
  const body = school.getByRole('textbox', { name: /^全文/ })
  await expect(body).toHaveValue(/权利/)
  await school.getByLabel('协议名称').fill(title)
  await nameUnits(school, /^各方/, javaScriptEnabled ? [FIRM, SCHOOL, HOSPITAL] : parties, {
    javaScriptEnabled,
  })
  if (javaScriptEnabled) {
    await school.getByRole('button', { name: `把${SCHOOL}上移一位` }).click()
    await expect(school.getByRole('list', { name: '已填的各方' }).getByRole('listitem')).toContainText(
      PARTIES,
    )
  }
  if (alliance) await school.getByLabel('登记的联盟').selectOption({ label: alliance })
  await school.getByLabel('生效日期').fill(from)
  await school.getByLabel('到期日期').fill(to)
  await school.getByRole('radio', { name: '公开登记信息、摘要和全文' }).check()
  await school.getByRole('textbox', { name: /^摘要/ }).fill('三方共同培养保育师。')
  await school.getByRole('button', { name: '保存草稿' }).click()
  await school.waitForURL('**?done=created')
  const { pathname } = new URL(school.url())
  await step(school, '提交各方确认')
  // The text of the kind still has its blanks: nobody can confirm those.
  await expect(school.getByText(/全文还有空白没有填写/).first()).toBeVisible()
  await school.goto(`${pathname}/edit`)
  // Filling selects and then writes; in between the scripts would give the area its first text again.
  if (javaScriptEnabled) await untilReady(school)
  await body.fill('## 目标\n\n三方共同培养保育师三十人。\n\n## 权利与义务\n\n医院负责儿童保健实训。')
  await school.getByRole('button', { name: '保存', exact: true }).click()
  await school.waitForURL('**?done=*')
  await step(school, '提交各方确认')
  await expect(school.getByText('已编号并提交各方确认', { exact: false })).toBeVisible({ timeout: 15_000 })
  return pathname
}

/** Drafts the renewal of an agreement from its page, where all but the term is there already, and proposes it. */
async function renew(
  school: Page,
  path: string,
  number: string,
  javaScriptEnabled: boolean,
): Promise<string> {
  await school.goto(path)
  await school.getByRole('link', { name: '起草续签协议' }).click()
  await expect(school.getByLabel('续签的原协议')).toHaveValue(number)
  await expect(school.getByLabel('生效日期')).toHaveValue('2099-09-01')
  await expect(school.getByRole('textbox', { name: /^全文/ })).toHaveValue(/医院负责儿童保健实训/)
  if (javaScriptEnabled) await untilReady(school)
  const title = school.getByLabel('协议名称')
  await title.fill(`${await title.inputValue()}续签`)
  await school.getByLabel('到期日期').fill('2102-08-31')
  await school.getByRole('button', { name: '保存草稿' }).click()
  await school.waitForURL('**?done=created')
  const { pathname } = new URL(school.url())
  await step(school, '提交各方确认')
  await expect(school.getByText('已编号并提交各方确认', { exact: false })).toBeVisible({ timeout: 15_000 })
  return pathname
}

/** Opens the fold of a step and takes it. */
async function step(page: Page, label: string): Promise<void> {
  await page.getByText(`${label}…`, { exact: true }).click()
  await page.getByRole('button', { name: label, exact: true }).click()
}

async function confirm(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel(/我已读完全文/).check()
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByText('已确认，并记入台账。')).toBeVisible()
}

const numberOn = (page: Page) => page.getByText(/^XY-\d{4}-\d{4,}$/).first()

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript'
  test(`a school drafts, enterprise and hospital confirm, a visitor verifies, and it is renewed${how}`, async ({
    signedIn,
    visit,
    faults,
  }) => {
    test.slow()
    const title = javaScriptEnabled ? '保育师三方培养协议' : '保育师三方培养协议（乙）'
    const [school, firm, hospital] = [
      await signedIn('qdzy', { javaScriptEnabled }),
      await signedIn('aile', { javaScriptEnabled }),
      await signedIn('fuer', { javaScriptEnabled }),
    ]
    const path = await propose(school, {
      title,
      from: '2026-09-01',
      to: '2099-08-31',
      javaScriptEnabled,
    })
    const number = (await numberOn(school).textContent()) ?? ''
    const visitor = await visit({ javaScriptEnabled: false })
    // Until everybody has confirmed, it is nobody else's to see.
    expect((await visitor.goto(`/verify/${number}`))?.status()).toBe(404)

    await firm.goto('/workspace')
    await firm.getByRole('link', { name: '待本单位确认的协议' }).click()
    await firm.getByRole('link', { name: title, exact: true }).click()
    await expect(firm.getByText('不因此具有第十四条所说的', { exact: false })).toBeVisible()
    await confirm(firm, path)
    // A change voids what was confirmed, and every party is asked anew.
    await school.goto(path)
    await step(school, '收回修改')
    await school.goto(`${path}/edit`)
    await school.getByRole('textbox', { name: /^摘要/ }).fill('三方共同培养保育师三十人。')
    await school.getByRole('button', { name: '保存', exact: true }).click()
    await school.waitForURL('**?done=*')
    await step(school, '提交各方确认')
    await firm.goto(path)
    await expect(firm.getByRole('heading', { name: '第 2 版', exact: true })).toBeVisible()
    await expect(firm.getByText('三十人').first()).toBeVisible()
    for (const party of [firm, hospital, school]) await confirm(party, path)

    await visitor.goto('/verify')
    await visitor.getByLabel('协议编号').fill(number)
    await visitor.getByRole('button', { name: '核验' }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(visitor.getByText('登录账号确认')).toHaveCount(3)
    for (const name of PARTIES) await expect(visitor.getByRole('link', { name }).first()).toBeVisible()

    const next = await renew(school, path, number, javaScriptEnabled)
    for (const party of [school, firm, hospital]) await confirm(party, next)
    await visitor.goto(`/verify/${number}`)
    await expect(visitor.getByText('已续签').first()).toBeVisible()
    await expect(visitor.getByRole('link', { name: `${title}续签` }).first()).toBeVisible()
    // The number that a visitor asked for too early.
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes(`/verify/${number}`)))
  })
}

test('a unit without an account reads and confirms by a link of the secretariat, once, without JavaScript', async ({
  signedIn,
  visit,
}) => {
  const javaScriptEnabled = false
  const title = '托育园见习协议'
  const school = await signedIn('qdzy', { javaScriptEnabled })
  const path = await propose(school, {
    title,
    parties: [SCHOOL, '惠洛克国际儿童之家'],
    alliance: '青岛市托育服务产教联盟',
    from: '2026-09-01',
    to: '2099-08-31',
    javaScriptEnabled,
  })
  const number = (await numberOn(school).textContent()) ?? ''
  await confirm(school, path)

  const secretary = await signedIn('tuoyu-secretary', { javaScriptEnabled })
  const kept = path.replace('/workspace/', '/admin/')
  await secretary.goto(kept)
  await secretary.getByText('生成确认链接…').click()
  await secretary.getByLabel('送达对象').fill('园长室')
  await secretary.getByRole('button', { name: '生成链接' }).click()
  const link = new URL(await secretary.getByLabel('一次性链接').inputValue()).pathname

  const unit = await visit({ javaScriptEnabled })
  await unit.goto(link)
  await expect(unit.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(unit.getByText('不因此具有第十四条所说的', { exact: false })).toBeVisible()
  await unit.getByRole('button', { name: '确认', exact: true }).click()
  await expect(unit.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await unit.getByLabel(/我已读完全文/).check()
  await unit.getByRole('button', { name: '确认', exact: true }).click()
  await expect(unit.getByRole('heading', { level: 1, name: '已确认' })).toBeVisible()
  await unit.goto(link)
  await expect(unit.getByRole('heading', { level: 1, name: '这个链接已经失效' })).toBeVisible()

  await secretary.goto(kept)
  await expect(secretary.getByText(/一次性链接/).first()).toBeVisible()
  await unit.goto(`/verify/${number}`)
  await expect(unit.getByText('登录账号确认')).toHaveCount(1)
  await expect(unit.getByText('一次性链接确认')).toHaveCount(1)
})
