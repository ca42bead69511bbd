import type { BrowserContextOptions } from '@playwright/test'
import { expect, expectMissing, onDatabase, type Page, test } from '@/tests/support/e2e'

const TITLE = '儿科护理实习生'
const SLUG = 'fuer-erke-huli-shixisheng'
const STUDENT = 'qdzy-20240001'

/** How many places the ledger leaves in the position. */
const placesLeft = () =>
  onDatabase(async (client) => {
    const { rows } = await client.query(
      'SELECT "left" FROM position_rooms r JOIN positions p ON p.id = r."positionId" WHERE p.slug = $1',
      [SLUG],
    )
    return rows[0]?.left as number | undefined
  })

/** Opens the fold of a step and takes it. */
async function take(page: Page, label: string): Promise<void> {
  await page.getByText(`${label}…`).click()
  await page.getByRole('button', { name: label, exact: true }).click()
}

async function applyFor(student: Page): Promise<string> {
  await student.goto('/workspace/openings')
  await student.getByRole('link', { name: TITLE, exact: true }).click()
  await expect(student.getByRole('heading', { level: 1, name: `申请“${TITLE}”` })).toBeVisible()
  await expect(student.getByText('R16b 未满 16 周岁')).toBeVisible()
  await student.getByRole('button', { name: '提交申请' }).click()
  await expect(student.getByText('请写几句申请说明，再提交申请').first()).toBeVisible()
  await student.getByLabel('申请说明').fill('（演示）学过基础护理，可以按时到岗。')
  await student.getByRole('button', { name: '提交申请' }).click()
  await expect(student.getByText('申请已提交，单位会收到通知。')).toBeVisible()
  return new URL(student.url()).pathname.split('/').at(-1) ?? ''
}

async function offer(unit: Page, id: string): Promise<void> {
  await unit.goto('/workspace/applicants?view=board')
  await expect(unit.getByRole('region', { name: /已申请/ }).getByText('演示学生')).toBeVisible()
  await unit.goto('/workspace/applicants')
  await unit.getByRole('link', { name: '演示学生' }).click()
  await unit.waitForURL(`**/applicants/${id}`)
  await expect(unit.getByText('已满18周岁')).toBeVisible()
  await expect(unit.getByText('2006')).toHaveCount(0)
  await unit.getByText('发出录用…').click()
  await unit
    .getByRole('form', { name: '发出录用' })
    .getByLabel('给学生的话')
    .fill('{姓名}同学，欢迎到{单位}。')
  await unit.getByRole('button', { name: '发出录用', exact: true }).click()
  await expect(unit.getByText('录用已发出，学生会收到通知。')).toBeVisible()
}

async function approve(school: Page, id: string): Promise<void> {
  await school.goto('/workspace/placements?view=waiting')
  await school.getByRole('link', { name: '演示学生' }).click()
  await school.waitForURL(`**/placements/${id}`)
  await take(school, '同意上岗')
  await expect(school.getByText('同意之前，还需逐项确认').first()).toBeVisible()
  for (let attested = 1; attested <= 6; attested += 1) {
    await school.getByRole('button', { name: '确认', exact: true }).first().click()
    await expect(school.getByRole('button', { name: '撤回', exact: true })).toHaveCount(attested)
  }
  await school.goto(`/workspace/placements/${id}`)
  await take(school, '同意上岗')
  await expect(school.getByText('已同意，名额已确认')).toBeVisible()
}

async function journey(
  signedIn: (loginName: string, options?: BrowserContextOptions) => Promise<Page>,
  options: BrowserContextOptions,
): Promise<void> {
  const unit = await signedIn('fuer', options)
  const before = await placesLeft()
  const student = await signedIn(STUDENT, options)
  const id = await applyFor(student)
  await offer(unit, id)

  await student.goto('/workspace')
  await student.getByRole('link', { name: '等您答复的录用' }).click()
  await student.getByRole('link', { name: TITLE, exact: true }).first().click()
  await expect(student.getByText('演示学生同学，欢迎到青岛市妇女儿童医院。')).toBeVisible()
  await take(student, '接受录用')
  await expect(student.getByText('已接受录用，名额已为您预留')).toBeVisible()
  expect(await placesLeft()).toBe((before ?? 0) - 1)

  await approve(await signedIn('qdzy', options), id)
  await student.reload()
  await expect(student.getByText('学校已同意').first()).toBeVisible()

  await student.goto('/workspace/my-data')
  await expect(student.getByRole('cell', { name: /青岛市妇女儿童医院/ }).first()).toBeVisible()
  await student.goto(`/workspace/applications/${id}`)
  await take(student, '退出申请')
  await expect(student.getByText('已退出，名额已退还')).toBeVisible()
  expect(await placesLeft()).toBe(before)
  // What has ended is the unit's no more.
  await expectMissing(unit, `/workspace/applicants/${id}`)
}

test('a student applies, is offered the place, accepts, is approved by the school, and leaves', async ({
  signedIn,
}) => {
  test.setTimeout(120_000)
  await journey(signedIn, {})
})

test('the same without JavaScript', async ({ signedIn }) => {
  test.setTimeout(120_000)
  await journey(signedIn, { javaScriptEnabled: false })
})

test('nobody else opens a student, an application or a placement, by any address', async ({ signedIn }) => {
  const { application, student } = await onDatabase(async (client) => {
    const found = await client.query(
      'SELECT id, "studentId" FROM applications WHERE status = \'submitted\' LIMIT 1',
    )
    return { application: found.rows[0].id as string, student: found.rows[0].studentId as string }
  })
  for (const loginName of ['admin', 'tuoyu-secretary', 'wuxian', 'fuer']) {
    const stranger = await signedIn(loginName)
    for (const path of [
      `/workspace/students/${student}`,
      `/workspace/students/${student}/edit`,
      `/workspace/applications/${application}`,
      `/workspace/applicants/${application}`,
      `/workspace/placements/${application}`,
      '/workspace/students',
      '/workspace/placements',
      '/workspace/my-data',
      '/workspace/openings',
    ]) {
      await expectMissing(stranger, path)
    }
    const file = await stranger.request.get('/api/own-data')
    expect(file.status()).toBe(404)
    const links = await stranger.request.post('/api/students/links', {
      form: { schoolId: student },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(links.status()).toBe(404)
  }
})

test('a school enters a student, whose link opens the account, and the student takes it all away', async ({
  signedIn,
  visit,
}) => {
  const school = await signedIn('qdzy')
  await school.goto('/workspace/students/new')
  await school.getByLabel('姓名').fill('演示学生二')
  await school.getByLabel('学号').fill('20250002')
  await school.getByLabel('专业代码').fill('520802')
  await school.getByLabel('专业名称').fill('婴幼儿托育服务与管理')
  await school.getByLabel('入学年份').fill('2025')
  await school.getByLabel('出生日期').fill('2007-02-30')
  await school.getByRole('button', { name: '登记', exact: true }).click()
  await expect(school.getByText('出生日期应写成 2022-05-20').first()).toBeVisible()
  await expect(school.getByLabel('姓名')).toHaveValue('演示学生二')
  await school.getByLabel('出生日期').fill('2007-02-20')
  await school.getByRole('button', { name: '登记', exact: true }).click()
  await expect(school.getByText('已登记，账号已建立。')).toBeVisible()
  await expect(school.getByText('2007')).toHaveCount(0)
  await school.getByRole('button', { name: '生成开通链接' }).click()
  const link = await school.getByLabel('一次性链接').inputValue()

  const own = await visit()
  await own.goto(new URL(link).pathname)
  await expect(own.getByText('qdzy-20250002')).toBeVisible()
  const password = '一句只有我知道的话 2026'
  await own.getByLabel('密码', { exact: true }).fill(password)
  await own.getByLabel('再填一次密码').fill(password)
  await own.getByRole('button', { name: '设置密码并登录' }).click()
  await own.waitForURL('**/workspace')
  const file = await own.request.get('/api/own-data')
  expect(await file.json()).toMatchObject({ student: { name: '演示学生二', birthDate: '2007-02-20' } })
  await own.goto('/workspace/my-data')
  await own.getByText('删除我的数据…').click()
  await own.getByLabel('当前密码').fill(password)
  await own.getByRole('button', { name: '删除我的数据和账号' }).click()
  await expect(own.getByText('您的数据和账号已经删除。')).toBeVisible()
  await school.goto('/workspace/students?q=20250002')
  await expect(school.getByText('这里没有学生')).toBeVisible()
})
