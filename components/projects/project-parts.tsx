import { Badge, type Tone } from '@/components/ui/badge'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import { PART_STATE_LABELS, PARTY_ROLE_LABELS, type PartState } from '@/lib/features/projects/constants'
import type { ProjectPart } from '@/lib/features/projects/drafts/types'
import { formatInstant } from '@/lib/shared/dates'

const TONES: Record<PartState, Tone> = { open: 'neutral', confirmed: 'success', disputed: 'warning' }

/** What a unit says of its part, as a badge. */
export function PartBadge({ state }: { state: PartState }) {
  return <Badge tone={TONES[state]}>{PART_STATE_LABELS[state]}</Badge>
}

function answerCell({ state, answeredAt, disputeReason }: ProjectPart, asks: boolean) {
  if (state === null) return '由其填报'
  if (state === 'open' && !asks) return '尚未请其确认'
  return (
    <>
      <PartBadge state={state} /> {answeredAt && <span className="meta">{formatInstant(answeredAt)}</span>}
      {disputeReason && <span className="block whitespace-pre-line">{disputeReason}</span>}
    </>
  )
}

function unitCell({ slug, name }: ProjectPart) {
  return slug ? <a href={`/members/${slug}`}>{name}</a> : name
}

/** The parties with their roles and what each says of its part. Reasons of a dispute are shown nowhere else. */
export function ProjectParts({ parts, asks }: { parts: readonly ProjectPart[]; asks: boolean }) {
  return (
    <section aria-labelledby="parts">
      <SectionHeading id="parts" title="各方确认" note={`${parts.length} 家`} />
      <p className="meta">
        参与各方在项目提交后确认自己的角色；有异议的理由只有填报单位和秘书处看得到，公开页面只标注“待该单位确认”。
      </p>
      <Table
        caption="各方确认"
        hideCaption
        columns={[
          { key: 'unit', label: '单位' },
          { key: 'role', label: '角色' },
          { key: 'answer', label: '确认情况' },
        ]}
        rows={parts.map((part) => ({
          key: part.organizationId,
          cells: [unitCell(part), PARTY_ROLE_LABELS[part.role], answerCell(part, asks)],
        }))}
      />
    </section>
  )
}
