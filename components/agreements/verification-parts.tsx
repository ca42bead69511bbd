import type { ReactNode } from 'react'
import { DefinitionList } from '@/components/ui/definition-list'
import { SectionHeading } from '@/components/ui/section-heading'
import { type Column, Table } from '@/components/ui/table'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_ORIGIN_LABELS,
  AGREEMENT_STATUS_LABELS,
  CONFIDENTIALITY_LABELS,
} from '@/lib/features/agreements/constants'
import { termWords, verifyPath } from '@/lib/features/agreements/documents/rules'
import {
  CONFIRMATION_WAY_LABELS,
  type ConfirmationWay,
  type LedgerKind,
} from '@/lib/features/agreements/ledger/constants'
import type {
  RelatedAgreement,
  Verification,
  VerifiedEntry,
} from '@/lib/features/agreements/verification/types'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import { formatBytes } from '@/lib/shared/files'
import { AgreementStatusBadge } from './agreement-lines'
import { Hash } from './agreement-text'
import { PartyRole } from './verdict'

type Part = { verification: Verification }

const WAY_WORDS: Record<ConfirmationWay, string> = {
  account: '登录账号确认',
  link: '用秘书处发送的一次性链接确认',
}

function Related({ agreements }: { agreements: readonly RelatedAgreement[] }) {
  return (
    <ul>
      {agreements.map(({ number, title, status }) => (
        <li key={number}>
          <a href={verifyPath(number)}>{title}</a>（{number}，{AGREEMENT_STATUS_LABELS[status]}）
        </li>
      ))}
    </ul>
  )
}

const related = (term: string, agreements: readonly (RelatedAgreement | null)[]) => {
  const there = agreements.filter((one) => one !== null)
  return there.length > 0 && { term, value: <Related agreements={there} /> }
}

/** What the register says of the agreement. */
export function VerifiedFacts({ verification }: Part) {
  const { number, version, kind, origin, status, signedOn, effectiveAt, sha256 } = verification
  return (
    <section aria-labelledby="facts">
      <SectionHeading id="facts" title="登记信息" />
      <DefinitionList
        items={[
          { term: '编号', value: `${number}（第 ${version} 版）` },
          { term: '类型', value: <a href={`/agreements/by/kind/${kind}`}>{AGREEMENT_KIND_LABELS[kind]}</a> },
          { term: '签订方式', value: AGREEMENT_ORIGIN_LABELS[origin] },
          { term: '签订日期', value: signedOn && formatPartialDate(signedOn) },
          {
            term: origin === 'paper' ? '登记时间' : '生效时间',
            value: effectiveAt && formatInstant(effectiveAt),
          },
          { term: '期限', value: termWords(verification) },
          { term: '状态', value: <AgreementStatusBadge status={status} /> },
          { term: '公开程度', value: CONFIDENTIALITY_LABELS[verification.confidentiality] },
          related('补充的协议', [verification.amends]),
          related('续签的协议', [verification.renews]),
          related('补充协议', verification.amendments),
          related('由此续签', [verification.renewedBy]),
          { term: '校验值（SHA-256）', value: <Hash value={sha256} /> },
        ]}
      />
    </section>
  )
}

const PARTY_COLUMNS: readonly Column[] = [
  { key: 'party', label: '各方' },
  { key: 'code', label: '统一社会信用代码' },
  { key: 'confirmed', label: '确认' },
]

function confirmedCell({ confirmations, origin }: Verification, place: number): ReactNode {
  if (origin === 'paper') return '未经在线确认'
  const found = confirmations.find((one) => one.place === place)
  if (!found) return '未确认'
  return (
    <>
      <time dateTime={found.at}>{formatInstant(found.at)}</time>
      <br />
      <span className="meta">{WAY_WORDS[found.way]}</span>
    </>
  )
}

/** The parties, and when and how each of them confirmed. Units, never persons. */
export function VerifiedParties({ verification }: Part) {
  return (
    <section aria-labelledby="parties" className="parts-apart">
      <SectionHeading id="parties" title="各方与确认" />
      <Table
        caption="各方与确认"
        hideCaption
        columns={PARTY_COLUMNS}
        rows={verification.parties.map(({ place, name, creditCode, unit }) => ({
          key: String(place),
          cells: [
            <span key="party">
              <PartyRole place={place} /> {unit ? <a href={`/members/${unit.slug}`}>{name}</a> : name}
            </span>,
            creditCode ?? '—',
            confirmedCell(verification, place),
          ],
        }))}
      />
      <p className="meta">确认以单位的名义作出；本站不公开操作人的姓名。</p>
    </section>
  )
}

function Concealed({ verification: { summarySha256, contentSha256, summary } }: Part) {
  return (
    <>
      <p>
        按各方约定，协议的{summarySha256 && summary === null ? '摘要和全文' : '全文'}
        不公开。持有原文的一方可以用下面的校验值证明原文未被改动。
      </p>
      <DefinitionList
        items={[
          summarySha256 !== null &&
            summary === null && { term: '摘要的校验值', value: <Hash value={summarySha256} /> },
          { term: '全文的校验值', value: <Hash value={contentSha256} /> },
        ]}
      />
    </>
  )
}

/** As much of the text as the parties let be seen. */
export function VerifiedText({ verification }: Part) {
  const { confidentiality, summary, bodyHtml, attachments, number } = verification
  const isOpen = confidentiality === 'full_text'
  return (
    <section aria-labelledby="text" className="verified-text">
      <SectionHeading id="text" title={isOpen ? '全文' : '内容'} />
      {summary && <p className="verified-summary">{summary}</p>}
      {isOpen ? (
        <>
          <p className="actions no-print">
            <a href={`${verifyPath(number)}/print`}>打印版</a>
            <a href={`${verifyPath(number)}/agreement.docx`}>下载 Word 文件</a>
          </p>
          {bodyHtml && (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown
            <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
          )}
        </>
      ) : (
        <Concealed verification={verification} />
      )}
      {attachments && attachments.length > 0 && (
        <DefinitionList
          items={attachments.map(({ name, size, sha256 }) => ({
            term: `附件：${name}`,
            value: (
              <>
                {formatBytes(size)} · <Hash value={sha256} />
              </>
            ),
          }))}
        />
      )}
    </section>
  )
}

const DEEDS: Record<LedgerKind, string> = {
  proposal: '提请各方确认',
  confirmation: '确认',
  rejection: '拒绝',
  effect: '全部确认，生效',
  termination: '提前终止',
  amendment: '补充协议生效',
  renewal: '续签协议生效',
}
const PAPER_DEEDS: Partial<Record<LedgerKind, string>> = { proposal: '录入纸质协议', effect: '登记' }

function deedWords({ origin }: Verification, { kind, unit, way, related: number }: VerifiedEntry): string {
  const deed = (origin === 'paper' && PAPER_DEEDS[kind]) || DEEDS[kind]
  const who = way === null ? '' : (unit ?? '一方')
  const how = way === null ? '' : `（${CONFIRMATION_WAY_LABELS[way]}）`
  return `${who}${deed}${how}${number ? `：${number}` : ''}`
}

const ENTRY_COLUMNS: readonly Column[] = [
  { key: 'sequence', label: '序号' },
  { key: 'at', label: '时间' },
  { key: 'deed', label: '事项' },
  { key: 'hash', label: '链接值' },
]

/** What the ledger holds of the agreement, entry by entry. */
export function VerifiedEntries({ verification }: Part) {
  const { entries, version, head } = verification
  return (
    <section aria-labelledby="ledger" className="parts-apart">
      <SectionHeading id="ledger" title="台账记录" note={`${entries.length} 条`} />
      <Table
        caption="台账记录"
        hideCaption
        columns={ENTRY_COLUMNS}
        rows={entries.map((entry) => ({
          key: String(entry.sequence),
          cells: [
            entry.sequence,
            <time key="at" dateTime={entry.at}>
              {formatInstant(entry.at)}
            </time>,
            <span key="deed">
              {deedWords(verification, entry)}
              {entry.version !== version && <span className="meta">（第 {entry.version} 版）</span>}
            </span>,
            <Hash key="hash" value={entry.hash} />,
          ],
        }))}
      />
      <p className="meta">台账只增不改，每一条都含有前一条的链接值。下载的证明截至第 {head.sequence} 条。</p>
    </section>
  )
}
