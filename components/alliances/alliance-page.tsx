import { FigureSection } from '@/components/figures/figure-section'
import { HonourSection } from '@/components/honours/honour-section'
import { JsonLd } from '@/components/layout/json-ld'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ReportLinks } from '@/components/reports/report-links'
import { SourceNote } from '@/components/sources/source-note'
import { ButtonLink } from '@/components/ui/button'
import { Emblem } from '@/components/weave/emblem'
import { ALLIANCE_KIND_LABELS } from '@/lib/features/alliances/constants'
import { areMoreStated, emblemOf, statedMembers } from '@/lib/features/alliances/rules'
import type { AlliancePage as Alliance } from '@/lib/features/alliances/types'
import type { Site } from '@/lib/features/settings/types'
import { formatInstant } from '@/lib/shared/dates'
import { AllianceCouncil } from './alliance-council'
import { AllianceFacts } from './alliance-facts'
import { allianceJsonLd } from './alliance-json-ld'
import { AllianceStatusBadge } from './alliance-record'
import { AllianceWorks } from './alliance-records'
import { AllianceRoles } from './alliance-roles'
import { AllianceAdvisers, AllianceText, AllianceWeave } from './alliance-texts'

function Head({ alliance }: { alliance: Alliance }) {
  const { name, kind, status, summary, roles, figures } = alliance
  const members = alliance.members.map(({ unit }) => unit)
  const moreStated = areMoreStated(figures, members.length)
  return (
    <PageHead
      title={name}
      eyebrow={
        <>
          {ALLIANCE_KIND_LABELS[kind]} <AllianceStatusBadge status={status} />
        </>
      }
      lead={summary}
      picture={<Emblem {...emblemOf({ name, leads: roles.lead, members, moreStated })} size="large" />}
    />
  )
}

/** The way in for units, which leads into the workspace. */
function Apply({ alliance: { slug, status } }: { alliance: Alliance }) {
  if (status === 'ended') return null
  return (
    <p className="actions">
      <ButtonLink variant="quiet" href={`/workspace/memberships/new/${slug}`}>
        申请加入本联盟
      </ButtonLink>
    </p>
  )
}

/** The public page of an alliance. */
export function AlliancePage({
  alliance,
  reports,
  site,
}: {
  alliance: Alliance
  /** Years that it has a report of. */
  reports: readonly number[]
  site: Site
}) {
  const path = `/alliances/${alliance.slug}`
  const seatCounts = new Set([...statedMembers(alliance.figures).byCategory.values()].flat())
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '联盟', href: '/alliances' },
        { label: alliance.name, href: path },
      ]}
      baseUrl={site.baseUrl}
      head={<Head alliance={alliance} />}
      aside={<AllianceFacts alliance={alliance} />}
      foot={
        <PageMeta
          publisher={site.host || site.name}
          updated={{ dateTime: alliance.updatedAt, label: formatInstant(alliance.updatedAt) }}
          url={site.baseUrl + path}
        />
      }
    >
      <JsonLd data={allianceJsonLd(alliance, site.baseUrl)} />
      <AllianceText id="about" title="联盟介绍" html={alliance.bodyHtml} />
      <AllianceRoles roles={alliance.roles} />
      <AllianceCouncil alliance={alliance} />
      <Apply alliance={alliance} />
      <AllianceWeave alliance={alliance} />
      <AllianceAdvisers advisers={alliance.advisers} />
      <HonourSection honours={alliance.honours} />
      <FigureSection figures={alliance.figures.filter((figure) => !seatCounts.has(figure))} />
      <AllianceWorks alliance={alliance} />
      <ReportLinks slug={alliance.slug} years={reports} />
      <AllianceText id="charter" title="章程" html={alliance.charterHtml} />
      <SourceNote source={alliance.source} note={alliance.note} />
    </PageShell>
  )
}
