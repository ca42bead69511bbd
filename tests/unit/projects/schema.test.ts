import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createProjectInput, updateProjectInput } from '@/lib/features/projects/schema'

const form = {
  id: randomUUID(),
  title: '智能冶金订单班',
  kind: 'order_class',
  leads: '甲职业学院',
  returnTo: '/workspace/projects',
}

test('one answer says everything that is wrong, in fields, between them and in the rows of the tables', () => {
  const { error } = createProjectInput.safeParse({
    ...form,
    title: '',
    intake: 'many',
    startsOn: '2025-09',
    endsOn: '2024',
    milestoneTitle: ['签约', ''],
    milestoneDue: ['2025-02-30', '2025-09-01'],
    milestoneDone: ['', ''],
    milestoneEvidence: ['', ''],
    outputKind: '',
    outputTitle: '教材',
    outputDate: '',
  })
  const wrong = error?.issues.map(({ path }) => path.join('.')).sort()
  expect(wrong).toEqual(['endsOn', 'intake', 'milestones', 'milestones', 'outputs', 'title'])
})

test('what is right is put together', () => {
  const milestone = {
    milestoneTitle: '签约',
    milestoneDue: '2025-02-28',
    milestoneDone: '',
    milestoneEvidence: '',
  }
  const input = updateProjectInput.parse({ ...form, ...milestone, startsOn: '2025', version: '3', slug: '' })
  expect(input).toMatchObject({ title: form.title, startsOn: '2025', version: 3, slug: null, outputs: [] })
  expect(input.milestones).toEqual([{ title: '签约', dueOn: '2025-02-28', doneOn: null, evidence: null }])
  expect(input).not.toHaveProperty('milestoneTitle')
})
