import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import type { AgreementReading, TerminationReading } from '@/lib/features/agreements/reading/types'
import {
  TERMINATION_GROUND_LABELS,
  TERMINATION_STATUS_LABELS,
} from '@/lib/features/agreements/terminations/constants'
import { formatInstant } from '@/lib/shared/dates'
import { RequestTerminationForm, TerminationAnswers } from './termination-forms'

function Facts({ termination }: { termination: TerminationReading }) {
  const { party, ground, clause, reason, requestedAt, consented, waiting, decidedAt, note } = termination
  return (
    <DefinitionList
      items={[
        { term: '申请', value: `${party ?? '秘书处'} · ${formatInstant(requestedAt)}` },
        { term: '依据', value: party && TERMINATION_GROUND_LABELS[ground] },
        { term: '条款', value: clause },
        { term: '原因', value: <span className="whitespace-pre-line">{reason}</span> },
        { term: '已同意', value: consented.join('、') },
        { term: '待同意', value: waiting.join('、') },
        { term: '办结', value: decidedAt && formatInstant(decidedAt) },
        { term: '意见', value: note },
      ]}
    />
  )
}

/** What was asked to end the agreement, newest first, and the forms for those whom it concerns. */
export function Terminations({ agreement, returnTo }: { agreement: AgreementReading; returnTo: string }) {
  const { id, terminations, endsFor } = agreement
  if (terminations.length === 0 && endsFor.length === 0) return null
  return (
    <section aria-labelledby="terminations">
      <SectionHeading id="terminations" title="终止" />
      {terminations.map((termination) => (
        <section key={termination.id} aria-labelledby={`t-${termination.id}`}>
          <h3 id={`t-${termination.id}`}>终止申请：{TERMINATION_STATUS_LABELS[termination.status]}</h3>
          <Facts termination={termination} />
          <TerminationAnswers id={id} termination={termination} returnTo={returnTo} />
        </section>
      ))}
      <RequestTerminationForm id={id} units={endsFor} returnTo={returnTo} />
    </section>
  )
}
