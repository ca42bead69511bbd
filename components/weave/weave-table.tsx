import { Table } from '@/components/ui/table'
import type { UnitKind } from '@/components/ui/unit-kind'
import type { Tie, WeaveLayout } from './geometry'

/** What the drawing shows, as a table: one row for each knot. */
export function WeaveTable({
  id,
  layout,
  tieWords,
  kindWords,
}: {
  id: string
  layout: WeaveLayout
  tieWords: Record<Tie, string>
  kindWords: Record<UnitKind, string>
}) {
  const rows = layout.wefts.flatMap((weft) =>
    weft.knots.map((knot) => {
      const school = layout.warps[knot.warp]
      return {
        key: `${weft.href} ${knot.warp}`,
        cells: [
          <a key="school" href={school?.href}>
            {school?.name}
          </a>,
          <a key="partner" href={weft.href}>
            {weft.name}
          </a>,
          kindWords[weft.kind],
          tieWords[knot.tie],
          knot.href ? (
            <a key="label" href={knot.href}>
              {knot.label}
            </a>
          ) : (
            knot.label
          ),
        ],
      }
    }),
  )
  return (
    <details id={id} className="weave-table">
      <summary>以表格查看这 {rows.length} 处往来</summary>
      <Table
        caption="学校与伙伴的往来"
        hideCaption
        columns={[
          { key: 'school', label: '学校' },
          { key: 'partner', label: '伙伴' },
          { key: 'kind', label: '类别' },
          { key: 'tie', label: '关系' },
          { key: 'label', label: '依据' },
        ]}
        rows={rows}
      />
    </details>
  )
}
