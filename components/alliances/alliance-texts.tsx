import { SectionHeading } from '@/components/ui/section-heading'
import { Weave } from '@/components/weave/weave'
import { weaveOf } from '@/lib/features/alliances/rules'
import type { AdviserLine, AlliancePage } from '@/lib/features/alliances/types'
import { formatPartialDate } from '@/lib/shared/dates'

function term({ from, to }: AdviserLine): string {
  if (from && to) return `${formatPartialDate(from)}至${formatPartialDate(to)}`
  if (from) return `${formatPartialDate(from)}起`
  return to ? `至${formatPartialDate(to)}` : ''
}

/** The advisers, with the titles that they held. */
export function AllianceAdvisers({ advisers }: Pick<AlliancePage, 'advisers'>) {
  if (advisers.length === 0) return null
  return (
    <section aria-labelledby="advisers">
      <SectionHeading id="advisers" title="顾问" note="职务为受聘时所任" />
      <dl className="definitions">
        {advisers.map((adviser) => (
          <div key={adviser.name}>
            <dt>{adviser.name}</dt>
            <dd>
              {adviser.title}
              {term(adviser) && <span className="meta"> {term(adviser)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The alliance as cloth, once it has a school and another unit to be woven. */
export function AllianceWeave({ alliance }: { alliance: AlliancePage }) {
  const { schools, partners, crossings } = weaveOf(alliance)
  if (schools.length === 0 || partners.length === 0) return null
  const linked = <U extends { slug: string }>(unit: U) => ({ ...unit, href: `/members/${unit.slug}` })
  return (
    <section aria-labelledby="weave">
      <SectionHeading
        id="weave"
        title="联盟织图"
        href={`/network/by/alliance/${alliance.slug}`}
        linkLabel="逐年看整张图"
      />
      <Weave
        labelledBy="weave"
        schools={schools.map(linked)}
        partners={partners.map(linked)}
        crossings={crossings}
      />
    </section>
  )
}

/** A text in Markdown under its own heading. Shows nothing when it is empty. */
export function AllianceText({ id, title, html }: { id: string; title: string; html: string }) {
  if (html === '') return null
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} title={title} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}
