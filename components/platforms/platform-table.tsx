import { Badge } from '@/components/ui/badge'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { PLATFORM_KIND_LABELS, PLATFORM_STATUS_LABELS } from '@/lib/features/platforms/constants'
import type { PlatformLines } from '@/lib/features/platforms/types'
import { listQuery } from '@/lib/shared/lists'

const BASE = '/workspace/platforms'

/** The industry colleges and platforms of one's units, with how much each still lacks. */
export function PlatformTable({ lines }: { lines: PlatformLines }) {
  return (
    <>
      <Table
        caption="产业学院与共建平台"
        hideCaption
        columns={[
          { key: 'name', label: '名称' },
          { key: 'kind', label: '类型' },
          { key: 'host', label: '牵头单位' },
          { key: 'status', label: '状态' },
          { key: 'missing', label: '资料' },
        ]}
        rows={lines.items.map(({ id, name, kind, host, status, missingCount }) => ({
          key: id,
          cells: [
            <a key="name" href={`${BASE}/${id}`}>
              {name}
            </a>,
            PLATFORM_KIND_LABELS[kind],
            host,
            PLATFORM_STATUS_LABELS[status],
            missingCount > 0 ? (
              <Badge key="missing" tone="warning">
                缺 {missingCount} 项
              </Badge>
            ) : (
              '完整'
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
