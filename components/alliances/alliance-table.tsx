import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { ALLIANCE_KIND_LABELS, ALLIANCE_STATUS_LABELS } from '@/lib/features/alliances/constants'
import type { AllianceLines } from '@/lib/features/alliances/types'
import { listQuery } from '@/lib/shared/lists'

const BASE = '/admin/alliances'

/** The alliances that somebody keeps, with what waits in each. */
export function AllianceTable({ lines }: { lines: AllianceLines }) {
  return (
    <>
      <Table
        caption="联盟"
        hideCaption
        columns={[
          { key: 'name', label: '名称' },
          { key: 'kind', label: '类型' },
          { key: 'status', label: '状态' },
          { key: 'admitted', label: '成员', align: 'end' },
          { key: 'applied', label: '待审核', align: 'end' },
        ]}
        rows={lines.items.map(({ id, name, kind, status, admitted, applied }) => ({
          key: id,
          cells: [
            <a key="name" href={`${BASE}/${id}`}>
              {name}
            </a>,
            ALLIANCE_KIND_LABELS[kind],
            ALLIANCE_STATUS_LABELS[status],
            <a key="admitted" href={`${BASE}/${id}/members`} aria-label={`${name}的成员：${admitted} 家`}>
              {admitted}
            </a>,
            applied > 0 ? (
              <a key="applied" href={`${BASE}/${id}/members`} aria-label={`${name}待审核：${applied} 家`}>
                <b>{applied}</b>
              </a>
            ) : (
              '0'
            ),
          ],
        }))}
      />
      <Pagination
        page={lines.page}
        pageCount={lines.pageCount}
        hrefOf={(page) => BASE + listQuery({ status: null, page })}
      />
    </>
  )
}
