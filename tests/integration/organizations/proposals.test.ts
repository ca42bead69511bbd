import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { declineOrganization, verifyOrganization } from '@/lib/features/organizations/decisions/mutations'
import { findProposals } from '@/lib/features/organizations/proposals/data'
import { proposeOrganization } from '@/lib/features/organizations/proposals/mutations'
import { proposeOrganizationInput } from '@/lib/features/organizations/proposals/schema'
import { listOrganizations } from '@/lib/features/organizations/register/data'
import { findProjectPage } from '@/lib/features/projects/data'
import { findProjectForEdit } from '@/lib/features/projects/drafts/data'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError } from '@/lib/shared/errors'
import { slugOf } from '@/lib/shared/pinyin'
import { db, emptyDatabase } from '@/tests/support/database'
import { draftProject, projectScene, stepProject } from '@/tests/support/projects'

const NEW = '丙妇幼保健院'

function propose(actor: Actor, proposerId: string, overrides: Record<string, unknown> = {}) {
  const input = { id: randomUUID(), proposerId, name: NEW, kind: 'hospital', ...overrides }
  return proposeOrganization(actor, proposeOrganizationInput.parse(input))
}

beforeEach(emptyDatabase)

describe('a partner that is not here yet', () => {
  test('is proposed by a unit’s staff, once, and seen by the secretariat of its alliance', async () => {
    const { school, staff, secretary } = await projectScene()
    const id = randomUUID()
    await propose(staff, school.id, { id })
    await propose(staff, school.id, { id })
    expect(await db.organization.findUnique({ where: { id } })).toMatchObject({
      status: 'pending',
      proposedById: school.id,
    })
    expect(await findProposals(staff, randomUUID())).toMatchObject({
      units: [{ name: NEW, status: 'pending' }],
    })
    const pending = { status: 'pending', kind: null, name: '' } as const
    expect(await listOrganizations(secretary, pending, 1)).toMatchObject({
      lines: [{ name: NEW, proposerName: school.name }],
    })
    await expect(propose(staff, school.id)).rejects.toThrow('本单位已登记过“丙妇幼保健院”')
    await expect(propose(staff, school.id, { name: '乙（集团）有限公司' })).rejects.toThrow('成员名录中已有')
  })

  test('is not proposed in another unit’s name, nor twenty-one at once', async () => {
    const { school, firm, staff } = await projectScene()
    await expect(propose(staff, firm.id)).rejects.toBeInstanceOf(ForbiddenError)
    for (let at = 0; at < 20; at += 1) await propose(staff, school.id, { name: `单位${at}` })
    await expect(propose(staff, school.id)).rejects.toThrow('已有 20 家登记的单位等待核验')
  })

  test('may be named in its proposer’s projects only, which are registered once it is verified', async () => {
    const { school, firm, staff, partner, secretary } = await projectScene()
    const { id: unit } = await propose(staff, school.id)
    const { id } = await draftProject(staff, { supporters: NEW })
    const foreign = draftProject(partner, { leads: firm.name, participants: '', supporters: NEW })
    await expect(foreign).rejects.toThrow('没有找到已核验的单位')
    await stepProject(staff, id, 1, 'submit')
    await expect(stepProject(secretary, id, 2, 'register')).rejects.toThrow(
      `“${NEW}”正在等待核验，核验后项目才能登记`,
    )
    await verifyOrganization(secretary, { id: unit, version: 1, evidence: '见批复文件' })
    await stepProject(secretary, id, 2, 'register')
    const page = await findProjectPage(slugOf('智能冶金订单班'))
    expect(JSON.stringify(page)).toContain(NEW)
  })

  test('that is declined leaves a project to be mended, with a sentence that says so', async () => {
    const { school, staff, secretary } = await projectScene()
    const { id: unit } = await propose(staff, school.id)
    const { id } = await draftProject(staff, { supporters: NEW })
    await declineOrganization(secretary, { id: unit, version: 1, reason: '查无此单位' })
    await expect(stepProject(staff, id, 1, 'submit')).rejects.toThrow(
      `“${NEW}”未通过核验，请改为其他单位，或从参与各方中删去`,
    )
    expect((await findProjectForEdit(staff, id))?.parts.at(-1)).toMatchObject({
      name: NEW,
      status: 'declined',
    })
    expect(await findProposals(staff, randomUUID())).toMatchObject({ units: [{ reason: '查无此单位' }] })
  })
})
