import { formatPartialDate } from '@/lib/shared/dates'
import type { ProjectEvent } from '../workflow'

/** Whom a step is told: who decides about it, who keeps the project, or the other units that take part in it. */
export type ProjectReaders = 'secretariat' | 'keepers' | 'partners'

type Step = { readers: readonly ProjectReaders[]; words: string }

const STEPS: Partial<Record<ProjectEvent, Step>> = {
  submit: { readers: ['secretariat'], words: '已提交，等待登记' },
  register: { readers: ['keepers', 'partners'], words: '已登记' },
  return: { readers: ['keepers'], words: '被退回修改' },
  complete: { readers: ['secretariat', 'partners'], words: '已完成' },
  terminate: { readers: ['secretariat', 'keepers', 'partners'], words: '已终止' },
}

/** Who is told of a step, and in what words; null for a step that is nobody's news. */
export function stepNotice(
  event: ProjectEvent,
  { title, number }: { title: string; number: string | null },
): { readers: readonly ProjectReaders[]; title: string } | null {
  const step = STEPS[event]
  if (!step) return null
  const entry = event === 'register' && number ? `，登记号 ${number}` : ''
  return { readers: step.readers, title: `项目“${title}”${step.words}${entry}` }
}

/** Days before a milestone is due at which the keepers are told. */
export const DUE_DAYS = 14
/** A milestone that passed longer ago than this is history, not news. */
export const OVERDUE_DAYS = 30

/** What is said of a milestone that is near or has passed. `dueOn` and `today` are YYYY-MM-DD. */
export function milestoneNotice(
  project: { id: string; title: string },
  milestone: { title: string; dueOn: string },
  today: string,
): { key: string; title: string } {
  const stage = milestone.dueOn < today ? 'overdue' : 'due'
  const day = formatPartialDate(milestone.dueOn)
  const words = stage === 'overdue' ? `应于${day}完成，已经逾期` : `应于${day}完成`
  return {
    // Not by its id: saving the project's form may write its rows anew.
    key: `project:${project.id}:milestone:${milestone.dueOn}:${milestone.title}:${stage}`,
    title: `项目“${project.title}”的节点“${milestone.title}”${words}`,
  }
}
