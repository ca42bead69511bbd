import { LifeForms, type LifeStep } from '@/components/records/life-forms'
import { LifeLine } from '@/components/records/life-line'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LastStep } from '@/lib/features/audit/history/types'
import { movePositionAction } from '@/lib/features/positions/actions'
import { POSITION_STATUS_LABELS, PUBLIC_POSITION_STATUSES } from '@/lib/features/positions/constants'
import type { PositionForEdit } from '@/lib/features/positions/drafts/types'
import type { PositionEvent } from '@/lib/features/positions/workflow'
import { LIFE_LINE, takenBy } from './position-life'

/** A return has a page of its own, for notes on single fields; a change and a day that passes are no buttons. */
const STEPS: Partial<Record<PositionEvent, Omit<LifeStep, 'event'>>> = {
  submit: { label: '提交审核' },
  publish: { label: '发布' },
  pause: { label: '暂停招收', variant: 'quiet' },
  resume: { label: '恢复招收' },
  close: {
    label: '结束招收',
    variant: 'danger',
    question: '公开页面会显示招收已经结束。结束后不能恢复，需要时请另行填报。',
  },
}

function Reason({ position: { status, statusReason, reviewNotes } }: { position: PositionForEdit }) {
  if (!statusReason) return null
  const title = status === 'returned' ? '已退回，请修改后再提交' : '已暂停招收'
  return (
    <Notice tone="warning" title={title}>
      <p className="whitespace-pre-line">原因：{statusReason}</p>
      {status === 'returned' && Object.keys(reviewNotes).length > 0 && (
        <p>对单项的说明写在下面各项旁边，修改时也会显示。</p>
      )}
    </Notice>
  )
}

/** Where a position stands, why it was returned or paused, and what it still lacks. */
export function PositionState({
  position,
  taken,
}: {
  position: PositionForEdit
  taken: readonly LastStep[]
}) {
  const { status, missing, slug, alliance, demo } = position
  const isPublic = PUBLIC_POSITION_STATUSES.some((one) => one === status)
  return (
    <>
      <LifeLine {...LIFE_LINE} labels={POSITION_STATUS_LABELS} status={status} taken={takenBy(taken)} />
      <Reason position={position} />
      {missing.length > 0 && position.events.includes('submit') && (
        <Notice title="提交前还需填写">
          <p>{missing.join('、')}</p>
        </Notice>
      )}
      {position.mayEdit && position.isReviewedAgain && (
        <Notice tone="warning" title="修改后可能须重新审核">
          <p>
            只改详细地址、咨询方式、报名截止日期、产业链、保险说明或网址，立即公开。改动其他内容，岗位会从公开页面撤下，审核通过后再次公开；改动后不符合规定的，不能保存。只想停止报名，请用“暂停招收”。
          </p>
        </Notice>
      )}
      <p>
        {alliance ? `由${alliance}审核。` : '由平台管理员审核。'}
        {demo && '演示数据。'}
        {isPublic && <a href={`/positions/${slug}`}>查看公开页面</a>}
        {isPublic && position.mayEdit && (
          <>
            {' '}
            <a href={`/workspace/applicants?position=${position.id}`}>查看收到的申请</a>
          </>
        )}
      </p>
    </>
  )
}

/** The steps that the actor may take with the position now. */
export function PositionSteps({ position, returnTo }: { position: PositionForEdit; returnTo: string }) {
  const { id, version, events } = position
  return (
    <>
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
