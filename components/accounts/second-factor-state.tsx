import { ButtonLink } from '@/components/ui/button'
import type { SecondFactor } from '@/lib/features/accounts/second-factor/types'
import { formatInstant } from '@/lib/shared/dates'

const WORDS = {
  none: { state: '尚未设置。', next: '设置两步验证' },
  begun: { state: '已开始设置，还没有用验证码确认，目前不起作用。', next: '继续设置' },
  on: { state: '已开启', next: '管理两步验证' },
} as const

/** How one's second factor stands, and the way to where it is set up. */
export function SecondFactorState({ factor }: { factor: SecondFactor }) {
  const { state, next } = WORDS[factor.state]
  return (
    <>
      <p>{factor.state === 'on' ? `${state}，自 ${formatInstant(factor.since)}。` : state}</p>
      <div className="actions">
        <ButtonLink variant="quiet" href="/workspace/account/second-factor">
          {next}
        </ButtonLink>
      </div>
    </>
  )
}
