import { beforeEach, expect, test } from 'vitest'
import { type Export, exportPublicProjects, exportRegister, toText } from '@/lib/features/exports/data'
import { agreementScene, confirm, draftAgreement, step } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'
import { draftProject, projectScene, stepProject } from '@/tests/support/projects'
import { countQueries } from '@/tests/support/queries'

beforeEach(emptyDatabase)

const textOf = async (list: Export | null) =>
  list && (await new Response(toText(list)).text()).trim().split('\r\n')

test('a visitor takes away the public list of projects as it is filtered, and nothing that is not public', async () => {
  const { staff, secretary, firm, alliance } = await projectScene()
  const allianceIds = [alliance.id]
  const { id } = await draftProject(staff, { allianceIds, budgetFen: '5000' })
  await stepProject(staff, id, 1, 'submit')
  await stepProject(secretary, id, 2, 'register')
  await draftProject(staff, { title: '还没有提交', allianceIds })

  const [head, line, ...more] = (await textOf(exportPublicProjects({}))) ?? []
  expect(more).toEqual([])
  expect(head).toContain('登记号')
  expect(head).not.toContain('项目介绍')
  expect(line).toContain('智能冶金订单班,订单班,甲职业学院,乙（集团）有限公司')
  expect(line).toContain('5000')

  expect(await textOf(exportPublicProjects({ kind: 'staff_training' }))).toHaveLength(1)
  expect(await textOf(exportPublicProjects({ kind: 'order_class', scope: 'public' }))).toHaveLength(2)
  expect(exportPublicProjects({ status: 'draft' })).toBeNull()

  await db.organization.update({
    where: { id: firm.id },
    data: { status: 'suspended', statusReason: '核验中' },
  })
  const withheld = (await textOf(exportPublicProjects({})))?.[1]
  expect(withheld).toContain('未公开的单位')
  expect(withheld).not.toContain('乙（集团）')
})

test('the register is taken away as far as each agreement lets it be read', async () => {
  const { school, firm } = await agreementScene()
  for (const confidentiality of ['register_only', 'summary']) {
    const title = `协议 ${confidentiality}`
    const id = await draftAgreement(school, { title, confidentiality, summary: `摘要 ${confidentiality}` })
    await step(school.admin, id, 'propose')
    await confirm(school, id)
    await confirm(firm, id)
  }
  await step(school.admin, await draftAgreement(school, { title: '还在确认' }), 'propose')

  const lines = (await textOf(exportRegister({}))) ?? []
  expect(lines).toHaveLength(3)
  const text = lines.join('\n')
  expect(text).toContain('摘要 summary')
  expect(text).not.toContain('摘要 register_only')
  expect(text).not.toContain('还在确认')
  expect(text).not.toContain('第一条')
  expect(await textOf(exportRegister({ status: 'terminated' }))).toHaveLength(1)
  expect(exportRegister({ status: 'proposed' })).toBeNull()
  const one = await countQueries(() => textOf(exportRegister({ status: 'terminated' })))
  expect(await countQueries(() => textOf(exportRegister({})))).toBeLessThanOrEqual(one + 2)
})
