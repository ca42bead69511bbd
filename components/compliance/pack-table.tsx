import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { RULE_PACKS } from '@/lib/features/compliance/packs/rules'
import type { PackSwitch } from '@/lib/features/compliance/switches/types'
import { RULE_PACKS_BASE } from '@/lib/features/rule-packs/constants'

/** Whether a pack is in use, in a word. */
export function PackBadge({ on }: { on: boolean }) {
  return on ? <Badge tone="success">在用</Badge> : <Badge>未启用</Badge>
}

const COLUMNS = [
  { key: 'pack', label: '规则' },
  { key: 'state', label: '状态' },
  { key: 'instrument', label: '文件' },
  { key: 'region', label: '适用地区' },
  { key: 'count', label: '条数', align: 'end' },
] as const

/** Every pack with its switch. */
export function PackTable({ switches }: { switches: readonly PackSwitch[] }) {
  return (
    <Table
      caption="规则包"
      hideCaption
      columns={COLUMNS}
      rows={RULE_PACKS.map(({ id, title, instrument, jurisdiction, rules }) => ({
        key: id,
        cells: [
          <a key="pack" href={`${RULE_PACKS_BASE}/${id}`}>
            {title}
          </a>,
          <PackBadge key="state" on={switches.some(({ pack, on }) => pack === id && on)} />,
          `《${instrument}》`,
          jurisdiction?.name ?? '全国',
          String(rules.length),
        ],
      }))}
    />
  )
}
