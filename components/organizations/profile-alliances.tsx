import { RecordItem, RecordList } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { ALLIANCE_KIND_LABELS, ALLIANCE_ROLE_LABELS } from '@/lib/features/alliances/constants'
import { SEAT_LABELS } from '@/lib/features/alliances/memberships/constants'
import type { AllianceTie } from '@/lib/features/profiles/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** What the unit is in the alliance: its roles, then its seat with group and batch. */
function standing({ roles, seat }: AllianceTie): string {
  const words = roles.map((role) => ALLIANCE_ROLE_LABELS[role])
  if (seat) {
    words.push(SEAT_LABELS[seat.seat])
    if (seat.batch) words.push(seat.batch)
    if (seat.category) words.push(`${seat.category}类`)
    if (seat.joinedOn) words.push(`${formatPartialDate(seat.joinedOn)}加入`)
  }
  return words.join(' · ')
}

/** The alliances of a unit, with its seat and roles in each. */
export function ProfileAlliances({ alliances }: { alliances: readonly AllianceTie[] }) {
  if (alliances.length === 0) return null
  return (
    <section aria-labelledby="alliances">
      <SectionHeading id="alliances" title="所在联盟" />
      <RecordList>
        {alliances.map((alliance) => (
          <RecordItem
            key={alliance.slug}
            href={`/alliances/${alliance.slug}`}
            title={alliance.name}
            meta={`${ALLIANCE_KIND_LABELS[alliance.kind]} · ${standing(alliance)}`}
          />
        ))}
      </RecordList>
    </section>
  )
}
