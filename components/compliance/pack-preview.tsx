import { RunRefresh } from '@/components/imports/run-refresh'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { Table } from '@/components/ui/table'
import { findRule } from '@/lib/features/compliance/packs/rules'
import { POSITION_STATUS_LABELS } from '@/lib/features/positions/constants'
import { RULE_PACKS_BASE, RULE_RUN_KIND_LABELS } from '@/lib/features/rule-packs/constants'
import type { PackPage, RuleChange, RuleRunLine } from '@/lib/features/rule-packs/types'
import { formatInstant } from '@/lib/shared/dates'
import { keysOf } from '@/lib/shared/labels'

const switchWord = (on: boolean) => (on ? '启用' : '停用')

/** A run that a job has in hand, and how far it is. */
export function RunProgress({ run }: { run: RuleRunLine }) {
  const { kind, on, done, total } = run
  const what = kind === 'preview' ? `正在试算${switchWord(on)}后的变化` : `已${switchWord(on)}，正在复核岗位`
  return (
    <div className="grid gap-4">
      <Progress
        label={`${what}：已核对 ${done} 个，共 ${total} 个。`}
        done={Math.min(done, total)}
        total={total}
      />
      <RunRefresh />
    </div>
  )
}

const WORDS = { hinders: '将不能通过', warns: '将提醒', ends: '不再提出' } as const
const EFFECTS = keysOf(WORDS)

/** What switching does to one position: only what there is, each rule with a link to its text. */
function Effects({ change }: { change: RuleChange }) {
  return EFFECTS.filter((effect) => change[effect].length > 0).map((effect) => (
    <p key={effect}>
      {WORDS[effect]}：
      {change[effect].map((id, index) => (
        <span key={id}>
          {index > 0 && '、'}
          <a href={`/positions/rules#${id}`}>
            {id} {findRule(id).rule.title}
          </a>
        </span>
      ))}
    </p>
  ))
}

const COLUMNS = [
  { key: 'title', label: '岗位' },
  { key: 'unit', label: '单位' },
  { key: 'status', label: '状态', short: true },
  { key: 'effects', label: '变化' },
] as const

function rowOf(change: RuleChange) {
  const { positionId, title, unit, status, demo } = change
  return {
    key: positionId,
    cells: [
      <span key="title">
        <a href={`/admin/positions/${positionId}`}>{title}</a> {demo && <Badge tone="warning">演示</Badge>}
      </span>,
      unit,
      POSITION_STATUS_LABELS[status],
      <Effects key="effects" change={change} />,
    ],
  }
}

/** What the latest preview of a pack found, or how far it is. */
export function PackPreview({ page }: { page: PackPage }) {
  const { pack, preview, changes } = page
  if (!preview) return <p>还没有试算过。试算不改动任何岗位。</p>
  if (preview.finishedAt === null) return <RunProgress run={preview} />
  const { on, total, changed } = preview
  if (changed === 0) {
    return (
      <Notice tone="success" title={`${switchWord(on)}后没有岗位会变化。`}>
        <p>{`${formatInstant(preview.finishedAt)} 核对了 ${total} 个待审核、招收中与暂停招收的岗位。`}</p>
      </Notice>
    )
  }
  return (
    <div className="grid gap-4">
      <p>
        {`${formatInstant(preview.finishedAt)} 核对了 ${total} 个待审核、招收中与暂停招收的岗位，`}
        <b>{`${switchWord(on)}后 ${changed} 个会变化`}</b>。
      </p>
      {changes.items.length > 0 ? (
        <Table caption="会变化的岗位" hideCaption columns={COLUMNS} rows={changes.items.map(rowOf)} />
      ) : (
        <EmptyState title="没有更多了" />
      )}
      {changes.next && (
        <p>
          <a href={`${RULE_PACKS_BASE}/${pack}?after=${changes.next}`}>下一页</a>
        </p>
      )}
    </div>
  )
}

const RUN_COLUMNS = [
  { key: 'kind', label: '内容' },
  { key: 'at', label: '时间' },
  { key: 'by', label: '操作人' },
  { key: 'done', label: '核对', align: 'end' },
  { key: 'changed', label: '变化', align: 'end' },
] as const

/** The latest runs of a pack. */
export function PackRuns({ runs }: { runs: readonly RuleRunLine[] }) {
  if (runs.length === 0) return <EmptyState title="还没有记录">试算与复核会列在这里。</EmptyState>
  return (
    <Table
      caption="最近的试算与复核"
      hideCaption
      columns={RUN_COLUMNS}
      rows={runs.map(({ id, kind, on, createdAt, by, done, total, changed, finishedAt }) => ({
        key: id,
        cells: [
          `${switchWord(on)}${kind === 'preview' ? '' : '后'}${RULE_RUN_KIND_LABELS[kind]}`,
          formatInstant(createdAt),
          by ?? '系统',
          finishedAt === null ? `${done}／${total}` : String(done),
          String(changed),
        ],
      }))}
    />
  )
}
