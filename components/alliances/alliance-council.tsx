import { UnitCard, UnitGrid } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { SEAT_LABELS } from '@/lib/features/alliances/memberships/constants'
import { type CouncilGroup, groupCouncil, shownOf, statedMembers } from '@/lib/features/alliances/rules'
import type { AlliancePage, CouncilMember } from '@/lib/features/alliances/types'
import { describePeriod } from '@/lib/features/figures/rules'
import type { Figure } from '@/lib/features/figures/types'
import { kindWord } from '@/lib/features/organizations/rules'
import { formatPartialDate } from '@/lib/shared/dates'
import { formatFigure } from '@/lib/shared/figures'

/** 来源载首批理事单位 23家（7 + 4 + 12，由来源数字相加）. */
function StatedTotals({ totals, known }: { totals: readonly Figure[]; known: number }) {
  return (
    <p className="mb-4">
      {totals.map((figure, index) => {
        const qualification = [describePeriod(figure), figure.note].filter(Boolean).join('；')
        return (
          <span key={figure.id}>
            {index === 0 ? '来源载' : '、'}
            {figure.metric} <b>{formatFigure(figure).text}</b>
            {qualification && `（${qualification}）`}
          </span>
        )
      })}
      {totals.length > 0 && '；'}本站已登记 <b>{known} 家</b>
      {totals.length > 0 && '，两数口径不同，并列于此'}。
    </p>
  )
}

function seatLine({ seat, batch, joinedOn, region }: CouncilMember): string {
  const joined = joinedOn && `${formatPartialDate(joinedOn)}加入`
  return [SEAT_LABELS[seat], batch, joined, region].filter(Boolean).join(' · ')
}

/** The units of a group; the ordinary members of a large one stand in the list of members. */
function Members({ group, slug }: { group: CouncilGroup; slug: string }) {
  const shown = shownOf(group)
  const more = group.members.length - shown.length
  return (
    <>
      <UnitGrid>
        {shown.map((member) => (
          <UnitCard
            key={member.unit.slug}
            href={`/members/${member.unit.slug}`}
            name={member.unit.name}
            kind={member.unit.kind}
            kindLabel={kindWord(member.unit)}
            meta={seatLine(member)}
            level="h3"
          />
        ))}
      </UnitGrid>
      {more > 0 && (
        <p className="mt-4">
          另有 <b>{more} 家</b>成员单位，见<a href={`/members/by/alliance/${slug}`}>本联盟全部成员</a>。
        </p>
      )}
    </>
  )
}

type GroupProps = { group: CouncilGroup; stated: readonly Figure[] | undefined; slug: string }

function Group({ group, stated, slug }: GroupProps) {
  const known = group.members.length > 0 ? `已登记 ${group.members.length} 家` : '尚未登记'
  const source = stated?.map((figure) => formatFigure(figure).text).join('、')
  return (
    <div className="mt-8">
      <SectionHeading
        level="h3"
        title={group.category ?? '未分组'}
        note={source ? `来源载 ${source} · 本站${known}` : `本站${known}`}
      />
      {group.members.length > 0 && <Members group={group} slug={slug} />}
    </div>
  )
}

/**
 * The units of the alliance, by category where it has any. What sources count and what the portal has on record
 * stand side by side, each called what it is.
 */
export function AllianceCouncil({ alliance: { slug, members, figures } }: { alliance: AlliancePage }) {
  const { totals, byCategory } = statedMembers(figures)
  if (members.length === 0 && totals.length === 0) return null
  const groups = groupCouncil(members, [...byCategory.keys()])
  const grouped = groups.some(({ category }) => category !== null)
  return (
    <section aria-labelledby="council">
      <SectionHeading id="council" title={grouped ? '理事会与成员' : '成员单位'} />
      <StatedTotals totals={totals} known={members.length} />
      {grouped
        ? groups.map((group) => (
            <Group
              key={group.category ?? ''}
              group={group}
              slug={slug}
              stated={group.category === null ? undefined : byCategory.get(group.category)}
            />
          ))
        : groups[0] && <Members group={groups[0]} slug={slug} />}
    </section>
  )
}
