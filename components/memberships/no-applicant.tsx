import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { MEMBERSHIP_STATUS_LABELS } from '@/lib/features/alliances/memberships/constants'
import type { Applicant, ApplicationStart } from '@/lib/features/alliances/memberships/types'

function reasonFor({ verified, state }: Applicant): string {
  if (!verified) return '还没有通过核验'
  return state === 'none' ? '可以申请' : MEMBERSHIP_STATUS_LABELS[state]
}

/** Why nobody can ask now: the alliance has ended, one has no unit, or one's units have asked or are in. */
export function NoApplicant({ start: { alliance, applicants } }: { start: ApplicationStart }) {
  const back = (
    <ButtonLink variant="quiet" href="/workspace/memberships">
      查看本单位的联盟
    </ButtonLink>
  )
  if (alliance.ended) return <EmptyState title="这个联盟已经终止，不再接收成员" actions={back} />
  if (applicants.length === 0) {
    return (
      <EmptyState title="您的账号不属于任何单位" actions={<ButtonLink href="/join">申请入驻</ButtonLink>}>
        只有成员单位的管理员或编辑可以代表单位申请。
      </EmptyState>
    )
  }
  return (
    <EmptyState title="现在不需要或不能申请" actions={back}>
      <ul>
        {applicants.map((unit) => (
          <li key={unit.id}>
            {unit.name}：{reasonFor(unit)}
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
