import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { SUBJECT_LABELS } from '@/lib/features/audit/constants'
import type { AuditFilter } from '@/lib/features/audit/types'

/** Narrows the trail. A plain GET: an address that can be sent to somebody else who may read the trail. */
export function AuditFilterForm({ filter, isOpen }: { filter: AuditFilter; isOpen: boolean }) {
  return (
    <search>
      <details open={isOpen}>
        <summary className="button" data-variant="quiet">
          筛选…
        </summary>
        <form className="form" action="/admin/audit" aria-label="筛选审计记录">
          <SelectField
            name="subjectType"
            label="对象"
            empty="全部"
            options={Object.entries(SUBJECT_LABELS).map(([value, label]) => ({ value, label }))}
            defaultValue={filter.subjectType}
          />
          <TextField name="subjectId" label="对象编号" defaultValue={filter.subjectId} spellCheck={false} />
          <TextField
            name="actor"
            label="操作人"
            hint="登录名，或角色名称的开头"
            defaultValue={filter.actor}
          />
          <TextField
            name="action"
            label="操作代码"
            hint="例如 user.disable，或只写 user."
            defaultValue={filter.action}
            spellCheck={false}
          />
          <TextField name="from" type="date" label="起始日期" defaultValue={filter.from} />
          <TextField name="to" type="date" label="截止日期" defaultValue={filter.to} />
          <div className="actions">
            <button type="submit" className="button">
              筛选
            </button>
            <a href="/admin/audit">清除条件</a>
          </div>
        </form>
      </details>
    </search>
  )
}
