import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { OPEN_BASE, OPEN_SET_LABELS, OPEN_SETS, type OpenSet } from '@/lib/features/open-data/constants'

/** Every set with what is in it, how much, and where to get it. */
export function OpenSets({ counts }: { counts: Record<OpenSet, number> }) {
  return (
    <section aria-labelledby="sets">
      <SectionHeading id="sets" title="数据集" />
      <Table
        caption="数据集及其下载地址"
        hideCaption
        columns={[
          { key: 'set', label: '数据集' },
          { key: 'count', label: '记录', align: 'end' },
          { key: 'get', label: '取用' },
        ]}
        rows={OPEN_SETS.map((set) => {
          const { title, about } = OPEN_SET_LABELS[set]
          return {
            key: set,
            cells: [
              <span key="set" id={set} className="open-set">
                <b>{title}</b>
                <span className="meta">{about}</span>
              </span>,
              <span key="count" className="open-count">
                {set === 'withdrawals' ? '—' : counts[set].toLocaleString('zh-CN')}
              </span>,
              <span key="get" className="open-links">
                <a href={`${OPEN_BASE}/${set}`} aria-label={`${title}，JSON`}>
                  JSON
                </a>
                <a href={`${OPEN_BASE}/${set}.csv`} aria-label={`${title}，CSV 文件`} download>
                  CSV
                </a>
              </span>,
            ],
          }
        })}
      />
    </section>
  )
}
