import { expect, type Page, test, untilReady } from '@/tests/support/e2e'

const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

async function choosePartner(page: Page, label: string, typed: string, name: string): Promise<void> {
  const search = page.getByRole('combobox', { name: label })
  await search.pressSequentially(typed)
  await expect(page.getByRole('option', { name })).toBeVisible()
  await search.press('ArrowDown')
  await search.press('Enter')
  await expect(page.getByRole('list', { name: `已填的${label}` })).toContainText(name)
}

test('a school registers a project and its partner confirms it', async ({ signedIn, visit }) => {
  const school = await signedIn('qdzy')
  const title = '婴幼儿照护订单班'
  const partner = '青岛爱乐启蒙教育咨询有限公司'

  await school.goto('/workspace/projects/new')
  await untilReady(school)
  await school.getByLabel('项目名称').fill(title)
  await school.getByLabel('类型').selectOption({ label: '订单班' })
  await choosePartner(school, '参与单位', 'aileqm', partner)
  // What was typed is kept without saving, and is there again after the page was left.
  await expect(school.getByText(/^已自动保存/)).toBeVisible({ timeout: 10_000 })
  await school.reload()
  await expect(school.getByText(/尚未保存的内容，请核对后保存/)).toBeVisible()
  await untilReady(school)
  await expect(school.getByLabel('项目名称')).toHaveValue(title)
  await expect(school.getByRole('list', { name: '已填的参与单位' })).toContainText(partner)
  await school.getByLabel('开始日期').fill('2026-09')
  await school.getByLabel('简介').fill('为托育机构定向培养三十名保育师。')
  await school.getByRole('button', { name: '保存草稿' }).click()
  await school.waitForURL('**?done=created')
  const id = idIn(school)
  await school.getByRole('button', { name: '提交登记' }).click()
  await expect(school.getByText('已提交，结果会显示在这里。')).toBeVisible()

  const secretary = await signedIn('tuoyu-secretary')
  await secretary.goto(`/admin/projects/${id}`)
  await secretary.getByRole('link', { name: '退回修改…' }).click()
  await secretary.waitForURL('**/return')
  await secretary.getByLabel('退回的原因').fill('请补充人数。')
  await secretary.getByLabel('招收人数').fill('请写明首期人数。')
  await secretary.getByRole('button', { name: '退回修改' }).click()
  await expect(secretary.getByText('已退回，对方会看到您写的原因。')).toBeVisible()

  await school.goto('/workspace')
  await school.getByRole('link', { name: '退回修改的项目' }).click()
  await school.getByRole('link', { name: title }).click()
  await expect(school.getByText('请写明首期人数。')).toBeVisible()
  await school.getByRole('link', { name: '修改', exact: true }).click()
  await school.waitForURL('**/edit')
  await untilReady(school)
  await expect(school.getByLabel('招收人数')).toHaveAccessibleDescription(/请写明首期人数。/)
  await school.getByLabel('招收人数').fill('30')
  await school.getByRole('button', { name: '保存', exact: true }).click()
  await expect(school.getByText('已保存。')).toBeVisible()
  await school.getByRole('button', { name: '提交登记' }).click()
  await expect(school.getByText('已提交，结果会显示在这里。')).toBeVisible()

  const firm = await signedIn('aile')
  await firm.goto('/workspace')
  await firm.getByRole('link', { name: '待本单位确认的项目' }).click()
  await firm.getByRole('link', { name: title }).click()
  await expect(firm.getByText('参与单位', { exact: true }).first()).toBeVisible()
  await firm.getByText('有异议…').click()
  await firm.getByLabel('有异议的地方').fill('请先商定费用。')
  await firm.getByRole('button', { name: '提交异议' }).click()
  await expect(firm.getByText('异议已提交', { exact: false })).toBeVisible()

  await secretary.goto(`/admin/projects/${id}`)
  await expect(secretary.getByText('请先商定费用。').first()).toBeVisible()
  await secretary.getByRole('button', { name: '登记', exact: true }).click()
  await expect(secretary.getByText('对自己的角色有异议').first()).toBeVisible()
  await firm.getByRole('button', { name: '确认参与' }).click()
  await expect(firm.getByText('已确认，牵头单位和秘书处可以看到。')).toBeVisible()
  await secretary.goto(`/admin/projects/${id}`)
  await secretary.getByRole('button', { name: '登记', exact: true }).click()
  await expect(secretary.getByText('已登记，公开页面现在可以看到。')).toBeVisible()
  await expect(secretary.getByText(/XM-\d{4}-\d{4}/).first()).toBeVisible()

  const visitor = await visit({ javaScriptEnabled: false })
  await visitor.goto('/projects/by/school/qingdao-zhiye-jishu-xueyuan')
  await visitor.getByRole('link', { name: title }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(visitor.getByText(/XM-\d{4}-\d{4}/)).toBeVisible()
  await expect(visitor.getByText('请先商定费用。')).toHaveCount(0)
})

test('the same goes without JavaScript: a partner is named in a text area, and proposed where it is not here', async ({
  signedIn,
}) => {
  const school = await signedIn('qdzy', { javaScriptEnabled: false })
  const unit = '青岛试验托育园'
  const title = '托育园实习基地共建'
  await school.goto('/workspace/partners')
  await school.getByLabel('单位名称').fill(unit)
  await school.getByLabel('类别').selectOption({ label: '企业' })
  await school.getByRole('button', { name: '登记', exact: true }).click()
  await expect(school.getByText(`已登记“${unit}”，等待秘书处核验`)).toBeVisible()

  await school.goto('/workspace/projects/new')
  await school.getByLabel('项目名称').fill(title)
  await school.getByLabel('类型').selectOption({ label: '实习实训基地共建' })
  await school.getByLabel('参与单位').fill(unit)
  await school.getByLabel('开始日期').fill('2026')
  await school.getByLabel('简介').fill('共建实习基地。')
  await school.getByRole('button', { name: '保存草稿' }).click()
  await expect(school.getByText(`“${unit}”正在等待核验，核验后项目才能登记`)).toBeVisible()
  const id = idIn(school)
  await school.getByRole('button', { name: '提交登记' }).click()

  const secretary = await signedIn('tuoyu-secretary', { javaScriptEnabled: false })
  await secretary.goto('/admin/organizations?status=pending')
  await secretary.getByRole('link', { name: unit }).click()
  await secretary.getByLabel('核验依据').fill('见登记证书。')
  await secretary.getByRole('button', { name: '核验通过' }).click()
  await expect(secretary.getByText('已核验', { exact: false }).first()).toBeVisible()

  // Another member names the same unit by another name: the secretariat joins it into the one that was verified.
  const firm = await signedIn('aile', { javaScriptEnabled: false })
  await firm.goto('/workspace/partners')
  await firm.getByLabel('单位名称').fill('青岛市试验托育园')
  await firm.getByLabel('类别').selectOption({ label: '企业' })
  await firm.getByRole('button', { name: '登记', exact: true }).click()
  await secretary.goto('/admin/organizations?status=pending')
  await secretary.getByRole('link', { name: '青岛市试验托育园' }).click()
  await secretary.getByText('并入另一家单位…').click()
  await secretary.getByLabel('相同的单位').fill('没有这家单位')
  await secretary.getByRole('button', { name: '并入', exact: true }).click()
  await expect(secretary.getByText('没有找到另一家叫“没有这家单位”的单位').first()).toBeVisible()
  await secretary.getByLabel('相同的单位').fill(unit)
  await secretary.getByRole('button', { name: '并入', exact: true }).click()
  await expect(secretary.getByText('已并入这家单位', { exact: false })).toBeVisible()
  await expect(secretary.getByRole('heading', { level: 1, name: unit })).toBeVisible()
  await firm.goto('/workspace/partners')
  await expect(firm.getByText(`“${unit}”，已核验`)).toBeVisible()

  await secretary.goto(`/admin/projects/${id}`)
  await secretary.getByRole('button', { name: '登记', exact: true }).click()
  await expect(secretary.getByText('已登记，公开页面现在可以看到。')).toBeVisible()
})
