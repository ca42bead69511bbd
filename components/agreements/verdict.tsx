import type { AgreementStatus } from '@/lib/features/agreements/constants'
import { roleOf } from '@/lib/features/agreements/documents/rules'
import type { Verification } from '@/lib/features/agreements/verification/types'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'

type Words = { title: string; text: string }

const GENUINE = '本站登记簿中有这份协议'

function stateWords({ status, validTo, renewedBy }: Verification): string {
  const sentences: Partial<Record<AgreementStatus, string>> = {
    effective: validTo ? `现在有效，至${formatPartialDate(validTo)}为止。` : '现在有效，没有约定截止日期。',
    expired: validTo ? `已于${formatPartialDate(validTo)}到期。` : '已到期。',
    terminated: '已经提前终止，不再有效。',
    renewed: renewedBy ? `已由编号为 ${renewedBy.number} 的协议续签。` : '已经续签。',
  }
  return sentences[status] ?? ''
}

function wordsOf(verification: Verification): Words {
  const { origin, parties, effectiveAt } = verification
  if (origin === 'paper') {
    return {
      title: `${GENUINE}，是纸质登记，未经各方在线确认`,
      text: `由秘书处依纸质原件登记${effectiveAt ? `（${formatInstant(effectiveAt)}）` : ''}，本站只证明登记以后没有被改动，真伪以各方持有的纸质原件为准。${stateWords(verification)}`,
    }
  }
  return {
    title: `${GENUINE}，${parties.length === 2 ? '双方' : `${parties.length} 方`}已在线确认同一文本`,
    text: `${effectiveAt ? `最后一方于 ${formatInstant(effectiveAt)} 确认，协议即时生效。` : ''}${stateWords(verification)}`,
  }
}

/** Whether the agreement is genuine and how it stands, before anything else. */
export function Verdict({ verification }: { verification: Verification }) {
  const { title, text } = wordsOf(verification)
  const { origin, status } = verification
  const tone = origin === 'paper' ? 'paper' : status === 'effective' ? 'genuine' : 'past'
  return (
    <section className="verdict" data-tone={tone} aria-label="核验结论">
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r="30" />
        <path
          d={origin === 'paper' ? 'M22 16h14l8 8v24H22zM36 16v8h8M27 32h12M27 39h12' : 'm19 33 9 9 17-19'}
        />
      </svg>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
    </section>
  )
}

/** 甲方 and so on, by the place among the parties. */
export function PartyRole({ place }: { place: number }) {
  return <b className="party-role">{roleOf(place)}</b>
}
