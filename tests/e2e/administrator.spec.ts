import { creditCodeOf } from '@/tests/support/credit-code'
import {
  expect,
  expectMissing,
  fillSignIn,
  locationOf,
  type Page,
  test,
  untilReady,
} from '@/tests/support/e2e'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'

const LINK_GONE = '这个链接已经失效'

/** The record of a unit in the administration. */
async function openUnit(page: Page, name: string): Promise<void> {
  await page.goto(`/admin/organizations?name=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a changed site name and filing number are on every type of public page at the next request', async ({
  signedIn,
  request,
}) => {
  const paths = [...PUBLIC_PAGES.map((page) => page.path), '/nowhere']
  for (const path of paths) await request.get(path)
  const page = await signedIn('admin')
  await page.goto('/admin/settings')
  await page.getByLabel('网站名称').fill('协育改名')
  await page.getByLabel('ICP 备案号').fill('鲁ICP备12345678号-1')
  await page.getByRole('button', { name: '保存设置' }).click()
  await expect(page.getByText('网站设置已保存，公开页面将立即显示。')).toBeVisible()
  for (const path of paths) {
    const html = await (await request.get(path)).text()
    expect(html, path).toContain('鲁ICP备12345678号-1')
    expect(/<title>([^<]+)<\/title>/.exec(html)?.[1], path).toContain('协育改名')
  }
  expect(await (await request.get('/feed.xml')).text()).toContain('<title>协育改名</title>')

  await page.getByLabel('网站名称').fill('协育')
  await page.getByLabel('ICP 备案号').fill('')
  await page.getByRole('button', { name: '保存设置' }).click()
  await expect(page.getByLabel('网站名称')).toHaveValue('协育')
  await expect.poll(async () => (await request.get('/')).text()).not.toContain('协育改名')
})

test('a new unit applies, is sent back, corrects, is verified, and its contact takes up the account', async ({
  page: applicant,
  signedIn,
  visit,
}) => {
  const name = '青岛测试托育服务有限公司'
  await applicant.goto('/join')
  await applicant.getByLabel('单位名称').fill(name)
  await applicant.getByLabel('类别').selectOption({ label: '企业' })
  await applicant.getByLabel('统一社会信用代码').fill(creditCodeOf('01'))
  await applicant.getByLabel('地区').fill('山东省青岛市')
  await applicant.getByLabel('联系人').fill('人事行政部')
  await applicant.getByLabel('联系电话').fill('0532-00000000')
  await applicant.getByLabel('证明材料说明').fill('营业执照')
  await applicant.getByLabel('我受本单位委托提交申请').check()
  await applicant.getByRole('button', { name: '提交申请' }).click()
  await applicant.waitForURL(/\/join\/[\w-]{43}$/)
  await expect(applicant.getByText('申请已收到，正在核验。')).toBeVisible()

  const admin = await signedIn('admin')
  await admin.goto('/admin/organizations?status=pending')
  await admin.getByRole('link', { name, exact: true }).click()
  await admin.getByText('退回修改…').click()
  await admin.getByLabel('退回的理由').fill('请写明登记机关')
  await admin.getByRole('button', { name: '退回修改', exact: true }).click()
  await expect(admin.getByText('已保存。')).toBeVisible()

  await applicant.reload()
  await expect(applicant.getByText('理由：请写明登记机关').first()).toBeVisible()
  await applicant.getByLabel('证明材料说明').fill('营业执照，登记机关为青岛市市场监督管理局')
  await applicant.getByLabel('我受本单位委托提交申请').check()
  await applicant.getByRole('button', { name: '修改后再次提交' }).click()
  await expect(applicant.getByText('申请已收到，正在核验。')).toBeVisible()

  await openUnit(admin, name)
  await expect(admin.getByText('登记机关为青岛市市场监督管理局')).toBeVisible()
  await admin.getByRole('button', { name: '核验通过' }).click()
  await expect(admin.getByText('已核验，单位主页现在公开可见。')).toBeVisible()
  const link = (await admin.getByText(/\/sign-in\/invitation\//).textContent()) ?? ''

  await applicant.reload()
  await applicant.getByRole('link', { name: /\/members\// }).click()
  await expect(applicant.getByRole('heading', { level: 1, name })).toBeVisible()

  const contact = await visit()
  await contact.goto(new URL(link).pathname)
  const form = contact.getByRole('form', { name: '开通新账号' })
  await form.getByLabel('登录名').fill('ceshi-tuoyu')
  await form.getByLabel('密码', { exact: true }).fill('a long enough sentence')
  await form.getByLabel('再填一次密码').fill('a long enough sentence')
  await form.getByRole('button', { name: '开通账号' }).click()
  await contact.waitForURL('**/workspace')
  await contact.goto('/workspace/organization')
  await expect(contact.getByRole('heading', { level: 1, name })).toBeVisible()

  const stranger = await visit()
  await stranger.goto(new URL(link).pathname)
  await expect(stranger.getByRole('heading', { level: 1, name: LINK_GONE })).toBeVisible()

  await openUnit(admin, name)
  await admin.getByText('停用…').click()
  await admin.getByLabel('停用的理由').fill('测试结束')
  await admin.getByRole('button', { name: '停用', exact: true }).click()
  await expect(admin.getByText('理由：测试结束').first()).toBeVisible()
  const id = new URL(admin.url()).pathname.split('/').at(-1)
  await admin.goto(`/admin/audit?subjectType=organization&subjectId=${id}`)
  const trail = admin.getByRole('table', { name: '审计记录' })
  for (const deed of ['退回修改', '核验', '停用']) await expect(trail.getByText(deed).first()).toBeVisible()
  await expect(trail.getByText('平台管理员').first()).toBeVisible()
})

test('an invitation gives a role once, and a withdrawn one gives nothing', async ({ signedIn, visit }) => {
  const admin = await signedIn('admin')
  const invite = async (displayName: string) => {
    await admin.goto('/admin/users/invitations')
    const form = admin.getByRole('form', { name: '邀请' })
    await form.getByLabel('单位编辑').check()
    await form.getByRole('combobox', { name: /^单位/ }).fill('青岛职业技术学院')
    await form.getByLabel('显示名称').fill(displayName)
    await form.getByRole('button', { name: '生成邀请链接' }).click()
    return new URL(await admin.getByLabel('一次性链接').inputValue()).pathname
  }
  const kept = await invite('宣传部')
  const withdrawn = await invite('不会来的部门')
  await admin.goto('/admin/users/invitations')
  const row = admin.getByRole('row').filter({ hasText: '不会来的部门' })
  await row.getByRole('button', { name: '撤回' }).click()
  await expect(row).toHaveCount(0)

  const invited = await visit()
  await invited.goto(withdrawn)
  await expect(invited.getByRole('heading', { level: 1, name: LINK_GONE })).toBeVisible()
  await invited.goto(kept)
  const form = invited.getByRole('form', { name: '开通新账号' })
  await form.getByLabel('登录名').fill('qdzy-xuanchuan')
  await form.getByLabel('密码', { exact: true }).fill('another long sentence')
  await form.getByLabel('再填一次密码').fill('another long sentence')
  await form.getByRole('button', { name: '开通账号' }).click()
  await invited.waitForURL('**/workspace')
  await invited.goto('/workspace/organization')
  await expect(invited.getByRole('heading', { level: 1, name: '青岛职业技术学院' })).toBeVisible()
  const late = await visit()
  await late.goto(kept)
  await expect(late.getByRole('heading', { level: 1, name: LINK_GONE })).toBeVisible()
})

test('a suspended unit is not found at once, and its staff lose their rights where they stand', async ({
  signedIn,
  request,
}) => {
  const publicPath = '/members/qingdao-aile-qimeng'
  expect((await request.get(publicPath)).status()).toBe(200)
  const staff = await signedIn('aile')
  await staff.goto('/workspace/organization')
  await staff.getByRole('link', { name: '修改资料', exact: true }).click()
  await staff.waitForURL('**/edit')
  await untilReady(staff)
  await staff.getByLabel('简介').fill('停用之后不该保存的简介')

  const admin = await signedIn('admin')
  await openUnit(admin, '青岛爱乐启蒙教育咨询有限公司')
  await admin.getByText('停用…').click()
  await admin.getByLabel('停用的理由').fill('核查资质')
  await admin.getByRole('button', { name: '停用', exact: true }).click()
  await expect(admin.getByText('理由：核查资质').first()).toBeVisible()

  expect((await request.get(publicPath)).status()).toBe(404)
  expect((await request.get('/positions/aile-tuoyu-zhaohu-shixisheng')).status()).toBe(404)
  expect(await (await request.get('/members/by/initial/Q')).text()).not.toContain('青岛爱乐启蒙')
  await staff.getByRole('button', { name: '保存', exact: true }).click()
  await expect(staff.getByText('您的账号没有做这件事的权限。')).toBeVisible()
  await expect(staff.getByLabel('简介')).toHaveValue('停用之后不该保存的简介')
  await expectMissing(staff, staff.url())

  await admin.getByRole('button', { name: '恢复' }).click()
  // Not the notice: that of the deed before may still stand there.
  await expect(admin.getByText('停用…')).toBeVisible()
  const restored = await request.get(publicPath)
  expect(restored.status()).toBe(200)
  expect((await request.get('/positions/aile-tuoyu-zhaohu-shixisheng')).status()).toBe(200)
  expect(await restored.text()).not.toContain('停用之后不该保存的简介')
})

test('a renamed address leads on from the old one, and one that is taken is refused', async ({
  signedIn,
  request,
}) => {
  const admin = await signedIn('admin')
  await openUnit(admin, '比亚迪股份有限公司')
  await admin.getByRole('link', { name: '修改登记信息' }).click()
  await admin.getByLabel('网址').fill('wuxian-sanwei')
  await admin.getByRole('button', { name: '保存', exact: true }).click()
  const summary = admin.getByRole('alert').first()
  await expect(summary).toContainText('网址')
  await expect(admin.getByLabel('网址')).toHaveValue('wuxian-sanwei')
  await admin.getByLabel('网址').fill('biyadi-gufen')
  await admin.getByRole('button', { name: '保存', exact: true }).click()
  await expect(admin.getByText('已保存。')).toBeVisible()
  const old = await request.get('/members/biyadi', { maxRedirects: 0 })
  expect([old.status(), locationOf(old)]).toEqual([308, '/members/biyadi-gufen'])
  expect((await request.get('/members/biyadi-gufen')).status()).toBe(200)
})

test('who is no administrator sees nothing of the administration', async ({ signedIn, visit }) => {
  const visitor = await visit()
  await visitor.goto('/admin/settings')
  await expect(visitor.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
  await fillSignIn(visitor, 'qdzy-20240001')
  await expect(visitor.getByLabel('网站名称')).toHaveCount(0)
  const staff = await signedIn('qdzy')
  const pages = [
    '/admin/settings',
    '/admin/settings/synonyms',
    '/admin/users',
    '/admin/audit',
    '/admin/organizations',
  ]
  for (const path of [...pages, '/admin/nothing/at/all', '/workspace/nothing-here']) {
    await expectMissing(staff, path)
  }
})
