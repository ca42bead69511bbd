import { LifeForms, type LifeStep } from '@/components/records/life-forms'
import { LifeLine } from '@/components/records/life-line'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { moveAgreementAction } from '@/lib/features/agreements/actions'
import {
  AGREEMENT_ORIGIN_LABELS,
  AGREEMENT_STATUS_LABELS,
  PUBLIC_AGREEMENT_STATUSES,
} from '@/lib/features/agreements/constants'
import { isShortForInterns } from '@/lib/features/agreements/drafts/rules'
import { AGREEMENT_BASES, type AgreementScope } from '@/lib/features/agreements/lines/constants'
import type { AgreementStep } from '@/lib/features/agreements/permissions'
import type { AgreementReading } from '@/lib/features/agreements/reading/types'
import { next } from '@/lib/features/agreements/workflow'

const STEPS: Record<AgreementStep, Omit<LifeStep, 'event'>> = {
  register: {
    label: '登记入簿',
    question: '协议将列入公开的登记簿，标明“纸质登记，未经各方在线确认”。请先与纸质原件核对。',
  },
  expire: { label: '记为到期', question: '协议已过到期日期，登记簿将显示“已到期”。' },
  propose: {
    label: '提交各方确认',
    question: '协议将编号并请各方确认，本单位也须由管理员确认。此后要修改，须先收回，已有的确认随之作废。',
  },
  revise: {
    label: '收回修改',
    variant: 'quiet',
    question: '协议回到草稿。各方对这一版的确认全部作废，修改后须重新提交，请各方重新确认。',
  },
  terminate: {
    label: '终止',
    variant: 'danger',
    question: '登记簿将显示“已终止”。终止后不能恢复。',
    reason: '终止的原因',
  },
}

function Stand({ agreement }: { agreement: AgreementReading }) {
  const { status, origin, slug, shown, versions, alliance, drafter } = agreement
  const isPublic = PUBLIC_AGREEMENT_STATUSES.some((one) => one === status)
  const last = versions[0]
  return (
    <>
      <p>
        {AGREEMENT_ORIGIN_LABELS[origin]}。{drafter && `由${drafter}起草，`}
        {alliance ? `由${alliance}秘书处保存登记。` : '由平台管理员保存登记。'}
        {isPublic && <a href={`/agreements#${slug}`}>查看公开的登记簿</a>}
      </p>
      {status === 'draft' && last && (
        <Notice tone="warning" title={`第 ${last.number} 版已经收回修改`}>
          <p>
            {shown
              ? '各方对这一版的答复已经作废。起草方修改后会再提交，届时请重新确认。下面是收回前的文本。'
              : '各方对这一版的答复已经作废。修改后请重新提交，请各方重新确认。'}
          </p>
        </Notice>
      )}
    </>
  )
}

/** While the text can still be changed, that its term may be too short. */
function TermNotice({ agreement: { status, text } }: { agreement: AgreementReading }) {
  if ((status !== 'draft' && status !== 'proposed') || !isShortForInterns(text)) return null
  return (
    <Notice tone="warning" title="期限不足三年">
      <p>
        按《职业学校校企合作促进办法》，企业接收实习生的，合作期限应当不低于三年。按本协议接收实习生的，请核对期限；不接收的，不受影响。
      </p>
    </Notice>
  )
}

/** Where an agreement stands, and what visitors see of it. */
export function AgreementState({ agreement }: { agreement: AgreementReading }) {
  const { status, statusReason, origin } = agreement
  return (
    <>
      <LifeLine
        line={
          origin === 'paper'
            ? ['draft', 'effective', 'expired']
            : ['draft', 'proposed', 'effective', 'expired']
        }
        beside={{
          rejected: { after: 'proposed', ends: false },
          terminated: { after: 'effective', ends: true },
          renewed: { after: 'effective', ends: true },
        }}
        labels={AGREEMENT_STATUS_LABELS}
        status={status}
      />
      {statusReason && (
        <Notice tone="warning" title={AGREEMENT_STATUS_LABELS[status]}>
          <p>原因：{statusReason}</p>
        </Notice>
      )}
      <Stand agreement={agreement} />
      <TermNotice agreement={agreement} />
    </>
  )
}

/** The steps that the actor may take with the agreement now. */
export function AgreementSteps({ agreement, returnTo }: { agreement: AgreementReading; returnTo: string }) {
  const { id, version, events } = agreement
  return (
    <LifeForms
      key={version}
      record={{ id, version }}
      action={moveAgreementAction}
      returnTo={returnTo}
      steps={events.map((event) => ({ event, ...STEPS[event] }))}
    />
  )
}

const SUCCESSIONS = [
  { relation: 'renews', event: 'renew', words: '续签协议' },
  { relation: 'amends', event: 'amend', words: '补充协议' },
] as const

/** Ways to an agreement that renews or supplements this one, for whoever writes such ones: parties, or who keeps papers. */
export function AgreementSuccessions({
  agreement: { id, origin, status },
  scope,
}: {
  agreement: AgreementReading
  scope: AgreementScope
}) {
  if ((origin === 'paper') !== (scope === 'kept')) return null
  const open = SUCCESSIONS.filter(({ event }) => next(status, event) !== null)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="successions">
      <SectionHeading id="successions" title="续签与补充" />
      <ul className="output-links">
        {open.map(({ relation, words }) => (
          <li key={relation}>
            <a href={`${AGREEMENT_BASES[scope]}/new?${relation}=${id}`}>
              {scope === 'kept' ? '登记' : '起草'}
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
