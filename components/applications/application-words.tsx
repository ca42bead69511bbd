import { Badge, type Tone } from '@/components/ui/badge'
import { APPLICATION_STATUS_LABELS, type ApplicationStatus } from '@/lib/features/applications/constants'
import type {
  ApplicationCore,
  ApplicationSide,
  AppliedPosition,
  StepLine,
} from '@/lib/features/applications/types'
import type { ApplicationEvent } from '@/lib/features/applications/workflow'
import { describeTerm } from '@/lib/features/positions/rules'

const TONES: Record<ApplicationStatus, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  shortlisted: 'info',
  offered: 'warning',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  unsuccessful: 'error',
}

/** Where an application stands; an accepted one says whether the school has approved it, or confirmed its end. */
export function ApplicationBadges({ status, approved, concluded, position }: ApplicationCore) {
  const waits = status === 'accepted' && !approved
  return (
    <>
      <Badge tone={waits ? 'warning' : TONES[status]}>
        {waits
          ? '已接受，等学校同意'
          : approved && status === 'accepted'
            ? concluded
              ? '实习已结束'
              : '学校已同意'
            : APPLICATION_STATUS_LABELS[status]}
      </Badge>{' '}
      {position.demo && <Badge tone="warning">演示</Badge>}
    </>
  )
}

/** A position in one line: 某单位 · 2027年3月1日至2027年8月31日. */
export function positionLine({ unit, startsOn, endsOn }: AppliedPosition): string {
  return [unit, describeTerm(startsOn, endsOn)].filter(Boolean).join(' · ')
}

const EVENT_WORDS: Record<ApplicationEvent, string> = {
  submit: '提交申请',
  shortlist: '列入候选',
  offer: '发出录用',
  reject: '未录用',
  accept: '接受录用',
  decline: '谢绝录用',
  approve: '学校同意',
  refuse: '学校不同意',
  conclude: '学校确认实习结束',
  withdraw: '退出',
  expire: '长期没有进展，自动结束',
}

const SIDE_WORDS: Record<ApplicationSide, string> = {
  student: '学生',
  unit: '单位',
  school: '学校',
  system: '系统',
}

/** A step of an application in words. */
export const stepWords = ({ event, side }: StepLine) => ({
  what: EVENT_WORDS[event],
  by: SIDE_WORDS[side],
})
