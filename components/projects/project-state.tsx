import { LifeForms, type LifeStep } from '@/components/records/life-forms'
import { LifeLine } from '@/components/records/life-line'
import { Notice } from '@/components/ui/notice'
import { moveProjectAction } from '@/lib/features/projects/actions'
import { PROJECT_STATUS_LABELS, PUBLIC_PROJECT_STATUSES } from '@/lib/features/projects/constants'
import type { ProjectForEdit } from '@/lib/features/projects/drafts/types'
import type { ProjectEvent } from '@/lib/features/projects/workflow'

const STEPS: Record<ProjectEvent, Omit<LifeStep, 'event'>> = {
  submit: { label: '提交登记' },
  register: { label: '登记' },
  return: {
    label: '退回修改',
    question: '项目退给填报单位，对方会看到您写的原因，修改后可以再次提交。',
    reason: '退回的原因',
  },
  start: { label: '项目开始' },
  complete: { label: '项目完成', question: '项目记为完成，之后填报单位不能再修改。' },
  terminate: {
    label: '终止项目',
    variant: 'danger',
    question: '公开页面会显示项目已终止，原因只有牵头单位和秘书处能看到。终止后不能恢复。',
    reason: '终止的原因',
  },
}

/** Where a project stands, why it was returned or ended, and what it still lacks. */
export function ProjectState({ project }: { project: ProjectForEdit }) {
  const { status, statusReason, missing, slug } = project
  const isPublic = PUBLIC_PROJECT_STATUSES.some((one) => one === status)
  return (
    <>
      <LifeLine
        line={['draft', 'submitted', 'registered', 'active', 'completed']}
        beside={{
          returned: { after: 'submitted', ends: false },
          terminated: { after: 'registered', ends: true },
        }}
        labels={PROJECT_STATUS_LABELS}
        status={status}
      />
      {statusReason && (
        <Notice tone="warning" title={status === 'returned' ? '已退回，请修改后再提交' : '项目已终止'}>
          <p>原因：{statusReason}</p>
        </Notice>
      )}
      {missing.length > 0 && project.events.includes('submit') && (
        <Notice title="提交前还需填写">
          <p>{missing.join('、')}</p>
        </Notice>
      )}
      {isPublic && (
        <p>
          <a href={`/projects/${slug}`}>查看公开页面</a>
          {project.mayEdit && '。保存的修改立即公开。'}
        </p>
      )}
    </>
  )
}

/** The steps that the actor may take with the project now. */
export function ProjectSteps({ project, returnTo }: { project: ProjectForEdit; returnTo: string }) {
  const { id, version, events } = project
  return (
    <LifeForms
      key={version}
      record={{ id, version }}
      action={moveProjectAction}
      returnTo={returnTo}
      steps={events.map((event) => ({ event, ...STEPS[event] }))}
    />
  )
}
