import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { OPEN_SET_LABELS, OPEN_SETS } from '@/lib/features/open-data/constants'
import { fieldsOf } from '@/lib/features/open-data/fields/rules'
import { OPEN_SCHEMAS } from '@/lib/features/open-data/schema'

/** The fields of each set, from the schemas that the answers are made by. */
export function OpenFields() {
  return (
    <section aria-labelledby="fields">
      <SectionHeading id="fields" title="字段" note="未知的一律为 null，列表没有内容时为空" />
      <div className="open-fields">
        {OPEN_SETS.map((set) => (
          <details key={set} className="fold">
            <summary>
              {OPEN_SET_LABELS[set].title} <code>{set}</code>
            </summary>
            <Table
              caption={`${OPEN_SET_LABELS[set].title}的字段`}
              hideCaption
              columns={[
                { key: 'name', label: '字段' },
                { key: 'title', label: '名称' },
                { key: 'about', label: '说明' },
              ]}
              rows={fieldsOf(OPEN_SCHEMAS[set]).map(({ name, title, about }) => ({
                key: name,
                cells: [<code key="name">{name}</code>, title, about],
              }))}
            />
          </details>
        ))}
      </div>
    </section>
  )
}
