import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/e2e'
import { get } from '@/tests/support/http'

const address = (q: string, more = '') => `/search?q=${encodeURIComponent(q)}${more}`
const results = (page: Page) => page.locator('ol[data-results] > li')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the box of any page leads to results, by pinyin and in part, with counts, marks and reasons', async ({
    page,
  }) => {
    await page.goto('/members')
    const box = page.getByRole('searchbox', { name: '搜索本站' })
    await box.fill('qd职业')
    await box.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=qd/)
    await expect(results(page).first().getByRole('link')).toHaveText('青岛职业技术学院')
    await expect(results(page).first().locator('mark').first()).toHaveText('青岛职业')
    await expect(results(page).first()).toContainText('拼音 qd职业 → 青岛职业')

    await page.goto(address('青岛'))
    const kinds = page.getByRole('navigation', { name: '按类别查看' })
    const ofUnits = kinds.getByRole('link', { name: /^成员单位/ })
    const count = Number(await ofUnits.locator('small').textContent())
    await ofUnits.click()
    await expect(page).toHaveURL(/kind=organization/)
    await expect(page.getByText(`找到 ${count} 条`)).toBeVisible()
    await expect(results(page).first()).toContainText('成员单位')
    await results(page).first().getByRole('link').click()
    await expect(page).toHaveURL(/\/members\//)
  })

  test('a slip, and a query that means nothing, are answered in words', async ({ page }) => {
    await page.goto(address('青岛职业记术学院'))
    await expect(page.getByText('没有与“青岛职业记术学院”完全相符的结果')).toBeVisible()
    await expect(results(page).first().getByRole('link')).toHaveText('青岛职业技术学院')

    await page.goto(address('龘靐齉'))
    await expect(page.getByText('没有找到“龘靐齉”')).toBeVisible()
    await expect(page.getByRole('link', { name: '政策文件' })).toBeVisible()

    await page.goto(address('、、？！'))
    await expect(page.getByText('输入的只有符号')).toBeVisible()

    await page.goto('/search')
    await expect(page.getByRole('heading', { name: '可以这样输入' })).toBeVisible()
  })
})

test('results are kept whole, for nobody in particular and no search engine', async ({ baseURL }) => {
  const url = baseURL + address('青岛职院')
  await get(url)
  const { status, headers, body } = await get(url)
  expect(status).toBe(200)
  expect(headers['x-nextjs-cache']).toBe('HIT')
  expect(headers['set-cookie']).toBeUndefined()
  expect(body.toString()).toMatch(/<meta name="robots" content="noindex/)
  // No other spelling of the query makes another page; nor does an address that no query leads to.
  const wide = await get(`${baseURL}${address(' 青岛职院　')}`)
  expect(wide.headers['x-nextjs-cache']).toBe('HIT')
  expect((await get(`${baseURL}/search/x/y/z`)).status).toBe(404)
})

test('odd queries of any length are answered in time', async ({ baseURL }) => {
  for (const q of [
    'x'.repeat(10_000),
    '学'.repeat(10_000),
    "' OR 1=1; DROP TABLE users --",
    '%_\\',
    '\u0000',
    '𠮷',
    '<script>',
  ]) {
    const began = Date.now()
    const { status } = await get(baseURL + address(q, '&kind=nothing&page=999'))
    expect(status, q.slice(0, 20)).toBe(200)
    expect(Date.now() - began).toBeLessThan(2_000)
  }
})

const listbox = (page: Page) => page.getByRole('listbox', { name: '建议' })

test('names are offered while typing, for the keyboard and for screen readers', async ({ page }) => {
  await page.goto('/about')
  const box = page.getByRole('combobox', { name: '搜索本站' })
  await box.pressSequentially('qdzy')
  await expect(listbox(page).getByRole('option').first()).toContainText('青岛职业技术学院')
  await expect(listbox(page).getByRole('group', { name: '成员单位' })).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await box.press('ArrowDown')
  const option = listbox(page).getByRole('option').first()
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '')
  await box.press('Escape')
  await expect(listbox(page)).toBeHidden()
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/members\/qingdao-zhiye-jishu-xueyuan$/)

  // With nothing chosen, Enter sends the form.
  await page.getByRole('combobox', { name: '搜索本站' }).fill('托育')
  await expect(listbox(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
})

test('nothing is asked, chosen or sent while an input method is composing', async ({ page, context }) => {
  await page.goto('/about')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/suggest')) asked.push(new URL(request.url()).searchParams.get('q') ?? '')
  })
  const box = page.getByRole('combobox', { name: '搜索本站' })
  await box.focus()
  const client = await context.newCDPSession(page)
  for (const text of ['q', 'qing', 'qing dao']) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  // As an input method sends it: the key that chooses its word.
  await client.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await box.evaluate((input) => {
    const key = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    })
    input.dispatchEvent(key)
  })
  await page.waitForTimeout(400)
  expect(asked).toEqual([])
  await expect(page).toHaveURL(/\/about$/)
  await expect(listbox(page)).toBeHidden()
  await client.send('Input.insertText', { text: '青岛' })
  await expect(listbox(page)).toBeVisible()
  expect(asked).toEqual(['青岛'])
  await expect(box).toHaveValue('青岛')
})

test('words that mean the same are a list to edit, refused with a reason, and the next search goes by it', async ({
  signedIn,
  request,
}) => {
  const address = `/search?q=${encodeURIComponent('靐龘园')}`
  const before = await (await request.get(address)).text()
  expect(before).toContain('没有找到“靐龘园”')
  const page = await signedIn('admin')
  await page.goto('/admin/settings')
  await page.getByRole('link', { name: '搜索同义词' }).click()
  const list = page.getByLabel('同义词表')
  const stored = await list.inputValue()
  await list.fill(`${stored}\n幼儿园、靐龘园`)
  await page.getByRole('button', { name: '保存同义词表' }).click()
  await expect(page.getByRole('link', { name: /的“幼儿园”在第 \d+ 行已有，请合并成一行/ })).toBeVisible()
  await list.fill(stored.replace('托育、托幼', '托育、托幼、靐龘园'))
  await page.getByRole('button', { name: '保存同义词表' }).click()
  await expect(page.getByText('同义词表已保存，下一次搜索就按它查找。')).toBeVisible()
  const after = await (await request.get(address)).text()
  expect(after).toContain('同义词 靐龘园 → 托育')

  await list.fill(stored)
  await page.getByRole('button', { name: '保存同义词表' }).click()
  await expect.poll(async () => (await request.get(address)).text()).toContain('没有找到“靐龘园”')
})
