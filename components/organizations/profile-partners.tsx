import { NetworkPicture } from '@/components/network/network-picture'
import { SectionHeading } from '@/components/ui/section-heading'
import { KindMark } from '@/components/ui/unit-kind'
import { egoPicture } from '@/lib/features/network/ego/rules'
import { kindWord } from '@/lib/features/organizations/rules'
import type { Allies, Partner, Profile } from '@/lib/features/profiles/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** More partners than these are folded, so that the page stays readable. */
const SHOWN = 12

const THROUGH_WORDS = { platform: '平台', project: '项目', agreement: '协议' } as const

function PartnerItem({ unit, through, since }: Partner) {
  return (
    <li className="record">
      <div>
        <h3>
          <KindMark kind={unit.kind} /> <a href={`/members/${unit.slug}`}>{unit.name}</a>
        </h3>
        <p className="meta">
          {kindWord(unit)}
          {since && ` · ${formatPartialDate(since)}起有合作记录`}
        </p>
        <ul className="mt-1">
          {through.map(({ kind, title, href }) => (
            <li key={kind + title}>
              <span className="text-sm text-ink-2">{THROUGH_WORDS[kind]}</span>{' '}
              {href ? <a href={href}>{title}</a> : title}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

function PartnerList({ partners }: { partners: readonly Partner[] }) {
  return (
    <ul className="records">
      {partners.map((partner) => (
        <PartnerItem key={partner.unit.slug} {...partner} />
      ))}
    </ul>
  )
}

function AlliesNote({ allies }: { allies: readonly Allies[] }) {
  if (allies.length === 0) return null
  return (
    <>
      <p className="mt-4">另与以下单位同属一个联盟，尚无登记的合作：</p>
      <ul className="link-rows">
        {allies.map(({ slug, name, count }) => (
          <li key={slug}>
            <a href={`/members/by/alliance/${slug}`}>{name}</a>
            <span className="meta">{count} 家</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The unit in the middle of those with whom it works, and its alliances: a small part of the whole network. */
function SmallNetwork({ profile }: { profile: Profile }) {
  const { picture, left } = egoPicture(profile)
  return (
    <figure className="network">
      <NetworkPicture picture={picture} labelledBy="partners" describedBy="partners-words" />
      <figcaption>
        <p id="partners-words">
          实线是合作，点线是同在一个联盟。{left > 0 && `另有 ${left} 家未画出。`}
          <a href={`/network/by/unit/${profile.slug}`}>在织图中逐年看</a>
        </p>
      </figcaption>
    </figure>
  )
}

/** Who the unit works with and through what; then, apart from them, who is merely in the same alliance. */
export function ProfilePartners({ profile }: { profile: Profile }) {
  const { partners, allies } = profile
  if (partners.length === 0 && allies.length === 0) return null
  const rest = partners.slice(SHOWN)
  return (
    <section aria-labelledby="partners">
      <SectionHeading
        id="partners"
        title="合作单位"
        note={partners.length > 0 ? `${partners.length} 家，由平台、项目和协议得出` : undefined}
      />
      {partners.length > 0 && <SmallNetwork profile={profile} />}
      {partners.length > 0 && <PartnerList partners={partners.slice(0, SHOWN)} />}
      {rest.length > 0 && (
        <details>
          <summary>另外 {rest.length} 家</summary>
          <PartnerList partners={rest} />
        </details>
      )}
      <AlliesNote allies={allies} />
    </section>
  )
}
