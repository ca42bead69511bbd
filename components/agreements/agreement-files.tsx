import { FileList } from '@/components/files/file-list'
import { RefusalNotice } from '@/components/files/refusal-notice'
import { UploadForm } from '@/components/files/upload-form'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import type { AgreementFiles } from '@/lib/features/agreements/attachments/types'
import { FILE_LIMITS } from '@/lib/shared/files'
import { ScanForm } from './scan-form'

/** The files of an agreement for those who see it, with a form for those who may change it. */
export function AgreementFilesSection({
  id,
  attachments: { files, mayChange, mayCorrect },
  returnTo,
  refused,
}: {
  id: string
  attachments: AgreementFiles
  /** The page on which this stands. */
  returnTo: string
  refused: string | string[] | undefined
}) {
  const place = { subject: 'agreement' as const, id, returnTo }
  return (
    <section aria-labelledby="files">
      <SectionHeading id="files" title="附件" note={files.length > 0 ? `${files.length} 个` : undefined} />
      <RefusalNotice path={returnTo} refused={refused} />
      {files.length > 0 ? (
        <FileList files={files} place={mayChange ? place : undefined} />
      ) : (
        <EmptyState title="还没有附件">
          <p>
            {mayChange
              ? '纸质协议请附上全部页面的扫描件，合成一个 PDF 最便于核对。附件与正文一起提交各方确认。'
              : '附件只能在草稿中添加。'}
          </p>
        </EmptyState>
      )}
      {mayChange && files.length < FILE_LIMITS.perRecord && (
        <UploadForm place={place} label="添加附件" several />
      )}
      {mayCorrect && <ScanForm id={id} files={files} returnTo={returnTo} isOpen={refused !== undefined} />}
    </section>
  )
}
