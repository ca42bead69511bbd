import { Comparison } from '@/components/ui/comparison'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import type { ArticleVersions, ComparedText } from '@/lib/features/articles/versions/types'
import { formatInstant } from '@/lib/shared/dates'

const nameOf = (text: ComparedText) => (text === 'draft' ? '修改稿' : `第 ${text} 版`)

function VersionSelect({
  name,
  label,
  versions,
}: {
  name: 'from' | 'to'
  label: string
  versions: ArticleVersions
}) {
  return (
    <div className="field">
      <label htmlFor={`version-${name}`}>{label}</label>
      <select className="input" id={`version-${name}`} name={name} defaultValue={String(versions[name])}>
        {versions.hasDraft && <option value="draft">修改稿</option>}
        {versions.versions.map(({ number }) => (
          <option key={number} value={number}>
            {nameOf(number)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Which two texts to compare; a plain form that leads to the same page. */
export function VersionChoice({ versions }: { versions: ArticleVersions }) {
  return (
    <form className="version-choice" aria-label="选择要比较的版本">
      <VersionSelect name="from" label="从" versions={versions} />
      <VersionSelect name="to" label="到" versions={versions} />
      <div className="actions">
        <button type="submit" className="button" data-variant="quiet">
          比较
        </button>
      </div>
    </form>
  )
}

/** Every version that was published, newest first. */
export function VersionList({ versions }: { versions: ArticleVersions }) {
  return (
    <Table
      caption="已发布的版本"
      columns={[
        { key: 'number', label: '版本' },
        { key: 'title', label: '标题' },
        { key: 'at', label: '发布时间' },
        { key: 'by', label: '发布人' },
        { key: 'public', label: '现在公开' },
      ]}
      rows={versions.versions.map(({ number, title, publishedAt, publishedBy, isPublic }) => ({
        key: String(number),
        cells: [
          nameOf(number),
          title,
          formatInstant(publishedAt),
          publishedBy ?? '—',
          isPublic ? '是' : '否',
        ],
      }))}
    />
  )
}

/** What changed from one text to the other, field by field, with words as well as marks. */
export function VersionComparison({ versions: { from, to, fields } }: { versions: ArticleVersions }) {
  return (
    <section aria-labelledby="comparison">
      <SectionHeading id="comparison" title={`${nameOf(from)} → ${nameOf(to)}`} />
      {fields.length === 0 && <p>两份文字完全相同。</p>}
      <Comparison fields={fields} />
    </section>
  )
}
