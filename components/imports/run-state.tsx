import { ButtonForm } from '@/components/forms/button-form'
import { Confirm } from '@/components/ui/confirm'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { discardImportAction, requestImportAction } from '@/lib/features/imports/actions'
import type { ImportRunPage } from '@/lib/features/imports/types'
import { RunRefresh } from './run-refresh'

function Working({ run }: { run: ImportRunPage }) {
  const { status, done, total } = run
  const isWriting = status === 'importing' && done >= total
  const label = isWriting
    ? `正在写入 ${total} 条，全部写完才会出现在列表里，不会只写一部分。`
    : `正在${status === 'importing' ? '再次' : ''}核对，已核对 ${done} 行，共 ${total} 行。`
  return (
    <div className="grid gap-4">
      <Progress label={label} done={isWriting ? undefined : done} total={total} />
      <p className="meta">可以关闭本页，稍后从“最近的导入”回来查看。</p>
      <RunRefresh />
    </div>
  )
}

const DRAFTS = {
  projects: '项目草稿',
  agreements: '纸质协议登记草稿',
  positions: '岗位草稿',
  students: '学生记录',
} as const

type Place = { run: ImportRunPage; base: string }

function Words({ run, base, list }: Place & { list: string }) {
  const { status, total, kind } = run
  switch (status) {
    case 'checked':
      return (
        <Notice tone="success" title={`${total} 行全部核对无误，还没有写入任何记录。`}>
          <p>
            确认后会写成 {total} 条{DRAFTS[kind]}，要么全部写入，要么一条也不写。
          </p>
        </Notice>
      )
    case 'done':
      return (
        <Notice tone="success" title={`已导入 ${total} 条${DRAFTS[kind]}。`} live>
          <p>
            <a href={list}>到列表中查看</a>
          </p>
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="error" title="没有写入任何记录。" live>
          <p>{run.faults[0]?.sentence}</p>
        </Notice>
      )
    default:
      return (
        <Notice tone="error" title="文件里有需要改正的地方，没有写入任何记录。">
          <p>
            请在带批注的 Excel 或原来的文件中改正，再<a href={base}>重新上传</a>。
          </p>
        </Notice>
      )
  }
}

/** Where a run stands, and the button that writes it. */
export function RunState({ run, base, list }: Place & { list: string }) {
  if (run.status === 'checking' || run.status === 'importing') return <Working run={run} />
  return (
    <div className="grid gap-6">
      <Words run={run} base={base} list={list} />
      {run.mayWrite && (
        <ButtonForm
          action={requestImportAction}
          label="导入"
          fields={{ id: run.id, returnTo: base }}
          variant="primary"
          pendingLabel="正在提交…"
        >
          {run.status === 'failed' ? '再试一次' : `导入 ${run.total} 条`}
        </ButtonForm>
      )}
    </div>
  )
}

/** The way to throw a run away that has written nothing. */
export function RunDiscard({ run, base }: Place) {
  if (!run.mayDiscard) return null
  return (
    <Confirm
      label="放弃这次导入…"
      question="放弃后，这份文件的内容和核对结果会从网站删除，您的文件不受影响。"
    >
      <ButtonForm
        action={discardImportAction}
        label="放弃这次导入"
        fields={{ id: run.id, returnTo: base }}
        variant="danger"
      >
        放弃
      </ButtonForm>
    </Confirm>
  )
}
