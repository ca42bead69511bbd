import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { TabLinks } from '@/components/ui/tab-links'
import { Table } from '@/components/ui/table'
import {
  ORGANIZATION_KIND_LABELS,
  ORGANIZATION_KINDS,
  ORGANIZATION_STATUS_LABELS,
  ORGANIZATION_STATUSES,
} from '@/lib/features/organizations/constants'
import { kindWord } from '@/lib/features/organizations/rules'
import type {
  OrganizationFilter,
  OrganizationLine,
  OrganizationRegister as Register,
} from '@/lib/features/organizations/types'
import { formatInstant } from '@/lib/shared/dates'
import { OrganizationStatusBadge } from './organization-state'

export const REGISTER_BASE = '/admin/organizations'

/** The address of the list with this filter. */
function hrefOf({ status, kind, name }: OrganizationFilter, page = 1): string {
  const query = new URLSearchParams()
  if (status !== null) query.set('status', status)
  if (kind !== null) query.set('kind', kind)
  if (name !== '') query.set('name', name)
  if (page > 1) query.set('page', String(page))
  return REGISTER_BASE + (query.size > 0 ? `?${query}` : '')
}

function Filters({ filter }: { filter: OrganizationFilter }) {
  return (
    <search>
      <form className="find-form" action={REGISTER_BASE} aria-label="查找单位">
        {filter.status !== null && <input type="hidden" name="status" value={filter.status} />}
        <div className="field">
          <label htmlFor="register-kind">类别</label>
          <select id="register-kind" name="kind" className="input" defaultValue={filter.kind ?? ''}>
            <option value="">不限</option>
            {ORGANIZATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {ORGANIZATION_KIND_LABELS[kind]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="register-name">名称、别称或信用代码</label>
          <input
            id="register-name"
            type="search"
            name="name"
            className="input"
            maxLength={100}
            defaultValue={filter.name}
          />
        </div>
        <Button type="submit" variant="quiet">
          查找
        </Button>
      </form>
    </search>
  )
}

const COLUMNS = [
  { key: 'name', label: '单位' },
  { key: 'status', label: '状态' },
  { key: 'kind', label: '类别' },
  { key: 'region', label: '地区' },
  { key: 'code', label: '统一社会信用代码' },
  { key: 'updated', label: '最近修改' },
]

function cellsOf(line: OrganizationLine) {
  return [
    <a key="name" href={`${REGISTER_BASE}/${line.id}`}>
      {line.name}
    </a>,
    <span key="status">
      <OrganizationStatusBadge status={line.status} />
      {line.appliesTo && <span className="meta"> 申请加入{line.appliesTo}</span>}
      {line.proposerName && line.status === 'pending' && (
        <span className="meta"> 由{line.proposerName}提出</span>
      )}
    </span>,
    kindWord(line),
    line.region ?? '未登记',
    line.creditCode ?? '未填写',
    <time key="updated" dateTime={line.updatedAt}>
      {formatInstant(line.updatedAt)}
    </time>,
  ]
}

/** The units that somebody administers, by state, kind and name. */
export function OrganizationRegister({ register }: { register: Register }) {
  const { lines, filter, counts, page, pageCount } = register
  const all = ORGANIZATION_STATUSES.reduce((sum, status) => sum + counts[status], 0)
  return (
    <>
      <TabLinks
        label="按状态查看"
        tabs={[
          {
            label: '全部',
            href: hrefOf({ ...filter, status: null }),
            active: filter.status === null,
            count: all,
          },
          ...ORGANIZATION_STATUSES.map((status) => ({
            label: ORGANIZATION_STATUS_LABELS[status],
            href: hrefOf({ ...filter, status }),
            active: filter.status === status,
            count: counts[status],
          })),
        ]}
      />
      <Filters filter={filter} />
      {lines.length > 0 ? (
        <Table
          caption="单位"
          hideCaption
          columns={COLUMNS}
          rows={lines.map((line) => ({ key: line.id, cells: cellsOf(line) }))}
        />
      ) : (
        <EmptyState title="没有符合条件的单位">
          <p>入驻申请提交后会出现在“待核验”里。</p>
        </EmptyState>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(number) => hrefOf(filter, number)} />
    </>
  )
}
