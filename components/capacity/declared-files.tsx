import { FileList } from '@/components/files/file-list'
import { RefusalNotice } from '@/components/files/refusal-notice'
import { UploadForm } from '@/components/files/upload-form'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/section-heading'
import type { CapacityReading } from '@/lib/features/capacity/types'
import { FILE_LIMITS } from '@/lib/shared/files'

/** The files that the declaration which counts rests on; nobody sees them but who sees this page. */
export function DeclaredFiles({
  capacity: { current, mayShow },
  returnTo,
  refused,
}: {
  capacity: CapacityReading
  /** The page on which this stands. */
  returnTo: string
  refused: string | string[] | undefined
}) {
  if (!current) return null
  const { id, files } = current
  const place = { subject: 'declaration' as const, id, returnTo }
  return (
    <section aria-labelledby="files">
      <SectionHeading
        id="files"
        title="依据材料"
        note={files.length > 0 ? `${files.length} 个` : undefined}
      />
      <div className="grid gap-4">
        <RefusalNotice path={returnTo} refused={refused} />
        {files.length > 0 ? (
          <FileList files={files} place={mayShow ? place : undefined} />
        ) : (
          <EmptyState title="没有上传材料">
            {mayShow
              ? '可以上传参保名册、用工统计等材料，便于秘书处核对。请先遮去职工的身份证号等个人信息。'
              : '单位没有为这次申报上传材料。'}
          </EmptyState>
        )}
        <p className="meta">材料不公开，只有本单位人员、秘书处和平台管理员可以查看。</p>
        {mayShow && files.length < FILE_LIMITS.perRecord && (
          <UploadForm place={place} label="添加依据材料" several />
        )}
      </div>
    </section>
  )
}
