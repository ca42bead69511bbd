import { type HonourEntry, HonourList } from '@/components/ui/honours'
import { SectionHeading } from '@/components/ui/section-heading'
import { HONOUR_LEVEL_LABELS, HONOUR_STAGES, HONOUR_STATUS_LABELS } from '@/lib/features/honours/constants'
import type { Honour } from '@/lib/features/honours/types'
import { formatPartialDate } from '@/lib/shared/dates'

function SourceNote({ honour }: { honour: Honour }) {
  const { note, source } = honour
  const title = source && `来源：《${source.title}》`
  return (
    <>
      {note}
      {note && source && ' · '}
      {source?.url ? <a href={source.url}>{title}</a> : title}
    </>
  )
}

function toEntry(honour: Honour): HonourEntry {
  return {
    key: honour.id,
    name: honour.name,
    level: honour.level ? HONOUR_LEVEL_LABELS[honour.level] : undefined,
    status: HONOUR_STATUS_LABELS[honour.status],
    stage: HONOUR_STAGES[honour.status],
    grantedBy: honour.grantedBy ?? undefined,
    date: honour.grantedOn ? formatPartialDate(honour.grantedOn) : undefined,
    note: honour.note || honour.source ? <SourceNote honour={honour} /> : undefined,
  }
}

/** The honours of a record, each with its status. Shows nothing when there are none. */
export function HonourSection({ honours, title = '荣誉' }: { honours: readonly Honour[]; title?: string }) {
  if (honours.length === 0) return null
  return (
    <section aria-labelledby="honours">
      <SectionHeading id="honours" title={title} note="状态以来源的说法为准" />
      <HonourList honours={honours.map(toEntry)} />
    </section>
  )
}
