import { Badge, type Tone } from '@/components/ui/badge'
import { RecordItem, RecordList } from '@/components/ui/records'
import { Emblem } from '@/components/weave/emblem'
import {
  PLATFORM_KIND_LABELS,
  PLATFORM_STATUS_LABELS,
  type PlatformStatus,
} from '@/lib/features/platforms/constants'
import { platformPath, sinceWords } from '@/lib/features/platforms/rules'
import type { PlatformSummary } from '@/lib/features/platforms/types'
import { excerpt } from '@/lib/shared/text'

const TONES: Record<PlatformStatus, Tone> = {
  applying: 'warning',
  building: 'info',
  operating: 'success',
  ended: 'neutral',
}

/** How far a platform has come; one that runs as usual is not marked. */
export function PlatformStatusBadge({ status }: { status: PlatformStatus }) {
  if (status === 'operating') return null
  return <Badge tone={TONES[status]}>{PLATFORM_STATUS_LABELS[status]}</Badge>
}

/** The emblem of a platform: its host and the schools among its partners as warp, the other partners as weft. */
export function PlatformEmblem({
  platform: { name, host, partners },
  size,
}: {
  platform: Pick<PlatformSummary, 'name' | 'host' | 'partners'>
  size?: 'small' | 'large'
}) {
  const units = [host, ...partners]
  return (
    <Emblem
      name={name}
      schools={units.filter(({ kind }) => kind === 'school').length}
      partners={units.map(({ kind }) => kind).filter((kind) => kind !== 'school')}
      size={size}
    />
  )
}

/** Industry colleges and platforms of a list, or of another record that names them. */
export function PlatformRecords({
  platforms,
  showKind = false,
  level,
  brief = false,
}: {
  platforms: readonly PlatformSummary[]
  /** Where kinds are mixed. */
  showKind?: boolean
  level?: 'h2' | 'h3'
  /** Side by side and without their summaries, where they are only a taste of the list. */
  brief?: boolean
}) {
  return (
    <RecordList columns={brief}>
      {platforms.map((platform) => (
        <RecordItem
          key={platform.slug}
          href={platformPath(platform)}
          title={platform.name}
          level={level}
          picture={<PlatformEmblem platform={platform} />}
          badges={<PlatformStatusBadge status={platform.status} />}
          meta={[
            showKind && PLATFORM_KIND_LABELS[platform.kind],
            [platform.host, ...platform.partners].map(({ name }) => name).join(' × '),
          ]
            .filter(Boolean)
            .join(' · ')}
          aside={sinceWords(platform) ?? undefined}
        >
          {!brief && excerpt(platform.summary, 90)}
        </RecordItem>
      ))}
    </RecordList>
  )
}
