import { readForm } from '@/tests/bench/forms'
import {
  expect,
  expectMissing,
  fillSignIn,
  onDatabase,
  openOwnUnit,
  type Page,
  test,
  untilReady,
} from '@/tests/support/e2e'

/** Opens the form of one's own unit and gives the unit's id. */
async function editUnit(page: Page, javaScript = true): Promise<string> {
  await page.goto('/workspace/organization')
  await page.getByRole('link', { name: '修改资料', exact: true }).click()
  await page.waitForURL('**/edit')
  if (javaScript) await untilReady(page)
  return new URL(page.url()).pathname.split('/').at(-2) ?? ''
}

const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click()

test('a saved change is public at the very next request, wherever it shows', async ({
  signedIn,
  request,
}) => {
  const publicPath = '/members/qingdao-zhiye-jishu-xueyuan'
  await request.get(publicPath)
  const page = await signedIn('qdzy')
  for (const summary of ['第一次改的简介。', '第二次改的简介。']) {
    await editUnit(page)
    await page.getByLabel('简介').fill(summary)
    await save(page)
    await expect(page.getByText('已保存。')).toBeVisible()
    expect(await (await request.get(publicPath)).text()).toContain(summary)
    // The row that tells the other processes expires the page once more, at most a few seconds later.
    await expect
      .poll(async () => (await request.get(publicPath)).headers()['x-nextjs-cache'], { timeout: 10_000 })
      .toBe('HIT')
  }
})

test('what was typed before the scripts arrived stays in the form', async ({ signedIn }) => {
  const page = await signedIn('qdzy')
  const path = `${await openOwnUnit(page)}/edit`
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  await page.getByLabel('简介').fill('脚本来到之前写的简介。')
  await page.getByLabel('地址').fill('脚本来到之前写的地址')
  arrive()
  await untilReady(page)
  await expect(page.getByLabel('简介')).toHaveValue('脚本来到之前写的简介。')
  await expect(page.getByLabel('地址')).toHaveValue('脚本来到之前写的地址')
})

test('when two people save at once, the second sees both versions and loses nothing', async ({
  signedIn,
  request,
}) => {
  const first = await signedIn('wuxian')
  const second = await signedIn('wuxian')
  await editUnit(first)
  await editUnit(second)
  await first.getByLabel('简介').fill('先保存的简介。')
  await first.getByLabel('地址').fill('先保存的地址')
  await save(first)
  await expect(first.getByText('已保存。')).toBeVisible()

  await second.getByLabel('简介').fill('后保存的简介。')
  await save(second)
  await expect(second.getByRole('alert').filter({ hasText: '别人已经保存了新的内容' })).toBeVisible()
  const both = second.getByRole('region', { name: '两份内容的不同之处' })
  await expect(both.getByText('先保存的简介。')).toBeVisible()
  await expect(both.getByText('后保存的简介。')).toBeVisible()
  await expect(both.getByText('先保存的地址')).toBeVisible()
  await expect(second.getByLabel('简介')).toHaveValue('后保存的简介。')
  expect(await (await request.get('/members/wuxian-sanwei')).text()).toContain('先保存的简介。')

  await second.getByLabel('地址').fill('先保存的地址')
  await second.getByLabel('我已核对，以我填写的内容为准').check()
  await save(second)
  await expect(second.getByText('已保存。')).toBeVisible()
  const html = await (await request.get('/members/wuxian-sanwei')).text()
  expect(html).toContain('后保存的简介。')
  expect(html).toContain('先保存的地址')
})

for (const javaScriptEnabled of [true, false]) {
  test(`what was typed when the session ended is back in the form after signing in again, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    signedIn,
  }) => {
    const summary = `登录失效时正在写的简介${javaScriptEnabled ? '一' : '二'}。`
    const page = await signedIn('gaoqing', { javaScriptEnabled })
    await editUnit(page, javaScriptEnabled)
    await onDatabase((client) =>
      client.query(
        `UPDATE sessions SET "lastSeenAt" = now() - interval '2 days'
         WHERE "userId" = (SELECT id FROM users WHERE "loginName" = 'gaoqing')`,
      ),
    )
    await page.getByLabel('简介').fill(summary)
    await save(page)
    await expect(page.getByText('您刚才填写的内容已保存，登录后会放回原来的表单。')).toBeVisible()
    await fillSignIn(page, 'gaoqing')
    await page.waitForURL('**/edit')
    if (javaScriptEnabled) await untilReady(page)
    await expect(page.getByLabel('简介')).toHaveValue(summary)
    await save(page)
    await expect(page.getByText('已保存。')).toBeVisible()
    await editUnit(page, javaScriptEnabled)
    await expect(page.getByLabel('简介')).toHaveValue(summary)
  })
}

test('who is signed out from another device keeps the form, signs in beside it and saves', async ({
  signedIn,
}) => {
  const page = await signedIn('fuer')
  await editUnit(page)
  await page.getByLabel('简称').fill('市妇儿')
  await onDatabase((client) =>
    client.query(`DELETE FROM sessions WHERE "userId" = (SELECT id FROM users WHERE "loginName" = 'fuer')`),
  )
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: '登录已失效' })).toBeVisible()
  await expect(page.getByLabel('简称')).toHaveValue('市妇儿')
  const beside = await page.context().newPage()
  await beside.goto('/sign-in')
  await fillSignIn(beside, 'fuer')
  await beside.waitForURL('**/workspace')
  await save(page)
  await expect(page.getByText('已保存。')).toBeVisible()
})

test('a form that is sent twice makes one record', async ({ signedIn, baseURL }) => {
  const page = await signedIn('qdzy')
  const unit = await editUnit(page)
  const path = `/workspace/organization/${unit}/honours/new`
  const send = page.context().request
  const form = readForm(await (await send.get(path)).text(), '新增荣誉')
  form.set('name', '只登记一次的荣誉')
  form.set('status', 'applying')
  const headers = { origin: baseURL ?? '', referer: `${baseURL}${path}` }
  const answers = await Promise.all(
    [1, 2].map(() => send.post(path, { multipart: form, headers, maxRedirects: 0 })),
  )
  const places = answers.map((answer) => answer.headers().location?.replace(baseURL ?? '', ''))
  expect(places).toEqual([1, 2].map(() => `/workspace/organization/${unit}?done=saved`))
  await page.goto(`/workspace/organization/${unit}`)
  await expect(page.getByText('只登记一次的荣誉')).toHaveCount(1)
})

test("another unit's form is refused, whatever the hidden fields say", async ({ signedIn, request }) => {
  const [own, other] = [await signedIn('qdzy'), await signedIn('gaoqing')]
  const foreign = await editUnit(other)
  await editUnit(own)
  await own.getByLabel('简介').fill('写到别人那里去的简介')
  await own.locator('input[name=id]').evaluate((input: HTMLInputElement, id) => {
    input.value = id
  }, foreign)
  await save(own)
  await expect(own.getByText('您的账号没有做这件事的权限。')).toBeVisible()
  await expect(own.getByLabel('简介')).toHaveValue('写到别人那里去的简介')
  for (const [field, value, sentence] of [
    ['id', 'nobody', '页面上的记录编号不正确，请刷新页面后重试'],
    ['id', '00000000-0000-7000-8000-000000000000', '要修改的记录不存在，可能已被删除。'],
    ['version', 'newest', '页面上的版本号不正确，请刷新页面后重试'],
  ] as const) {
    await editUnit(own)
    await own.locator(`input[name=${field}]`).evaluate((input: HTMLInputElement, tampered) => {
      input.value = tampered
    }, value)
    await save(own)
    await expect(own.getByText(sentence).first()).toBeVisible()
  }
  await expectMissing(own, `/workspace/organization/${foreign}/edit`)
  expect(await (await request.get('/members/gaoqing-xian-jiaoyu-he-tiyuju')).text()).not.toContain(
    '写到别人那里去',
  )
})

test('own sessions are listed and ended one by one, and signing in leads nowhere but here', async ({
  signedIn,
  visit,
}) => {
  await onDatabase((client) =>
    client.query(
      `DELETE FROM sessions WHERE "userId" = (SELECT id FROM users WHERE "loginName" = 'tuoyu-moderator')`,
    ),
  )
  const [here, there] = [await signedIn('tuoyu-moderator'), await signedIn('tuoyu-moderator')]
  await here.goto('/workspace/account')
  const sessions = here.getByRole('table', { name: '我的登录' }).getByRole('row')
  await expect(sessions).toHaveCount(3)
  await sessions.getByRole('button', { name: '退出' }).click()
  await expect(sessions).toHaveCount(2)
  await there.goto('/workspace')
  await expect(there.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
  const outside = await visit()
  await outside.goto('/sign-in?returnTo=https://elsewhere.example/')
  await fillSignIn(outside, 'tuoyu-moderator')
  await outside.waitForURL('**/workspace')
})
