import { expect, expectMissing, type Page, test, untilReady } from '@/tests/support/e2e'

const NAME = '无限三维科技产业集团'

async function fillDeclaration(page: Page, staff: string): Promise<void> {
  // The classes that its positions name stand there already.
  await expect(page.getByLabel('岗位类别（第 1 行）')).toHaveValue('三维建模')
  await expect(page.getByLabel('岗位类别（第 2 行）')).toHaveValue('后处理')
  await page.getByLabel('在岗职工人数').fill(staff)
  await page.getByLabel('人数（第 1 行）').fill('60')
  await page.getByLabel('人数（第 2 行）').fill('20')
  await page.getByLabel('依据').fill('2026 年 11 月社会保险参保职工名册')
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

const POSITION = '/positions/wuxian-sanwei-jianmo-shixisheng'
const OPEN_LIST = '/positions/by/places/open'

test('a unit declares its staff, visitors see places, and the secretariat enters what was filed', async ({
  page: visitor,
  signedIn,
}) => {
  await visitor.goto(POSITION)
  await expect(visitor.getByText('单位尚未申报在岗职工人数，暂不能录用')).toBeVisible()
  await visitor.goto(OPEN_LIST)
  await expect(visitor.getByRole('link', { name: '三维建模与3D打印实习生' })).toHaveCount(0)

  const unit = await signedIn('wuxian')
  await unit.goto('/workspace/capacity')
  await expect(unit.getByText('还没有申报在岗职工人数')).toBeVisible()
  await unit.getByRole('link', { name: '申报人数' }).click()
  await unit.waitForURL('**/declare')
  await untilReady(unit)
  await fillDeclaration(unit, '40')
  await unit.getByLabel('统计日期').fill('昨天')
  await unit.getByRole('button', { name: '申报', exact: true }).click()
  await expect(unit.getByText('统计日期应写成 2022-05-20，并且日历上确有这一天').first()).toBeVisible()
  await expect(unit.getByText('各类岗位合计 80 人，超过在岗职工人数 40 人').first()).toBeVisible()
  await expect(unit.getByLabel('依据')).toHaveValue('2026 年 11 月社会保险参保职工名册')
  await unit.getByLabel('在岗职工人数').fill('120')
  await unit.getByLabel('统计日期').fill(daysAgo(1))
  await unit.getByRole('button', { name: '申报', exact: true }).click()
  await expect(unit.getByText('已申报，名额已按新的人数计算。')).toBeVisible()
  await expect(unit.getByText('职工 120 人，同一时间一般不超过 10%，即 12 人。')).toBeVisible()
  await expect(unit.getByText('职工 60 人，同一时间一般不超过 20%，即 12 人。')).toBeVisible()

  // The number and the list are those of the very next request.
  await visitor.goto(POSITION)
  await expect(visitor.getByText('5 个', { exact: true })).toBeVisible()
  await visitor.goto(OPEN_LIST)
  await expect(visitor.getByRole('link', { name: '三维建模与3D打印实习生' })).toBeVisible()

  const office = await signedIn('admin')
  const id = new URL(unit.url()).pathname.split('/').at(-1) ?? ''
  await office.goto('/admin/capacity?status=undeclared')
  await expect(office.getByRole('heading', { level: 1, name: '实习名额' })).toBeVisible()
  await expect(office.getByRole('link', { name: NAME })).toHaveCount(0)
  await office.goto(`/admin/capacity/${id}`)
  await office.getByRole('link', { name: '登记备案' }).click()
  await office.waitForURL('**/approvals/new')
  await untilReady(office)
  await office.getByLabel('备案的人数').fill('12')
  await office.getByLabel('开始日期').fill(daysAgo(-30))
  await office.getByLabel('结束日期').fill(daysAgo(-200))
  await office.getByLabel('备案机关').fill('市教育局')
  await office.getByLabel('备案编号').fill('演示备〔2026〕1 号')
  await office.getByLabel('备案日期').fill(daysAgo(3))
  await office.getByRole('button', { name: '登记备案' }).click()
  await expect(office.getByText('现在的上限已是 12 人，备案的人数应高于它').first()).toBeVisible()
  await office.getByLabel('备案的人数').fill('20')
  await office.getByRole('button', { name: '登记备案' }).click()
  await expect(office.getByText('备案已登记，名额已重新计算。')).toBeVisible()
  await office.getByText('撤销…').click()
  await office.getByLabel('原因').fill('登记有误。')
  await office.getByRole('button', { name: '撤销备案' }).click()
  await expect(office.getByText('备案已撤销，单位会看到原因。')).toBeVisible()

  await unit.goto('/workspace/notices')
  await expect(unit.getByText('实习生人数的备案（演示备〔2026〕1 号）不再有效')).toBeVisible()
  // Others see neither the unit's numbers nor the list of many.
  const stranger = await signedIn('aile')
  await expectMissing(stranger, `/workspace/capacity/${id}`)
  await expectMissing(stranger, `/workspace/capacity/${id}/declare`)
  await expectMissing(stranger, `/workspace/capacity/${id}/moves`)
  await expectMissing(stranger, '/admin/capacity')
  await expectMissing(stranger, `/admin/capacity/${id}/approvals/new`)
})

test('a declaration is made without JavaScript, and loses nothing on the way', async ({ signedIn }) => {
  const page = await signedIn('aile', { javaScriptEnabled: false })
  await page.goto('/workspace/capacity')
  await page.getByRole('link', { name: '重新申报' }).click()
  await page.getByLabel('统计日期').fill(daysAgo(2))
  await page.getByLabel('人数（第 3 行）').fill('7')
  await page.getByLabel('依据').fill('人事名册')
  await page.getByRole('button', { name: '申报', exact: true }).click()
  await expect(page.getByText('人数 7 的那一行没有写岗位类别').first()).toBeVisible()
  await expect(page.getByLabel('依据')).toHaveValue('人事名册')
  await page.getByLabel('岗位类别（第 3 行）').fill('后勤')
  await page.getByRole('button', { name: '申报', exact: true }).click()
  await expect(page.getByText('已申报，名额已按新的人数计算。')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: '后勤' })).toBeVisible()
  await page.getByText('以前的申报').click()
  await expect(page.getByText(/在岗职工 90 人/)).toBeVisible()
})
