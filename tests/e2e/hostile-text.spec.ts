import { escaped, expect, locationOf, openOwnUnit, type Page, send, test } from '@/tests/support/e2e'

const HOSTILE = [
  `'; DROP TABLE organizations; --`,
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
] as const

type Fields = Record<string, string>

/** What every text field of the form of this label holds, by its name: lines, numbers, dates and long texts. */
async function textFields(page: Page, path: string, label: string): Promise<Fields> {
  await page.goto(path)
  const fields = page
    .getByRole('form', { name: label, exact: true })
    .locator('textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=submit])')
  const held = await fields.evaluateAll((all) =>
    (all as HTMLInputElement[]).map(({ name, value }) => [name, value]),
  )
  return Object.fromEntries(held.filter(([name]) => name))
}

/** Nothing of it stands in the page as anything but text, whether in its markup or in what its scripts read. */
function expectText(html: string, why: string): void {
  expect(html, why).not.toMatch(/<script>alert|<img src=x|onerror=alert\(1\)["']?>/)
}

/** Opens a page that shows what was saved. A dialog, a picture that was asked for and an error are all faults. */
async function openUnharmed(page: Page, path: string): Promise<void> {
  let dialogs = 0
  page.on('dialog', async (dialog) => {
    dialogs += 1
    await dialog.dismiss()
  })
  await page.goto(path)
  expect(await page.locator('img[src="x"]').count(), path).toBe(0)
  expect(dialogs, path).toBe(0)
}

/**
 * Sends the form once for each of its text fields and each hostile text. What is refused comes back with a sentence
 * and with the text in its field, what is saved stands in the form afterwards. Gives the names of both.
 */
async function fillEach(page: Page, path: string, label: string, others: Fields, saves = true) {
  const names = Object.keys(await textFields(page, path, label))
  const told = { saved: new Set<string>(), refused: new Set<string>() }
  for (const name of names) {
    for (const text of HOSTILE) {
      const why = `${label}: ${name}: ${text}`
      const answer = await send(page, path, label, { ...others, [name]: text })
      const isSaved = saves && answer.status() === 303
      if (!isSaved) expect(answer.status(), why).toBe(200)
      const html = await (isSaved ? await page.context().request.get(path) : answer).text()
      expectText(html, why)
      // A list that is saved has an entry for each part between semicolons.
      const parts = isSaved ? text.split(';').map((part) => part.trim()) : [text]
      for (const part of parts) expect(html, why).toContain(escaped(part))
      if (!isSaved) expect(html, why).toMatch(/class="error-summary"[^>]*><h2>.*[\u4e00-\u9fff]{4}/)
      told[isSaved ? 'saved' : 'refused'].add(name)
    }
  }
  return told
}

test('every text field of a unit takes SQL and HTML as text, or refuses them with a sentence', async ({
  signedIn,
  page: visitor,
}) => {
  test.setTimeout(120_000)
  const staff = await signedIn('qdzy')
  const own = await openOwnUnit(staff)
  const path = `${own}/edit`
  const before = await textFields(staff, path, '单位资料')
  const told = await fillEach(staff, path, '单位资料', {})
  expect([...told.saved]).toEqual(expect.arrayContaining(['summary', 'aliases', 'address', 'body', 'majors']))
  expect([...told.refused]).toEqual(expect.arrayContaining(['region', 'website', 'employeeCount']))
  for (const shown of [path, own]) await openUnharmed(staff, shown)
  for (const shown of ['/members/qingdao-zhiye-jishu-xueyuan', '/members']) await openUnharmed(visitor, shown)
  const restored = await send(staff, path, '单位资料', before)
  expect(restored.status()).toBe(303)
})

test('every text field of an article takes SQL and HTML as text, or refuses them with a sentence', async ({
  signedIn,
}) => {
  test.setTimeout(120_000)
  const admin = await signedIn('admin')
  const valid = { title: '一篇文章', body: '正文。', kind: 'news' }
  const started = await send(admin, '/admin/articles/new', '新文章', valid)
  expect(started.status()).toBe(303)
  const record = new URL(locationOf(started), started.url()).pathname
  const told = await fillEach(admin, `${record}/edit`, '编辑文章', {})
  expect([...told.saved].sort()).toEqual(['author', 'body', 'sourceName', 'summary', 'title'])
  expect([...told.refused].sort()).toEqual(['organizations', 'projects', 'slug'])
  for (const shown of [record, `${record}/edit`, '/admin/articles']) await openUnharmed(admin, shown)
})

test('every text field of an application for admission comes back as text with its sentence', async ({
  page,
}) => {
  test.setTimeout(120_000)
  // Nothing is confirmed, so nothing is taken in: what is wrong is said of each field, and each keeps its text.
  const told = await fillEach(page, '/join', '入驻申请', {}, false)
  expect(told.refused.size).toBeGreaterThanOrEqual(9)
  expect([...told.refused]).toEqual(expect.arrayContaining(['name', 'creditCode', 'contactName', 'evidence']))
})

test('an application for admission that is taken in shows its applicant and the office text', async ({
  page,
  signedIn,
}) => {
  const [sql, html] = HOSTILE
  const answer = await send(page, '/join', '入驻申请', {
    name: html,
    kind: 'enterprise',
    region: '山东省青岛市',
    contactName: sql,
    contactPhone: '0532-00000000',
    evidence: html,
    authorized: 'on',
  })
  expect(answer.status()).toBe(303)
  const followed = locationOf(answer)
  const said = await (await page.context().request.get(followed)).text()
  expectText(said, followed)
  for (const text of [escaped(html), escaped(sql)]) expect(said).toContain(text)
  await openUnharmed(page, followed)
  const admin = await signedIn('admin')
  await openUnharmed(admin, '/admin/organizations?status=pending')
  await admin.getByRole('link', { name: html, exact: true }).click()
  await expect(admin.getByRole('heading', { level: 1, name: html })).toBeVisible()
  expect(await admin.locator('img[src="x"]').count()).toBe(0)
})
