import { expect, test } from 'vitest'
import { milestoneNotice, stepNotice } from '@/lib/features/projects/notices/rules'

test('each step is told to those who have to act or whom it concerns, and starting to nobody', () => {
  const project = { title: '示例项目', number: 'QD-2026-0001' }
  expect(stepNotice('submit', project)).toEqual({
    readers: ['secretariat'],
    title: '项目“示例项目”已提交，等待登记',
  })
  expect(stepNotice('register', project)).toEqual({
    readers: ['keepers', 'partners'],
    title: '项目“示例项目”已登记，登记号 QD-2026-0001',
  })
  expect(stepNotice('register', { ...project, number: null })?.title).toBe('项目“示例项目”已登记')
  expect(stepNotice('return', project)?.readers).toEqual(['keepers'])
  expect(stepNotice('terminate', project)?.readers).toEqual(['secretariat', 'keepers', 'partners'])
  expect(stepNotice('start', project)).toBeNull()
})

test('a milestone is told before its day and once after it; another day is another matter', () => {
  const project = { id: 'p', title: '示例项目' }
  const milestone = { title: '首批学生入企', dueOn: '2026-12-01' }
  const before = milestoneNotice(project, milestone, '2026-12-01')
  expect(before.title).toBe('项目“示例项目”的节点“首批学生入企”应于2026年12月1日完成')
  const after = milestoneNotice(project, milestone, '2026-12-02')
  expect(after.title).toContain('已经逾期')
  const moved = milestoneNotice(project, { ...milestone, dueOn: '2026-12-05' }, '2026-12-02')
  expect(new Set([before.key, after.key, moved.key]).size).toBe(3)
})
