import { EmptyState } from '@/components/ui/empty-state'
import { type TabLink, TabLinks } from '@/components/ui/tab-links'
import { Table } from '@/components/ui/table'
import {
  APPLICATION_BASES,
  APPLICATION_STATUS_LABELS,
  LIVE_STATUSES,
} from '@/lib/features/applications/constants'
import type { ApplicantLine, ReceivedBoard, ReceivedTable } from '@/lib/features/applications/received/types'
import { formatInstant } from '@/lib/shared/dates'
import { ApplicationBadges } from './application-words'

const BASE = APPLICATION_BASES.unit

type Head = Pick<ReceivedTable, 'filter' | 'counts' | 'ended' | 'positionTitle'>

/** The address of a unit's list under a filter. */
export function receivedHref(
  view: 'table' | 'board',
  { status, positionId }: ReceivedTable['filter'],
  after?: string,
): string {
  const query = new URLSearchParams()
  if (view === 'board') query.set('view', 'board')
  if (status !== null && view === 'table') query.set('status', status)
  if (positionId !== null) query.set('position', positionId)
  if (after) query.set('after', after)
  return query.size > 0 ? `${BASE}?${query}` : BASE
}

/** Table or board, and of which state. */
export function ReceivedTabs({ view, head }: { view: 'table' | 'board'; head: Head }) {
  const { filter, counts } = head
  const all = LIVE_STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  const of = (status: (typeof LIVE_STATUSES)[number] | null): TabLink => ({
    label: status === null ? '全部' : APPLICATION_STATUS_LABELS[status],
    href: receivedHref('table', { ...filter, status }),
    active: view === 'table' && filter.status === status,
    count: status === null ? all : (counts[status] ?? 0),
  })
  return (
    <>
      <TabLinks
        label="查看方式与状态"
        tabs={[
          { label: '看板', href: receivedHref('board', filter), active: view === 'board' },
          of(null),
          ...LIVE_STATUSES.map(of),
        ]}
      />
      {filter.positionId !== null && (
        <p>
          只看岗位：{head.positionTitle ?? '（不是本单位的岗位）'}。
          <a href={receivedHref(view, { ...filter, positionId: null })}>查看全部岗位</a>
        </p>
      )}
      {head.ended > 0 && <p className="meta">另有 {head.ended} 份申请已结束，学生的信息不再显示。</p>}
    </>
  )
}

const EMPTY = '学生申请本单位的岗位后会列在这里，并通知本单位人员。'

/** Applications as a table. */
export function ApplicantTable({
  base,
  other = 'school',
  items,
  empty = EMPTY,
}: {
  base: string
  /** Whose name stands beside the student: a unit asks for the school, a school for the unit. */
  other?: 'school' | 'unit'
  items: readonly ApplicantLine[]
  /** What to expect where there is nothing. */
  empty?: string
}) {
  if (items.length === 0) return <EmptyState title="这里没有申请">{empty}</EmptyState>
  return (
    <Table
      caption="申请"
      hideCaption
      columns={[
        { key: 'student', label: '学生' },
        { key: 'status', label: '状态' },
        { key: 'position', label: '岗位' },
        { key: 'other', label: other === 'school' ? '学校' : '单位' },
        { key: 'major', label: '专业与年级' },
        { key: 'moved', label: '最近进展' },
      ]}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <a key="student" href={`${base}/${item.id}`}>
            {item.student.name}
          </a>,
          <ApplicationBadges key="status" {...item} />,
          item.position.title,
          other === 'school' ? item.student.school : item.position.unit,
          `${item.student.majorName}，${item.student.entryYear} 级`,
          formatInstant(item.movedAt),
        ],
      }))}
    />
  )
}

/** Applications side by side by state: the first of each. */
export function ApplicantBoard({ board }: { board: ReceivedBoard }) {
  if (board.columns.every(({ items }) => items.length === 0)) {
    return <EmptyState title="这里没有申请">{EMPTY}</EmptyState>
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="board" aria-label="申请看板" tabIndex={0}>
      {board.columns.map(({ status, items }) => {
        const more = (board.counts[status] ?? 0) - items.length
        return (
          <section key={status} aria-labelledby={`column-${status}`}>
            <h2 id={`column-${status}`}>
              {APPLICATION_STATUS_LABELS[status]} <small>{board.counts[status] ?? 0}</small>
            </h2>
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <h3>
                    <a className="stretched" href={`${BASE}/${item.id}`}>
                      {item.student.name}
                    </a>
                  </h3>
                  <p>{item.position.title}</p>
                  <p className="meta">
                    {item.student.school}，{item.student.majorName}，{item.student.entryYear} 级
                  </p>
                  {status === 'accepted' && (
                    <p>
                      <ApplicationBadges {...item} />
                    </p>
                  )}
                </li>
              ))}
            </ul>
            {more > 0 && <a href={receivedHref('table', { ...board.filter, status })}>另外 {more} 份</a>}
          </section>
        )
      })}
    </section>
  )
}
