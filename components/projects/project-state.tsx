import { LifeForms, type LifeStep } from '@/components/records/life-forms'
import { LifeLine } from '@/components/records/life-line'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LastStep } from '@/lib/features/audit/history/types'
import { moveProjectAction } from '@/lib/features/projects/actions'
import { PROJECT_STATUS_LABELS, PUBLIC_PROJECT_STATUSES } from '@/lib/features/projects/constants'
import type { ProjectForEdit } from '@/lib/features/projects/drafts/types'
import { hindrancesOf } from '@/lib/features/projects/rules'
import type { ProjectEvent } from '@/lib/features/projects/workflow'
import { LIFE_LINE, takenBy } from './project-life'

/** A return has a page of its own, for notes on single fields. */
type StepHere = Exclude<ProjectEvent, 'return'>

const STEPS: Record<StepHere, Omit<LifeStep, 'event'>> = {
  submit: { label: '提交登记' },
  register: { label: '登记' },
  start: { label: '项目开始' },
  complete: { label: '项目完成', question: '项目记为完成，之后填报单位不能再修改。' },
  terminate: {
    label: '终止项目',
    variant: 'danger',
    question: '公开页面会显示项目已终止，原因只有牵头单位和秘书处能看到。终止后不能恢复。',
    reason: '终止的原因',
  },
}

/** What about the parties must be settled before the project can be registered. */
function Hindrances({ project: { status, parts } }: { project: ProjectForEdit }) {
  const isBefore = ['draft', 'returned', 'submitted'].includes(status)
  const sentences = isBefore ? hindrancesOf('register', parts) : []
  if (sentences.length === 0) return null
  return (
    <Notice tone="warning" title="登记前须解决">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}。</p>
      ))}
    </Notice>
  )
}

/** Where a project stands, why it was returned or ended, and what it still lacks. */
export function ProjectState({ project, taken }: { project: ProjectForEdit; taken: readonly LastStep[] }) {
  const { status, statusReason, missing, slug, number, reviewNotes } = project
  const isPublic = PUBLIC_PROJECT_STATUSES.some((one) => one === status)
  return (
    <>
      <LifeLine {...LIFE_LINE} labels={PROJECT_STATUS_LABELS} status={status} taken={takenBy(taken)} />
      {number && (
        <p>
          登记号 <b>{number}</b>
        </p>
      )}
      {statusReason && (
        <Notice tone="warning" title={status === 'returned' ? '已退回，请修改后再提交' : '项目已终止'}>
          <p className="whitespace-pre-line">原因：{statusReason}</p>
          {status === 'returned' && Object.keys(reviewNotes).length > 0 && (
            <p>对单项的说明写在下面各项旁边，修改时也会显示。</p>
          )}
        </Notice>
      )}
      {missing.length > 0 && project.events.includes('submit') && (
        <Notice title="提交前还需填写">
          <p>{missing.join('、')}</p>
        </Notice>
      )}
      <Hindrances project={project} />
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
  const here = events.filter((event): event is StepHere => event !== 'return')
  return (
    <>
      <LifeForms
        key={version}
        record={{ id, version }}
        action={moveProjectAction}
        returnTo={returnTo}
        steps={here.map((event) => ({ event, ...STEPS[event] }))}
      />
      {events.includes('return') && (
        <p className="actions">
          <ButtonLink variant="quiet" href={`${returnTo}/${id}/return`}>
            退回修改…
          </ButtonLink>
        </p>
      )}
    </>
  )
}
