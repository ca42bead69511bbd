import { Badge, type Tone } from '@/components/ui/badge'
import { RecordItem, RecordList } from '@/components/ui/records'
import { Emblem } from '@/components/weave/emblem'
import {
  ALLIANCE_KIND_LABELS,
  ALLIANCE_STATUS_LABELS,
  type AllianceStatus,
} from '@/lib/features/alliances/constants'
import { emblemOf } from '@/lib/features/alliances/rules'
import type { AllianceSummary } from '@/lib/features/alliances/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { excerpt } from '@/lib/shared/text'

const TONES: Record<AllianceStatus, Tone> = {
  applying: 'warning',
  preparing: 'info',
  operating: 'success',
  ended: 'neutral',
}

/** How far an alliance has come; one that runs as usual is not marked. */
export function AllianceStatusBadge({ status }: { status: AllianceStatus }) {
  if (status === 'operating') return null
  return <Badge tone={TONES[status]}>{ALLIANCE_STATUS_LABELS[status]}</Badge>
}

function factsLine({ kind, foundedOn, leads, region }: AllianceSummary): string {
  return [
    ALLIANCE_KIND_LABELS[kind],
    region,
    foundedOn ? `${formatPartialDate(foundedOn)}成立` : '成立时间未载',
    leads.length > 0 && `牵头 ${leads.map(({ name }) => name).join('、')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Alliances of a list, each with the emblem made from its own members. */
export function AllianceRecords({
  alliances,
  level,
  brief = false,
}: {
  alliances: readonly AllianceSummary[]
  level?: 'h2' | 'h3'
  /** Side by side and without their summaries, where they are only a taste of the list. */
  brief?: boolean
}) {
  return (
    <RecordList columns={brief}>
      {alliances.map((alliance) => (
        <RecordItem
          key={alliance.slug}
          href={`/alliances/${alliance.slug}`}
          title={alliance.name}
          level={level}
          picture={<Emblem {...emblemOf(alliance)} />}
          badges={<AllianceStatusBadge status={alliance.status} />}
          meta={factsLine(alliance)}
          aside={`已登记 ${alliance.members.length} 家`}
        >
          {!brief && excerpt(alliance.summary, 90)}
        </RecordItem>
      ))}
    </RecordList>
  )
}
