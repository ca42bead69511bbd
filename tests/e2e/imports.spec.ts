import { readFileSync } from 'node:fs'
import { PROJECT_COLUMNS, PROJECT_SHEET } from '@/lib/features/projects/sheet/constants'
import { readSheet } from '@/lib/server/workbook'
import { expect, type Page, test, untilReady } from '@/tests/support/e2e'
import { makeWorkbook } from '@/tests/support/sheets'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const IMPORT = '/workspace/projects/import'

const row = (title: string, participants: string) => ({
  title,
  kind: '订单班',
  participants,
  startsOn: '2025-09',
  summary: '从表格里来的项目。',
})

async function upload(page: Page, name: string, rows: ReturnType<typeof row>[]) {
  const buffer = Buffer.from(await makeWorkbook(PROJECT_SHEET, PROJECT_COLUMNS, rows))
  await page.getByLabel('填好的 Excel 文件').setInputFiles({ name, mimeType: XLSX, buffer })
  await page.getByRole('button', { name: '上传并核对' }).click()
  await page.waitForURL(/\/import\/[\da-f-]{36}$/)
}

/** Follows the link or button to a file and gives its bytes. */
async function download(page: Page, link: string): Promise<ArrayBuffer> {
  const begun = page.waitForEvent('download')
  await page.getByRole('link', { name: link, exact: true }).click()
  const path = await (await begun).path()
  const bytes = readFileSync(path)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a workbook is filled, corrected, imported and listed, ${way}`, async ({ signedIn }) => {
    const page = await signedIn('qdzy', { javaScriptEnabled })
    await page.goto('/workspace/projects')
    await page.getByRole('link', { name: '从 Excel 导入' }).click()
    await page.waitForURL(`**${IMPORT}`)
    const template = await readSheet(await download(page, '下载模板'), PROJECT_SHEET)
    const [head] = ('rows' in template && template.rows) || []
    expect(head).toContain('项目名称 *')

    const titles = [`表格项目一 ${way}`, `表格项目二 ${way}`]
    await upload(page, '填错的.xlsx', [
      row(titles[0] ?? '', '没有这家公司'),
      row(titles[0] ?? '', '无限三维科技产业集团'),
    ])
    await expect(page.getByText('没有写入任何记录')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('第 2 行，参与单位')).toBeVisible()
    const remarked = await readSheet(await download(page, '下载带批注的 Excel'), PROJECT_SHEET)
    const [, first] = ('rows' in remarked && remarked.rows) || []
    expect(first?.[0]).toContain('参与单位：“没有这家公司”没有找到已核验的单位')

    await page.getByRole('link', { name: '重新上传' }).click()
    await page.waitForURL(`**${IMPORT}`)
    await upload(
      page,
      '改好的.xlsx',
      titles.map((title) => row(title, '无限三维科技产业集团')),
    )
    await expect(page.getByText('2 行全部核对无误')).toBeVisible({ timeout: 20_000 })
    if (javaScriptEnabled) await untilReady(page)
    await page.getByRole('button', { name: '导入 2 条' }).click()
    await expect(page.getByText('已导入 2 条项目草稿。')).toBeVisible({ timeout: 20_000 })
    await page.getByRole('link', { name: '到列表中查看' }).click()
    for (const title of titles) await expect(page.getByRole('link', { name: title })).toBeVisible()

    const listed = await readSheet(await download(page, 'Excel'), PROJECT_SHEET)
    const rows = ('rows' in listed && listed.rows) || []
    expect(rows.flat()).toEqual(expect.arrayContaining(titles))
  })
}

test('what is no workbook is refused with a sentence', async ({ signedIn }) => {
  const page = await signedIn('qdzy')
  await page.goto(IMPORT)
  const buffer = Buffer.from('名称,类型\n甲,乙\n')
  await page.getByLabel('填好的 Excel 文件').setInputFiles({ name: '表格.xlsx', mimeType: XLSX, buffer })
  await page.getByRole('button', { name: '上传并核对' }).click()
  await expect(page.getByText('这不是完好的 .xlsx 文件')).toBeVisible()
})

test('anybody takes a public list away as it is filtered', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto('/agreements/by/status/effective')
  const lines = Buffer.from(await download(page, 'CSV'))
    .toString('utf8')
    .trim()
    .split('\r\n')
  const total = /共 (\d+) 份/.exec((await page.getByRole('main').textContent()) ?? '')?.[1]
  expect(lines).toHaveLength(Number(total) + 1)
  expect(lines[0]).toContain('登记编号')
})
