import { FileName } from '@/components/files/file-name'
import { PartyNames } from '@/components/parties/party-names'
import { type Column, Table } from '@/components/ui/table'
import { AGREEMENT_KIND_LABELS, AGREEMENT_ORIGIN_LABELS } from '@/lib/features/agreements/constants'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import type { RegisterEntry } from '@/lib/features/agreements/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { AgreementStatusBadge } from './agreement-lines'

const COLUMNS: readonly Column[] = [
  { key: 'title', label: '协议' },
  { key: 'kind', label: '类型' },
  { key: 'parties', label: '各方' },
  { key: 'date', label: '签订与期限' },
  { key: 'status', label: '状态' },
  { key: 'origin', label: '登记方式' },
]

function Title({ entry: { slug, number, title, summary, bodyHtml, files, note } }: { entry: RegisterEntry }) {
  return (
    <div id={slug}>
      <p>
        <b>{title}</b>
      </p>
      <p className="meta">
        {number ?? '未编号'}
        {number && (
          <>
            {' · '}
            <a href={verifyPath(number)}>核验</a>
          </>
        )}
      </p>
      {summary && <p>{summary}</p>}
      {note && <p className="meta">{note}</p>}
      {bodyHtml && (
        <details>
          <summary>查看全文</summary>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        </details>
      )}
      {files.map((file) => (
        <p key={file.id} className="meta">
          附件：
          <FileName file={file} />
        </p>
      ))}
    </div>
  )
}

function Term({ entry: { signedOn, validFrom, validTo } }: { entry: RegisterEntry }) {
  const day = (date: string | null) => (date ? formatPartialDate(date) : '未注明')
  return (
    <>
      <p>{signedOn ? `${formatPartialDate(signedOn)}签订` : '签订日期未注明'}</p>
      {(validFrom || validTo) && (
        <p className="meta">
          有效期：{day(validFrom)}至{day(validTo)}
        </p>
      )}
    </>
  )
}

/** The public register: each entry says what its confidentiality lets be seen, and which way it was made. */
export function RegisterTable({ entries }: { entries: readonly RegisterEntry[] }) {
  return (
    <Table
      caption="合作协议登记簿"
      hideCaption
      columns={COLUMNS}
      rows={entries.map((entry) => ({
        key: entry.slug,
        cells: [
          <Title key="title" entry={entry} />,
          AGREEMENT_KIND_LABELS[entry.kind],
          <PartyNames key="parties" parties={entry.parties} />,
          <Term key="date" entry={entry} />,
          <AgreementStatusBadge key="status" status={entry.status} />,
          AGREEMENT_ORIGIN_LABELS[entry.origin],
        ],
      }))}
    />
  )
}
