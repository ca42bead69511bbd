import { creditCodeOf } from '@/tests/support/credit-code'
import { escaped, expect, openOwnUnit, type Page, send, test, untilReady } from '@/tests/support/e2e'

const PUBLIC_PATH = '/members/qingdao-aile-qimeng'

/** The address of the form of one's own unit. */
const unitForm = async (page: Page) => `${await openOwnUnit(page)}/edit`

/** Saves this as the body of the unit that the account looks after. */
async function saveBody(staff: Page, body: string): Promise<void> {
  const answer = await send(staff, await unitForm(staff), '单位资料', { body })
  expect(answer.status()).toBe(303)
}

test('every wrong field of a unit gets its sentence, and everything typed stays', async ({ signedIn }) => {
  const page = await signedIn('aile')
  const path = await unitForm(page)
  const valid = creditCodeOf('07')
  const wrongCheck = valid.slice(0, 17) + (valid.endsWith('A') ? 'B' : 'A')
  const cases: [field: string, typed: string, sentence: string][] = [
    ['creditCode', wrongCheck, '统一社会信用代码的校验位不符'],
    ['creditCode', valid.slice(1), '统一社会信用代码应为 18 位'],
    ['creditCode', `O${valid.slice(1)}`, '统一社会信用代码只含数字和大写字母'],
    ['shortName', '长'.repeat(31), '简称不能超过 30 个字'],
    ['summary', '简'.repeat(301), '简介不能超过 300 个字'],
    ['body', '文'.repeat(20_001), '正文不能超过 20000 个字'],
    ['body', '- '.repeat(50_000), '正文不能超过 20000 个字'],
    ['region', '亚特兰蒂斯', '地区'],
    ['website', 'javascript:alert(1)', '网站应为以 http:// 或 https:// 开头的完整地址'],
    ['employeeCount', '很多', '职工人数应为整数'],
    ['employeeCountAsOf', '2026-02-31', '日历上确有这一天'],
    ['chainIds', 'no-such-chain', '产业链中有不存在的选项'],
  ]
  for (const [field, typed, sentence] of cases) {
    const fields = { address: '已经填好的地址', [field]: typed }
    const answer = await send(page, path, '单位资料', fields)
    const html = await answer.text()
    expect(answer.status(), `${field}: ${typed.slice(0, 20)}`).toBe(200)
    expect(html).toContain(sentence)
    expect(html).toContain('已经填好的地址')
    if (field !== 'chainIds') expect(html, field).toContain(escaped(typed))
  }
})

test('a credit code of eighteen full-width characters is folded and kept', async ({ signedIn }) => {
  const page = await signedIn('fuer')
  const path = await unitForm(page)
  const code = creditCodeOf('18')
  const fullWidth = [...code]
    .map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))
    .join('')
  const answer = await send(page, path, '单位资料', { creditCode: fullWidth })
  expect(answer.status()).toBe(303)
  const admin = await signedIn('admin')
  await admin.goto(`/admin/organizations?name=${code}`)
  await expect(admin.getByRole('link', { name: '青岛市妇女儿童医院' })).toBeVisible()
})

test('rare characters, emoji, HTML and SQL are kept as text; what cannot be seen is taken out', async ({
  signedIn,
  page,
}) => {
  const staff = await signedIn('aile')
  const path = await unitForm(staff)
  const summary = `'; DROP TABLE organizations; -- <img src=x onerror="alert(1)"> &amp; "引号" 𠮷野家 👩‍🏫`
  const answer = await send(staff, path, '单位资料', {
    summary,
    shortName: '𠮷爱😀',
    address: '青岛\u0000市\u202e路\u200f1号',
    aliases: '<script>alert(2)</script>\n{{7*7}}',
  })
  expect(answer.status()).toBe(303)
  page.on('dialog', () => expect(page.url(), 'a dialog opened').toBeNull())
  await page.goto(PUBLIC_PATH)
  await expect(page.getByText(summary)).toBeVisible()
  await expect(page.getByText('<script>alert(2)</script>').first()).toBeVisible()
  await staff.goto(path)
  await expect(staff.getByLabel('简介')).toHaveValue(summary)
  await expect(staff.getByLabel('简称')).toHaveValue('𠮷爱😀')
  await expect(staff.getByLabel('地址')).toHaveValue('青岛市路1号')
})

test('nothing in a Markdown body comes alive: scripts, handlers, addresses that run', async ({
  signedIn,
  page,
}) => {
  const staff = await signedIn('aile')
  const body = [
    '## 可以有的小标题',
    '<script>document.title = "taken over"</script>',
    '<img src="x" onerror="document.title = \'taken over\'">',
    '<a href="https://elsewhere.example/" style="display:none">藏起来的链接</a>',
    '[点我](javascript:alert(1)) [还有](  JaVaScRiPt:alert(1)) [数据](data:text/html,<script>alert(1)</script>)',
    '[正常链接](https://www.example.org/)',
    '<iframe src="/admin"></iframe><form action="/sign-in"><input name="x"></form>',
  ].join('\n\n')
  await saveBody(staff, body)
  page.on('dialog', () => expect(page.url(), 'a dialog opened').toBeNull())
  await page.goto(PUBLIC_PATH)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: '可以有的小标题' })).toBeVisible()
  await expect(main.getByRole('link', { name: '正常链接' })).toHaveAttribute('rel', /nofollow/)
  await expect(page).not.toHaveTitle(/taken over/)
  const alive = await main.evaluate((element) =>
    [...element.querySelectorAll('.prose *')]
      .filter(
        (inner) =>
          ['SCRIPT', 'IFRAME', 'FORM', 'INPUT', 'STYLE', 'OBJECT'].includes(inner.tagName) ||
          [...inner.attributes].some(
            ({ name, value }) =>
              name.startsWith('on') || name === 'style' || /^\s*(javascript|data):/i.test(value),
          ),
      )
      .map((inner) => inner.outerHTML),
  )
  expect(alive).toEqual([])
})

test('a body nested too deeply costs nobody time, and is shown as it was typed', async ({
  signedIn,
  page,
}) => {
  const staff = await signedIn('aile')
  const body = [
    Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}- 层`).join('\n'),
    `${'>'.repeat(2_000)} 引到深处`,
  ].join('\n\n')
  const begun = Date.now()
  await saveBody(staff, body)
  await page.goto(PUBLIC_PATH)
  expect(Date.now() - begun).toBeLessThan(5_000)
  await expect(page.getByRole('main')).toContainText('引到深处')
})

test('the sign-in form says what is wrong, keeps the account and never gives a password back', async ({
  page,
}) => {
  const cases: [login: string, password: string, sentence: string][] = [
    ['', 'some password here', '请填写账号'],
    ['qdzy', '', '请填写密码'],
    ['长'.repeat(201), 'some password here', '账号过长'],
    ['qdzy', 'p'.repeat(257), '密码过长'],
    ['nobody\u0000\u202e', 'some password here', '账号或密码不正确'],
    [`' OR 1=1 --`, '<script>alert(1)</script>', '账号或密码不正确'],
    ['𠮷', '👩‍🏫👩‍🏫👩‍🏫', '账号或密码不正确'],
  ]
  for (const [login, password, sentence] of cases) {
    const answer = await send(page, '/sign-in', '登录', { login, password })
    const html = await answer.text()
    expect(answer.status()).toBe(200)
    expect(html).toContain(sentence)
    expect(html.replaceAll('\u0000', '')).toContain(escaped(login.replace('\u0000', '')))
    if (password !== '') expect(html).not.toContain(escaped(password))
  }
})

test('an application for admission refuses what is missing, unknown or made up, field by field', async ({
  page,
}) => {
  const empty = await (await send(page, '/join', '入驻申请', { name: ' \u3000\n', kind: 'wizard' })).text()
  for (const sentence of [
    '请填写单位名称',
    '请选择列出的一项',
    '请填写地区',
    '请填写联系人',
    '请填写证明材料说明',
  ]) {
    expect(empty).toContain(sentence)
  }
  expect(empty).toContain('请确认您受本单位委托提交申请')
  const wrong = await send(page, '/join', '入驻申请', {
    name: '很长的名称'.repeat(21),
    contactPhone: '打我手机',
    contactEmail: 'not an address',
    allianceId: 'none',
    token: 'guessed',
  })
  const html = await wrong.text()
  for (const sentence of [
    '单位名称不能超过 100 个字',
    '联系电话应为数字',
    '请填写完整的邮箱地址',
    '页面已过期',
  ]) {
    expect(html).toContain(sentence)
  }
})

test('an index number or a date that cannot be is refused with what it should look like', async ({
  signedIn,
}) => {
  const page = await signedIn('admin')
  for (const [field, typed, sentence] of [
    ['indexNumber', '11370322004432986A/2025-5374930', '校验位不符'],
    ['indexNumber', '11370322004432986Y/25-5374930', '索引号中斜杠后应为四位年份'],
    ['indexNumber', '11370322004432986Y/2025', '索引号中年份后应为“-”加流水号'],
    ['issuedOn', '2025年2月31日', '日历上确有这一天'],
    ['issuedOn', '去年', '发文日期应写成'],
    ['effectiveFrom', '2025-13-01', '施行日期应写成'],
    ['level', 'galactic', '请选择列出的一项'],
  ] as const) {
    const answer = await send(page, '/admin/policies/new', '政策文件', { title: '一份文件', [field]: typed })
    const html = await answer.text()
    expect([answer.status(), html.includes(sentence)], `${field}: ${typed}`).toEqual([200, true])
    expect(html).toContain('一份文件')
  }
})

test('a body over the limit is answered 413 with a sentence', async ({ signedIn, page: visitor }) => {
  const page = await signedIn('aile')
  const path = await unitForm(page)
  const huge = '字'.repeat(600_000)
  for (const answer of [
    await send(page, path, '单位资料', { body: huge }),
    await send(visitor, '/sign-in', '登录', { login: huge }),
  ]) {
    expect(answer.status()).toBe(413)
    expect(await answer.text()).toMatch(/[\u4e00-\u9fff]{6}/)
  }
})

test('a preview shows the same as would be saved, and saves nothing', async ({ signedIn, request }) => {
  const page = await signedIn('aile')
  await page.goto(await unitForm(page))
  await untilReady(page)
  await page.getByLabel('正文').fill('## 只是预览\n\n<script>alert(1)</script>[x](javascript:alert(1))')
  await page.getByRole('button', { name: '预览' }).click()
  const preview = page.getByRole('region', { name: '正文预览' })
  await expect(preview.getByRole('heading', { name: '只是预览' })).toBeVisible()
  await expect(preview.getByRole('link')).toHaveCount(0)
  expect(await (await request.get(PUBLIC_PATH)).text()).not.toContain('只是预览')
})
