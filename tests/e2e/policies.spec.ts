import { expect, expectMissing, onDatabase, send, test } from '@/tests/support/e2e'

const UNIT = '高青县教育和体育局'

for (const javaScriptEnabled of [true, false]) {
  const words = javaScriptEnabled ? '' : ', also without JavaScript'
  test(`a government unit publishes its own document, which a visitor reads and finds at the next request${words}`, async ({
    signedIn,
    visit,
  }) => {
    const title = javaScriptEnabled ? '高青县实训基地管理办法' : '高青县实习交通补贴办法'
    const body = `${title}自印发之日起施行。`
    const visitor = await visit({ javaScriptEnabled })
    const link = visitor.getByRole('main').getByRole('link', { name: title, exact: true })
    const places = ['/policies', `/search?q=${encodeURIComponent(title)}`]
    const isSeen = async (times: number) => {
      for (const place of places) {
        await visitor.goto(place)
        await expect(link, place).toHaveCount(times)
      }
    }
    await isSeen(0)

    const staff = await signedIn('gaoqing', { javaScriptEnabled })
    await staff.goto('/workspace')
    await staff.getByRole('link', { name: '政策文件', exact: true }).click()
    await expect(staff.getByRole('heading', { level: 1, name: '本单位的政策文件' })).toBeVisible()
    await staff.getByRole('link', { name: '登记文件' }).click()
    await expect(staff.getByText(`发布机构：${UNIT}`)).toBeVisible()
    await staff.getByLabel('文件名称').fill(title)
    await staff.getByLabel('级别').selectOption({ label: '县（区）' })
    await staff.getByLabel('正文').fill(body)
    await staff.getByRole('button', { name: '保存草稿' }).click()
    await expect(staff.getByText('已保存为草稿，尚未公开。')).toBeVisible()
    await isSeen(0)
    await staff.getByRole('button', { name: '发布', exact: true }).click()
    await expect(staff.getByText('已发布，公开页面现在显示的就是这一版。')).toBeVisible()
    await isSeen(1)
    await link.click()
    await expect(visitor.getByText(body)).toBeVisible()
    await expect(visitor.getByRole('main').getByRole('link', { name: UNIT }).first()).toBeVisible()

    const changed = `${title}自六月一日起施行。`
    await staff.getByRole('link', { name: '修改', exact: true }).click()
    await staff.getByLabel('正文').fill(changed)
    await staff.getByRole('button', { name: '保存', exact: true }).click()
    await expect(staff.getByText('已保存。')).toBeVisible()
    await visitor.reload()
    await expect(visitor.getByText(changed)).toBeVisible()

    await staff.getByText('撤下…').click()
    await staff.getByLabel('撤下的理由').fill('文件需要重新核对')
    await staff.getByRole('button', { name: '撤下', exact: true }).click()
    await expect(staff.getByText('已撤下，公开页面不再显示。')).toBeVisible()
    await isSeen(0)
  })
}

test('the library of policy documents is not there for the staff of units, nor own documents for other units', async ({
  signedIn,
}) => {
  const bureau = await signedIn('gaoqing')
  await bureau.goto('/workspace/policies')
  const address = await bureau.getByRole('table').getByRole('link').first().getAttribute('href')
  expect(address).toMatch(/^\/workspace\/policies\/[\w-]+$/)
  for (const path of ['/admin/policies', '/admin/policies/new', `${address}`.replace('workspace', 'admin')]) {
    await expectMissing(bureau, path)
  }
  const school = await signedIn('qdzy')
  await school.goto('/workspace')
  await expect(school.getByRole('link', { name: '政策文件', exact: true })).toHaveCount(0)
  for (const path of ['/workspace/policies', '/workspace/policies/new', `${address}`, `${address}/edit`]) {
    await expectMissing(school, path)
  }
})

test('a unit issues no document in the name of another, whatever the hidden field says', async ({
  signedIn,
}) => {
  const page = await signedIn('gaoqing')
  const foreign = await onDatabase((client) =>
    client.query(`SELECT id FROM organizations WHERE kind = 'government' AND name <> $1 LIMIT 1`, [UNIT]),
  )
  const title = '冒名登记的文件'
  for (const [issuerId, sentence] of [
    [foreign.rows[0].id, '您的账号没有做这件事的权限。'],
    ['nobody', '页面上的记录编号不正确，请刷新页面后重试'],
  ]) {
    const fields = { title, level: 'county', issuerId }
    const html = await (await send(page, '/workspace/policies/new', '政策文件', fields)).text()
    expect(html).toContain(sentence)
    expect(html).toContain(title)
  }
  await page.goto('/workspace/policies')
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
})
