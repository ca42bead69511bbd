import { RecordHistory } from '@/components/audit/record-history'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { Timeline } from '@/components/ui/timeline'
import { loadSecondFactorDemand } from '@/lib/features/accounts/second-factor/loaders'
import type { SecondFactorDemand } from '@/lib/features/accounts/second-factor/types'
import { confirmAgreementAction, rejectAgreementAction } from '@/lib/features/agreements/answers/actions'
import { loadAgreementFiles } from '@/lib/features/agreements/attachments/loaders'
import { LEDGER_KIND_LABELS } from '@/lib/features/agreements/ledger/constants'
import { AGREEMENT_BASES, type AgreementScope } from '@/lib/features/agreements/lines/constants'
import { loadAgreementReading } from '@/lib/features/agreements/reading/loaders'
import type { AgreementReading } from '@/lib/features/agreements/reading/types'
import { loadSigning } from '@/lib/features/agreements/signatures/loaders'
import type { Signing } from '@/lib/features/agreements/signatures/types'
import { formatInstant } from '@/lib/shared/dates'
import { AgreementFilesSection } from './agreement-files'
import { AgreementOutputs } from './agreement-outputs'
import { agreementTrail } from './agreement-pages'
import { AgreementState, AgreementSteps, AgreementSuccessions } from './agreement-state'
import { AgreementBody, AgreementDifference, AgreementFacts, Hash } from './agreement-text'
import { AnswerForms } from './answer-forms'
import { ConfirmationMeaning } from './confirmation-meaning'
import { PartyAnswers } from './party-answers'
import { Terminations } from './terminations'

type Part = { agreement: AgreementReading; returnTo: string }

/** The hash that is confirmed, and the forms of those who may answer. */
function Answering({
  agreement,
  demand,
  signing,
  returnTo,
}: Part & { demand: SecondFactorDemand; signing: Signing }) {
  const { id, shown, answersFor } = agreement
  if (!shown) return null
  return (
    <section aria-labelledby="answer">
      <SectionHeading id="answer" title="校验值与确认" />
      <p>
        第 {shown.number} 版，{formatInstant(shown.proposedAt)}
        {agreement.origin === 'paper' ? '登记' : '提交各方确认'}。SHA-256：
        <Hash value={shown.sha256} />
      </p>
      {answersFor.length > 0 && <ConfirmationMeaning service={signing.service} />}
      {answersFor.map((unit) => (
        <AnswerForms
          key={unit.id}
          unit={unit.name}
          fields={{ id, organizationId: unit.id, sha256: shown.sha256, returnTo }}
          demand={demand}
          signAt={signing.addresses[unit.id]}
          confirm={confirmAgreementAction}
          reject={rejectAgreementAction}
        />
      ))}
    </section>
  )
}

/** The agreement's own entries in the ledger. */
function LedgerSteps({ agreement: { steps } }: { agreement: AgreementReading }) {
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="ledger">
      <SectionHeading id="ledger" title="台账" />
      <Timeline
        label="这份协议在台账中的记录"
        entries={steps.map(({ sequence, at, kind, version, party }) => ({
          key: String(sequence),
          at: { dateTime: at, label: formatInstant(at) },
          title: `${LEDGER_KIND_LABELS[kind]}（第 ${version} 版）`,
          by: [party, `第 ${sequence} 条`].filter(Boolean).join(' · '),
        }))}
      />
    </section>
  )
}

function Text({ agreement }: { agreement: AgreementReading }) {
  const { text, number, projects, note } = agreement
  const more = [
    { term: '相关的合作项目', value: projects.join('、') },
    { term: '说明', value: note },
  ]
  return (
    <>
      <section aria-labelledby="facts">
        <SectionHeading id="facts" title={agreement.shown ? `第 ${agreement.shown.number} 版` : '草稿'} />
        <AgreementFacts text={text} more={[{ term: '编号', value: number ?? '' }, ...more]} />
      </section>
      <AgreementDifference fields={agreement.difference} />
      <AgreementBody text={text} />
    </>
  )
}

/** One agreement for those who draft it, are parties of it or keep it. */
export async function AgreementRecordPage({
  scope,
  id,
  done,
  refused,
}: {
  scope: AgreementScope
  id: string
  done?: string | string[]
  refused?: string | string[]
}) {
  const [record, attachments, demand] = await Promise.all([
    loadAgreementReading(id),
    loadAgreementFiles(id),
    loadSecondFactorDemand(),
  ])
  if (!record || !attachments) return <Missing />
  const { agreement, history } = record
  const returnTo = AGREEMENT_BASES[scope]
  const path = `${returnTo}/${id}`
  const signing = await loadSigning(agreement, path)
  const edit = agreement.mayEdit && (
    <ButtonLink variant="quiet" href={`${path}/edit`}>
      修改
    </ButtonLink>
  )
  return (
    <PageShell
      trail={[...agreementTrail(scope), { label: agreement.title, href: path }]}
      head={<PageHead title={agreement.title} eyebrow={agreement.number} picture={edit} />}
      aside={
        <>
          {agreement.events.length > 0 && (
            <section aria-labelledby="steps">
              <SectionHeading id="steps" title="下一步" />
              <AgreementSteps agreement={agreement} returnTo={returnTo} />
            </section>
          )}
          <AgreementSuccessions agreement={agreement} scope={scope} />
          <AgreementOutputs agreement={agreement} />
          <LedgerSteps agreement={agreement} />
          <RecordHistory history={history} />
        </>
      }
    >
      <DoneNotice done={done} />
      <AgreementState agreement={agreement} />
      <section aria-labelledby="parties">
        <SectionHeading id="parties" title="各方" />
        <PartyAnswers agreement={agreement} returnTo={returnTo} />
      </section>
      <Text agreement={agreement} />
      <AgreementFilesSection id={id} attachments={attachments} returnTo={path} refused={refused} />
      <Answering agreement={agreement} demand={demand} signing={signing} returnTo={returnTo} />
      <Terminations agreement={agreement} returnTo={returnTo} />
    </PageShell>
  )
}
