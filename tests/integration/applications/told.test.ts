import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { expireApplications, remindOfApplications } from '@/lib/features/applications/jobs'
import { updatePosition } from '@/lib/features/positions/mutations'
import { updatePositionInput } from '@/lib/features/positions/schema'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeOrganization } from '@/tests/support/factories'
import {
  type PositionScene,
  positionForm,
  positionScene,
  publishPosition,
  step,
} from '@/tests/support/positions'
import { apply, internScene, makeStudent, offered, step as stepOf } from '@/tests/support/students'

beforeEach(emptyDatabase)

/** A published position with one applicant who waits, and one who has left. */
async function applied() {
  const who = await positionScene(db)
  const school = await makeOrganization(db, { name: `甲职业学院${randomUUID().slice(-6)}` })
  const [waits, left] = [await makeStudent(school.id), await makeStudent(school.id)]
  const id = await publishPosition(who)
  await apply(waits.actor, id)
  await stepOf(left.actor, await apply(left.actor, id), 'withdraw')
  const { slug } = await db.position.findUniqueOrThrow({ where: { id }, select: { slug: true } })
  return { who, id, slug, waits, left }
}

const change = (who: PositionScene, id: string, slug: string, version: number, fields: object) =>
  updatePosition(who.staff, updatePositionInput.parse(positionForm(who, { id, slug, version, ...fields })))

const toldTo = async (userId: string) =>
  (
    await db.notice.findMany({
      where: { userId, key: { startsWith: 'position:' } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { title: true, path: true },
    })
  ).map(({ title, path }) => [title, path])

describe('applicants', () => {
  test('are told which of the facts that they go by were changed, and not of a later deadline', async () => {
    const { who, id, slug, waits, left } = await applied()
    await change(who, id, slug, 3, { openUntil: '2999-02-02' })
    expect(await toldTo(waits.userId)).toEqual([])
    await change(who, id, slug, 4, { openUntil: '2999-02-02', address: '市北区某路 1 号', contact: '前台' })
    expect(await toldTo(waits.userId)).toEqual([
      ['您申请的岗位“婴幼儿照护实习生”更新了详细地址、咨询方式', `/positions/${slug}`],
    ])
    expect(await toldTo(left.userId)).toEqual([])
  })

  test('are told that a checked fact was changed, and once more when it was reviewed', async () => {
    const { who, id, slug, waits, left } = await applied()
    await change(who, id, slug, 3, { payFen: '3200' })
    await step(who.moderator, id, 4, 'publish')
    expect(await toldTo(waits.userId)).toEqual([
      ['您申请的岗位“婴幼儿照护实习生”有修改，正在重新审核', '/workspace/applications'],
      ['您申请的岗位“婴幼儿照护实习生”修改后已重新发布，请查看', `/positions/${slug}`],
    ])
    expect(await toldTo(left.userId)).toEqual([])
  })

  test('are told that the position breaks a rule by now, and not of a pause that the unit wants', async () => {
    const { who, id, slug, waits } = await applied()
    await step(who.staff, id, 3, 'pause')
    await step(who.staff, id, 4, 'resume')
    expect(await toldTo(waits.userId)).toEqual([])
    await step(SYSTEM_ACTOR, id, 5, 'pause', '系统复核发现不符合规定')
    expect(await toldTo(waits.userId)).toEqual([
      ['您申请的岗位“婴幼儿照护实习生”经系统复核不再符合规定，已暂停招收', `/positions/${slug}`],
    ])
  })
})

test('a school that let an acceptance lapse is told so, and where', async () => {
  const scene = await internScene()
  const id = await offered(scene, scene.student, scene.position.id)
  await stepOf(scene.student.actor, id, 'accept')
  const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000)
  await remindOfApplications(inDays(16))
  expect(await expireApplications(inDays(23))).toBe(1)
  expect(
    await db.notice.findMany({
      where: { userId: scene.teacher.userId ?? '', key: { endsWith: ':expire' } },
      select: { title: true, path: true },
    }),
  ).toEqual([
    {
      title: '岗位“婴幼儿照护实习生”有学生的录用因学校长期没有同意已结束',
      path: `/workspace/placements/${id}`,
    },
  ])
})
