import { FigureSection } from '@/components/figures/figure-section'
import { HonourSection } from '@/components/honours/honour-section'
import { JsonLd } from '@/components/layout/json-ld'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { Notice } from '@/components/ui/notice'
import { UnitCard, UnitGrid } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { UnitKindBadge } from '@/components/ui/unit-kind'
import { Emblem } from '@/components/weave/emblem'
import { kindWord } from '@/lib/features/organizations/rules'
import type { Profile } from '@/lib/features/profiles/types'
import type { Site } from '@/lib/features/settings/types'
import { formatInstant } from '@/lib/shared/dates'
import { ProfileAlliances } from './profile-alliances'
import { ProfileAgreements, ProfileArticles, ProfileEvents, ProfilePolicies } from './profile-documents'
import { ProfileFacts } from './profile-facts'
import { profileJsonLd } from './profile-json-ld'
import { ProfilePartners } from './profile-partners'
import { ProfilePlatforms, ProfilePositions, ProfileProjects } from './profile-records'

function ProfileEmblem({ profile }: { profile: Profile }) {
  const kinds = [profile.kind, ...profile.partners.map(({ unit }) => unit.kind)]
  if (kinds.length === 1) return null
  return (
    <Emblem
      name={profile.name}
      size="large"
      schools={kinds.filter((kind) => kind === 'school').length}
      partners={kinds.filter((kind) => kind !== 'school')}
    />
  )
}

/** Where it is and how to reach it: on a phone everything else of this kind stands far below. */
function Reach({ profile: { region, phone, website } }: { profile: Profile }) {
  if (!region && !phone && !website) return null
  return (
    <p className="meta">
      {[
        region && <span key="region">{region.fullName}</span>,
        phone && (
          <a key="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        ),
        website && (
          <a key="website" href={website} rel="noopener nofollow">
            网站
          </a>
        ),
      ]
        .filter(Boolean)
        .flatMap((item, index) => (index === 0 ? [item] : [' · ', item]))}
    </p>
  )
}

function Head({ profile }: { profile: Profile }) {
  return (
    <PageHead
      eyebrow={<UnitKindBadge kind={profile.kind} label={kindWord(profile)} />}
      title={profile.name}
      lead={profile.summary}
      picture={<ProfileEmblem profile={profile} />}
    >
      <Reach profile={profile} />
    </PageHead>
  )
}

function Children({ units }: { units: Profile['children'] }) {
  if (units.length === 0) return null
  return (
    <section aria-labelledby="children">
      <SectionHeading id="children" title="下属单位" />
      <UnitGrid>
        {units.map((unit) => (
          <UnitCard
            key={unit.slug}
            href={`/members/${unit.slug}`}
            name={unit.name}
            kind={unit.kind}
            kindLabel={kindWord(unit)}
          />
        ))}
      </UnitGrid>
    </section>
  )
}

/** The public page of a unit. */
export function ProfilePage({ profile, site }: { profile: Profile; site: Site }) {
  const path = `/members/${profile.slug}`
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '成员单位', href: '/members' },
        { label: profile.name, href: path },
      ]}
      baseUrl={site.baseUrl}
      head={<Head profile={profile} />}
      aside={<ProfileFacts profile={profile} />}
      foot={
        <PageMeta
          publisher={site.host || site.name}
          updated={{ dateTime: profile.updatedAt, label: formatInstant(profile.updatedAt) }}
          url={site.baseUrl + path}
        />
      }
    >
      <JsonLd data={profileJsonLd(profile, site.baseUrl)} />
      {profile.bodyHtml && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized when it was rendered
        <div className="prose" dangerouslySetInnerHTML={{ __html: profile.bodyHtml }} />
      )}
      <HonourSection honours={profile.honours} />
      <ProfileAlliances alliances={profile.alliances} />
      <ProfilePlatforms platforms={profile.platforms} />
      <FigureSection figures={profile.figures} />
      <ProfilePartners profile={profile} />
      <ProfileProjects projects={profile.projects} />
      <ProfileAgreements agreements={profile.agreements} />
      <ProfilePositions positions={profile.positions} />
      <Children units={profile.children} />
      <ProfileArticles articles={profile.articles} />
      <ProfileEvents events={profile.events} />
      <ProfilePolicies policies={profile.policies} />
      {profile.note && (
        <Notice title="关于来源">
          <p>{profile.note}</p>
        </Notice>
      )}
      {profile.source && <p className="meta">本页的基本事实录自《{profile.source.title}》。</p>}
    </PageShell>
  )
}
