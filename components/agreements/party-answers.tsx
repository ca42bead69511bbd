import { Badge, type Tone } from '@/components/ui/badge'
import { type Column, Table } from '@/components/ui/table'
import { roleOf } from '@/lib/features/agreements/documents/rules'
import { CONFIRMATION_WAY_LABELS } from '@/lib/features/agreements/ledger/constants'
import type { AgreementReading, PartyReading } from '@/lib/features/agreements/reading/types'
import { formatInstant } from '@/lib/shared/dates'
import { LinkForms } from './link-forms'

const ANSWERS: Record<'confirmed' | 'rejected', { tone: Tone; word: string }> = {
  confirmed: { tone: 'success', word: '已确认' },
  rejected: { tone: 'error', word: '已拒绝' },
}

const COLUMNS: readonly Column[] = [
  { key: 'unit', label: '各方' },
  { key: 'answer', label: '答复' },
]

function Answer({ party, agreement, returnTo }: Place & { party: PartyReading }) {
  const { answer, answeredAt, way, reason, signature, hasAccount } = party
  if (answer && answeredAt && way) {
    const { tone, word } = ANSWERS[answer]
    return (
      <>
        <Badge tone={tone}>{word}</Badge>
        <p className="meta">
          {formatInstant(answeredAt)} · {CONFIRMATION_WAY_LABELS[way]}
        </p>
        {reason && <p>原因：{reason}</p>}
        {signature && (
          <p className="meta">
            {signature.service}电子签名：{signature.issuer}颁发给“{signature.signer}”的证书 {signature.serial}
            ，{formatInstant(signature.signedAt)}
          </p>
        )}
      </>
    )
  }
  if (agreement.status !== 'proposed') return '—'
  return (
    <>
      <Badge tone="warning">待确认</Badge>
      {!hasAccount && <p className="meta">没有管理员账号，由秘书处发送一次性链接确认。</p>}
      {(party.mayLink || party.link) && (
        <LinkForms agreementId={agreement.id} party={party} returnTo={returnTo} />
      )}
    </>
  )
}

type Place = { agreement: AgreementReading; returnTo: string }

/** The parties in their order, each with its answer; for the secretariat with the links of those without an account. */
export function PartyAnswers({ agreement, returnTo }: Place) {
  const asks = agreement.origin === 'portal' && agreement.shown !== null
  return (
    <Table
      caption="各方"
      hideCaption
      columns={asks ? COLUMNS : COLUMNS.slice(0, 1)}
      rows={agreement.parties.map((party, index) => ({
        key: party.organizationId,
        cells: [
          <div key="unit">
            <p>
              <b>{roleOf(index + 1)}</b>　{party.name}
            </p>
            {party.creditCode && <p className="meta">{party.creditCode}</p>}
          </div>,
          ...(asks ? [<Answer key="answer" party={party} agreement={agreement} returnTo={returnTo} />] : []),
        ],
      }))}
    />
  )
}
