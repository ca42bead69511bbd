import { randomBytes } from 'node:crypto'
import PizZip from 'pizzip'
import { expect, type Page, test, untilReady } from '@/tests/support/e2e'
import { addPart, makePdf, makeWord } from '@/tests/support/files'

const PATH = '/workspace/agreements/word-templates'
const OPEN = '托育专业订单培养协议（演示）'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const SEAL = randomBytes(8 * 1024 * 1024)

const withSeal = async (...lines: string[]) => addPart(await makeWord(...lines), 'word/media/seal.png', SEAL)

/** The address of the page on which this unit keeps an agreement of the demonstration. */
async function openAgreement(page: Page, title: string): Promise<void> {
  await page.goto('/workspace/agreements')
  const link = page.getByRole('link', { name: title, exact: true })
  while ((await link.count()) === 0) await page.getByRole('link', { name: '下一页' }).click()
  await link.first().click()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript'

  test(`a school's own Word template of several megabytes is checked, kept, filled and removed${how}`, async ({
    signedIn,
    faults,
  }, { retry }) => {
    const name = `本校合同${javaScriptEnabled ? '' : '（无脚本）'}${retry || ''}`
    const page = await signedIn('qdzy', { javaScriptEnabled })
    const add = async (file: string, buffer: Buffer) => {
      await page
        .getByRole('button', { name: '添加模板' })
        .setInputFiles({ name: file, mimeType: WORD, buffer })
      await page.getByRole('button', { name: '检查并保存' }).click()
    }
    const shown = (text: string) =>
      expect(page.getByRole('main').getByText(text).first()).toBeVisible({ timeout: 30_000 })
    await page.goto(PATH)
    if (javaScriptEnabled) await untilReady(page)

    await add(`${name}.docx`, await withSeal('《{协议名}》', '{#各方}{称谓}'))
    await shown('“{#各方}”没有对应的“{/各方}”')
    await add(`${name}.docx`, await withSeal('《{协议名}》'))
    await shown(
      '模板不能使用，没有保存。请在 Word 里改正后重新上传：不认识占位符“{协议名}”，请对照占位符一览。',
    )
    await add(`${name}.docx`, makePdf())
    await shown('文件的实际内容不是 Word 文档（.docx），没有保存')
    await expect(page.getByRole('cell', { name, exact: true })).toBeHidden()

    await add(`${name}.docx`, await withSeal('《{协议名称}》', '{#各方}{称谓}{名称}；{/各方}'))
    await expect(page.getByRole('cell', { name, exact: true })).toBeVisible({ timeout: 30_000 })
    await add(`${name}.docx`, await makeWord('{协议名称}'))
    await shown('已有同名的模板，没有保存')

    await openAgreement(page, OPEN)
    const href =
      (await page.getByRole('link', { name: `Word 文件：${name}`, exact: true }).getAttribute('href')) ?? ''
    const answer = await page.context().request.get(href)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, WORD])
    const filled = new PizZip(await answer.body())
    expect(filled.file('word/document.xml')?.asText()).toContain(`《${OPEN}》`)
    expect(filled.file('word/media/seal.png')?.asNodeBuffer().equals(SEAL)).toBe(true)

    await page.goto(PATH)
    const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) })
    await row.getByText('删除…').click()
    await row.getByRole('button', { name: '删除附件' }).click()
    await expect(page.getByText('文件已删除。')).toBeVisible()
    await expect(row).toBeHidden()
    // Sent by a script, a refusal is an answer of its own.
    expect(faults.splice(0)).toEqual(
      javaScriptEnabled ? Array(4).fill(expect.stringMatching(/^(?:422|409) .*\/api\/files/)) : [],
    )
  })
}
