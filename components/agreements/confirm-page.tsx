import { FileList } from '@/components/files/file-list'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { loadLinkFiles } from '@/lib/features/agreements/attachments/loaders'
import { confirmByLinkAction, rejectByLinkAction } from '@/lib/features/agreements/links/actions'
import { loadLinkReading } from '@/lib/features/agreements/links/loaders'
import type { LinkReading } from '@/lib/features/agreements/links/types'
import { formatInstant } from '@/lib/shared/dates'
import { AgreementBody, AgreementDifference, AgreementFacts, Hash } from './agreement-text'
import { AnswerForms } from './answer-forms'
import { ConfirmationMeaning } from './confirmation-meaning'

/** A link that does not work: one page for every reason. */
function LinkGone({ tooMany = false }: { tooMany?: boolean }) {
  return (
    <PageShell
      head={
        <PageHead
          title={tooMany ? '打开得过于频繁' : '这个链接已经失效'}
          lead={
            tooMany
              ? '请过十几分钟再打开这个链接。'
              : '可能已经答复过、已过期、已被撤回，或协议有了新的文本。复制不完整的链接也会到这里。'
          }
        />
      }
    >
      <p>请与发出链接的联盟秘书处联系；需要时可以索取新的链接。</p>
      <p className="actions">
        <ButtonLink href="/">返回首页</ButtonLink>
      </p>
    </PageShell>
  )
}

const ANSWERS = { confirmed: '已确认', rejected: '已拒绝' } as const

function Parties({ reading: { parties } }: { reading: LinkReading }) {
  return (
    <section aria-labelledby="parties">
      <SectionHeading id="parties" title="各方" />
      <Table
        caption="各方"
        hideCaption
        columns={[
          { key: 'place', label: '次序' },
          { key: 'unit', label: '单位' },
          { key: 'answer', label: '答复' },
        ]}
        rows={parties.map(({ name, creditCode, answer }, index) => ({
          key: name,
          cells: [
            String(index + 1),
            [name, creditCode].filter(Boolean).join('，'),
            answer ? ANSWERS[answer] : '待确认',
          ],
        }))}
      />
    </section>
  )
}

/** What the holder of a one-time link reads and answers, without an account. */
export async function ConfirmPage({ token }: { token: string }) {
  const reading = await loadLinkReading(token)
  if (reading === 'too-many') return <LinkGone tooMany />
  if (!reading) return <LinkGone />
  const files = await loadLinkFiles(token)
  const { unit, text, number, version, sha256, proposedAt, expiresAt, difference } = reading
  return (
    <PageShell
      head={
        <PageHead
          eyebrow={number}
          title={text.title}
          lead={`请“${unit}”读完全文后答复。链接只能答复一次，${formatInstant(expiresAt)}前有效。`}
        />
      }
    >
      <Parties reading={reading} />
      <section aria-labelledby="facts">
        <SectionHeading id="facts" title={`第 ${version} 版`} />
        <AgreementFacts text={text} />
      </section>
      <AgreementDifference fields={difference} />
      <AgreementBody text={text} />
      {files.length > 0 && (
        <section aria-labelledby="files">
          <SectionHeading id="files" title="附件" note={`${files.length} 个`} />
          <FileList files={files} token={token} />
        </section>
      )}
      <section aria-labelledby="answer">
        <SectionHeading id="answer" title="校验值与确认" />
        <p>
          第 {version} 版，{formatInstant(proposedAt)}提交各方确认。SHA-256：
          <Hash value={sha256} />
        </p>
        <ConfirmationMeaning />
        <AnswerForms
          unit={unit}
          fields={{ token, sha256 }}
          confirm={confirmByLinkAction}
          reject={rejectByLinkAction}
        />
      </section>
    </PageShell>
  )
}

const DONE = {
  confirmed: {
    title: '已确认',
    lead: '贵单位的确认已记入台账，方式为“一次性链接”。各方都确认后，协议生效。',
  },
  rejected: { title: '已拒绝', lead: '贵单位的答复和原因已经记录，起草方会看到。' },
} as const

/** What the holder of a link sees after answering. */
export function ConfirmDonePage({ answer }: { answer: string | string[] | undefined }) {
  if (answer !== 'confirmed' && answer !== 'rejected') return <Missing />
  const { title, lead } = DONE[answer]
  return (
    <PageShell head={<PageHead title={title} lead={lead} />}>
      <p>链接已经用过，不能再次打开。如需保存文本，请向起草单位索取。</p>
      <p className="actions">
        <ButtonLink href="/">返回首页</ButtonLink>
      </p>
    </PageShell>
  )
}
