import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { IMPORT_BASES, type ImportKind, type ImportScope } from '@/lib/features/imports/constants'
import { loadImportRun, loadImports } from '@/lib/features/imports/loaders'
import { formatInstant } from '@/lib/shared/dates'
import { FaultTable } from './fault-table'
import { RunDiscard, RunState } from './run-state'
import { RunStatusBadge, RunTable } from './run-table'
import { UploadForm, UploadRefused } from './upload-form'

type Place = { kind: ImportKind; scope: ImportScope }

const WORKSPACE = { label: '工作台', href: '/workspace' }
const ADMIN = { label: '管理', href: '/admin' }

const HOMES = { own: WORKSPACE, registry: ADMIN } as const

const TITLES = {
  projects: '从 Excel 导入合作项目',
  agreements: '从 Excel 导入纸质协议',
  students: '从 Excel 导入学生',
  positions: '从 Excel 导入实习岗位',
} as const

const LEADS = {
  projects: '导入的项目都是草稿，核对后再逐个提交登记。',
  agreements: '导入的协议都是登记草稿，与纸质原件核对后再登记入簿。',
  students: '导入后即建立账号；之后在学生列表生成开通链接，交给学生本人设置密码。',
  positions: '每一行都按规定检查；导入的岗位都是草稿，补充后再逐个提交审核。',
} as const

const listOf = ({ kind, scope }: Place) => IMPORT_BASES[kind][scope].replace(/\/import$/, '')

function trailOf(place: Place) {
  const { kind, scope } = place
  const names = {
    projects: scope === 'own' ? '本单位的合作项目' : '合作项目登记',
    agreements: '合作协议登记簿',
    students: '学生',
    positions: '本单位的实习岗位',
  }
  return [
    kind === 'agreements' ? ADMIN : HOMES[scope],
    { label: names[kind], href: listOf(place) },
    { label: 'Excel 导入', href: IMPORT_BASES[kind][scope] },
  ]
}

type Query = { refused?: string | string[]; done?: string | string[] }

/** How to import, the form for it, and what was imported before. */
export async function ImportPage({ query, ...place }: Place & { query: Query }) {
  const { kind, scope } = place
  const page = await loadImports(kind, scope)
  if (!page) return <Missing />
  return (
    <PageShell trail={trailOf(place)} head={<PageHead title={TITLES[kind]} lead={LEADS[kind]} />}>
      <UploadRefused refused={query.refused} />
      {query.done === 'discarded' && (
        <Notice tone="success" live>
          <p>已放弃，没有写入任何记录。</p>
        </Notice>
      )}
      <section aria-labelledby="template">
        <SectionHeading id="template" title="第一步：填写模板" />
        <div className="grid gap-4">
          <p>每行填写一条。模板里有“填写说明”，逐列写明怎样填写；可选项可以在单元格里直接选择。</p>
          <div className="actions">
            <a className="button" data-variant="quiet" href={`/api/imports/${kind}/template`} download>
              下载模板
            </a>
          </div>
        </div>
      </section>
      <section aria-labelledby="upload">
        <SectionHeading id="upload" title="第二步：上传核对" />
        <UploadForm start={page.start} />
      </section>
      <section aria-labelledby="runs">
        <SectionHeading id="runs" title="最近的导入" />
        <RunTable base={IMPORT_BASES[kind][scope]} runs={page.runs} />
      </section>
    </PageShell>
  )
}

/** One run: how far it is, what is wrong with it, and the button that writes it. */
export async function ImportRunPage({ id, ...place }: Place & { id: string }) {
  const { kind, scope } = place
  const run = await loadImportRun(kind, scope, id)
  if (!run) return <Missing />
  const base = IMPORT_BASES[kind][scope]
  return (
    <PageShell
      trail={[...trailOf(place), { label: run.fileName, href: `${base}/${id}` }]}
      head={
        <PageHead
          eyebrow={<RunStatusBadge status={run.status} />}
          title={run.fileName}
          lead={`${formatInstant(run.createdAt)} 上传，共 ${run.total} 行${run.keeper ? `，${run.keeper}` : ''}。`}
        />
      }
    >
      <RunState run={run} base={base} list={listOf(place)} />
      {run.status === 'faulty' && <FaultTable run={run} />}
      <RunDiscard run={run} base={base} />
    </PageShell>
  )
}
