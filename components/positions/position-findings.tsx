import { Badge, type Tone } from '@/components/ui/badge'
import { OUTCOME_LABELS, type Outcome } from '@/lib/features/compliance/constants'
import type { Finding } from '@/lib/features/compliance/types'
import { POSITION_FIELD_LABELS, type PositionField } from '@/lib/features/positions/constants'
import { sourceOf } from './remarks'

const TONES: Record<Outcome, Tone> = {
  pass: 'success',
  warn: 'warning',
  'needs-fact': 'neutral',
  block: 'error',
}

/** The gravest first. */
const ORDER: readonly Outcome[] = ['block', 'needs-fact', 'warn', 'pass']

function FindingItem({ finding, hrefOf }: { finding: Finding; hrefOf?: (field: string) => string | null }) {
  const { outcome, title, fact, threshold, explanation, mend, field, rule } = finding
  const href = field && hrefOf?.(field)
  return (
    <li className="finding" data-outcome={outcome}>
      <p>
        <Badge tone={TONES[outcome]}>{OUTCOME_LABELS[outcome]}</Badge> <b>{title}</b>
      </p>
      <p>
        {fact}
        {threshold && `；规定：${threshold}`}
      </p>
      {outcome !== 'pass' && (
        <p>
          {explanation}
          {mend}
        </p>
      )}
      <p className="meta">
        <a href={`/positions/rules#${rule}`}>{sourceOf(finding)}</a>
        {href && (
          <>
            {' · '}
            <a href={href}>去修改“{POSITION_FIELD_LABELS[field as PositionField] ?? field}”</a>
          </>
        )}
      </p>
    </li>
  )
}

/** What the rules said of a position, the gravest first; with the way to mend each where somebody may. */
export function PositionFindings({
  findings,
  hrefOf,
}: {
  findings: readonly Finding[]
  hrefOf?: (field: string) => string | null
}) {
  const sorted = ORDER.flatMap((outcome) => findings.filter((finding) => finding.outcome === outcome))
  return (
    <ul className="findings">
      {sorted.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one rule may speak of several facts, and the list never changes
        <FindingItem key={`${finding.rule} ${at}`} finding={finding} hrefOf={hrefOf} />
      ))}
    </ul>
  )
}
