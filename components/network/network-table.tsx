import { Table } from '@/components/ui/table'
import { KindMark } from '@/components/ui/unit-kind'
import { TIE_KIND_LABELS, WORK_KIND_LABELS } from '@/lib/features/network/constants'
import type { NetworkLine } from '@/lib/features/network/types'

function Basis({ line: { works, leads } }: { line: NetworkLine }) {
  if (works.length === 0) return leads ? '牵头单位' : '成员单位'
  return (
    <ul>
      {works.map(({ kind, title, href, year }) => (
        <li key={href + title}>
          {WORK_KIND_LABELS[kind]} <a href={href}>{title}</a>
          {works.length > 1 && year !== null && `（${year} 年）`}
        </li>
      ))}
    </ul>
  )
}

/** The lines of the picture in words, one row each. */
export function NetworkTable({ lines }: { lines: readonly NetworkLine[] }) {
  return (
    <Table
      caption="织图中的往来"
      hideCaption
      columns={[
        { key: 'unit', label: '单位' },
        { key: 'other', label: '与谁' },
        { key: 'tie', label: '关系' },
        { key: 'basis', label: '依据' },
        { key: 'year', label: '始于' },
      ]}
      rows={lines.map((line) => ({
        key: `${line.unit.slug} ${line.other.href}`,
        cells: [
          <span key="unit">
            <KindMark kind={line.unit.kind} /> <a href={`/members/${line.unit.slug}`}>{line.unit.name}</a>
          </span>,
          <span key="other">
            {line.other.kind && <KindMark kind={line.other.kind} />}{' '}
            <a href={line.other.href}>{line.other.name}</a>
          </span>,
          <span key="tie" className="nowrap">
            {TIE_KIND_LABELS[line.tie]}
          </span>,
          <Basis key="basis" line={line} />,
          <span key="year" className="nowrap">
            {line.year === null ? '未登记' : `${line.year} 年`}
          </span>,
        ],
      }))}
    />
  )
}
