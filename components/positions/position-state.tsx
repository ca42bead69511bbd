import { LifeForms, type LifeStep } from '@/components/records/life-forms'
import { LifeLine } from '@/components/records/life-line'
import { Notice } from '@/components/ui/notice'
import { movePositionAction } from '@/lib/features/positions/actions'
import { POSITION_STATUS_LABELS, PUBLIC_POSITION_STATUSES } from '@/lib/features/positions/constants'
import type { PositionForEdit } from '@/lib/features/positions/drafts/types'
import type { PositionEvent } from '@/lib/features/positions/workflow'

const STEPS: Partial<Record<PositionEvent, Omit<LifeStep, 'event'>>> = {
  submit: { label: '提交审核' },
  publish: { label: '发布' },
  return: {
    label: '退回修改',
    question: '岗位退给填报单位，对方会看到您写的原因，修改后可以再次提交。',
    reason: '退回的原因',
  },
  pause: { label: '暂停招收', variant: 'quiet' },
  resume: { label: '恢复招收' },
  close: {
    label: '结束招收',
    variant: 'danger',
    question: '公开页面会显示招收已经结束。结束后不能恢复，需要时请另行填报。',
  },
}

/** Where a position stands, why it was returned, and what it still lacks. */
export function PositionState({ position }: { position: PositionForEdit }) {
  const { status, statusReason, missing, slug, alliance, demo } = position
  const isPublic = PUBLIC_POSITION_STATUSES.some((one) => one === status)
  return (
    <>
      <LifeLine
        line={['draft', 'submitted', 'published', 'closed']}
        beside={{
          returned: { after: 'submitted', ends: false },
          paused: { after: 'published', ends: false },
          expired: { after: 'published', ends: true },
        }}
        labels={POSITION_STATUS_LABELS}
        status={status}
      />
      {statusReason && (
        <Notice tone="warning" title="已退回，请修改后再提交">
          <p>原因：{statusReason}</p>
        </Notice>
      )}
      {missing.length > 0 && position.events.includes('submit') && (
        <Notice title="提交前还需填写">
          <p>{missing.join('、')}</p>
        </Notice>
      )}
      {position.mayEdit && position.isReviewedAgain && (
        <Notice tone="warning" title="修改后须重新审核">
          <p>保存任何修改后，岗位会从公开页面撤下，审核通过后再次公开。只想停止报名，请用“暂停招收”。</p>
        </Notice>
      )}
      <p>
        {alliance ? `由${alliance}审核。` : '由平台管理员审核。'}
        {demo && '演示数据。'}
        {isPublic && <a href={`/positions/${slug}`}>查看公开页面</a>}
      </p>
    </>
  )
}

/** The steps that the actor may take with the position now. */
export function PositionSteps({ position, returnTo }: { position: PositionForEdit; returnTo: string }) {
  const { id, version, events } = position
  return (
    <LifeForms
      key={version}
      record={{ id, version }}
      action={movePositionAction}
      returnTo={returnTo}
      steps={events.flatMap((event) => {
        const words = STEPS[event]
        return words ? [{ event, ...words }] : []
      })}
    />
  )
}
