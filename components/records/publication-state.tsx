import { Badge, type Tone } from '@/components/ui/badge'
import { type Step, Steps } from '@/components/ui/steps'
import { PUBLICATION_STATUS_LABELS, type PublicationStatus } from '@/lib/shared/publication'

const TONES: Record<PublicationStatus, Tone> = { draft: 'neutral', published: 'success', withdrawn: 'error' }

/** Whether a record is public, as a badge. */
export function PublicationBadge({ status }: { status: PublicationStatus }) {
  return <Badge tone={TONES[status]}>{PUBLICATION_STATUS_LABELS[status]}</Badge>
}

const STEPS: Record<PublicationStatus, Step[]> = {
  draft: [
    { label: PUBLICATION_STATUS_LABELS.draft, state: 'current' },
    { label: PUBLICATION_STATUS_LABELS.published, state: 'todo' },
  ],
  published: [
    { label: PUBLICATION_STATUS_LABELS.draft, state: 'done' },
    { label: PUBLICATION_STATUS_LABELS.published, state: 'current' },
  ],
  withdrawn: [
    { label: PUBLICATION_STATUS_LABELS.draft, state: 'done' },
    { label: PUBLICATION_STATUS_LABELS.published, state: 'done' },
    { label: PUBLICATION_STATUS_LABELS.withdrawn, state: 'stopped' },
  ],
}

/** Where a record stands between draft, public and withdrawn, and where visitors see it. */
export function PublicationState({ status, publicPath }: { status: PublicationStatus; publicPath: string }) {
  return (
    <>
      <Steps label="进度" steps={STEPS[status]} />
      {status === 'published' && (
        <p>
          <a href={publicPath}>查看公开页面</a>。保存的修改立即公开。
        </p>
      )}
      {status === 'withdrawn' && <p>要修改或再次发布，请先在“下一步”中重新起草。</p>}
    </>
  )
}
