import { FileLink, RemoveFile } from '@/components/files/file-list'
import { RefusalNotice } from '@/components/files/refusal-notice'
import { UploadForm } from '@/components/files/upload-form'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { DoneNotice } from '@/components/records/done-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { WORD_TYPE } from '@/lib/features/agreements/documents/constants'
import { FIELD_WORDS, LIST_WORDS } from '@/lib/features/agreements/word-templates/constants'
import { loadWordTemplates } from '@/lib/features/agreements/word-templates/loaders'
import type { WordTemplates } from '@/lib/features/agreements/word-templates/types'
import { FILE_LIMITS } from '@/lib/shared/files'

const PATH = '/workspace/agreements/word-templates'
const TRAIL = [
  { label: '工作台', href: '/workspace' },
  { label: '合作协议', href: '/workspace/agreements' },
  { label: 'Word 模板', href: PATH },
]

const placeOf = (id: string) => ({ subject: 'word_template' as const, id, returnTo: PATH })

function Templates({ items }: Pick<WordTemplates, 'items'>) {
  if (items.length === 0) {
    return (
      <EmptyState title="还没有模板">
        <p>把本单位现有的合同格式另存为 .docx，在要填写的地方写上占位符，再从下面添加。</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption="本单位的 Word 模板"
      hideCaption
      columns={[
        { key: 'name', label: '模板' },
        { key: 'file', label: '文件' },
        { key: 'unit', label: '单位' },
        { key: 'remove', label: '删除' },
      ]}
      rows={items.map((template) => ({
        key: template.id,
        cells: [
          template.name,
          <FileLink key="file" file={template.file} />,
          template.unit.name,
          <RemoveFile key="remove" file={template.file} place={placeOf(template.unit.id)} />,
        ],
      }))}
    />
  )
}

/** One form for each unit that may have more; the file says what the template is called. */
function AddTemplates({ units, items }: WordTemplates) {
  const open = units.filter(
    ({ id }) => items.filter(({ unit }) => unit.id === id).length < FILE_LIMITS.perRecord,
  )
  return open.map(({ id, name }) => (
    <UploadForm
      key={id}
      place={placeOf(id)}
      label={units.length > 1 ? `添加${name}的模板` : '添加模板'}
      kinds="不带宏和密码的 Word 文档（.docx），文件名就是模板的名称"
      accept={`.docx,${WORD_TYPE}`}
      submitLabel="检查并保存"
      several
    />
  ))
}

const COLUMNS = [
  { key: 'placeholder', label: '占位符' },
  { key: 'words', label: '填入的内容' },
]

function PlaceholderTable({ caption, words }: { caption: string; words: Record<string, string> }) {
  return (
    <Table
      caption={caption}
      columns={COLUMNS}
      rows={Object.entries(words).map(([name, text]) => ({
        key: name,
        cells: [<code key="placeholder">{`{${name}}`}</code>, text],
      }))}
    />
  )
}

function Guide() {
  return (
    <section aria-labelledby="placeholders" className="parts-apart">
      <SectionHeading id="placeholders" title="占位符一览" />
      <div className="prose">
        <p>
          占位符写在一层英文花括号里，例如 <code>{'{协议名称}'}</code>
          。各方、附件、段落有多项，把要重复的内容写在一对标记之间，例如：
          <code>{'{#各方}{称谓}：{名称}{/各方}'}</code>。没有内容时不要显示的部分，写在例如
          <code>{'{#签订日期}签订日期：{签订日期}{/签订日期}'}</code>之间。
        </p>
      </div>
      <PlaceholderTable caption="协议的内容" words={FIELD_WORDS} />
      {Object.entries(LIST_WORDS).map(([list, words]) => (
        <PlaceholderTable key={list} caption={`写在 {#${list}} 和 {/${list}} 之间`} words={words} />
      ))}
    </section>
  )
}

/** A unit's own Word files, how they are written, and the form to add one. */
export async function WordTemplatePage({
  done,
  refused,
}: Record<'done' | 'refused', string | string[] | undefined>) {
  const templates = await loadWordTemplates()
  if (!templates) return <Missing />
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead
          title="Word 模板"
          lead="用本单位自己的合同格式输出协议：在 Word 文件里写上占位符，保存在这里，再到协议页面生成。"
        />
      }
    >
      <DoneNotice done={done} />
      <section aria-labelledby="files" className="parts-apart">
        <SectionHeading id="files" title="本单位的模板" />
        <RefusalNotice path={PATH} refused={refused} />
        <Templates items={templates.items} />
        <AddTemplates {...templates} />
      </section>
      <Guide />
    </PageShell>
  )
}
