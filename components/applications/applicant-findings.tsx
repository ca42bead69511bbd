import { Badge, type Tone } from '@/components/ui/badge'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import type { ApplicantFinding } from '@/lib/features/applications/types'
import { CERTAINTY_LABELS, OUTCOME_LABELS, type Outcome } from '@/lib/features/compliance/constants'

const TONES: Record<Outcome, Tone> = {
  pass: 'success',
  warn: 'warning',
  'needs-fact': 'warning',
  block: 'error',
}

/** What the rules that are asked of persons say of a student in a position, each with its source. */
export function ApplicantFindings({ findings }: { findings: readonly ApplicantFinding[] }) {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="findings">
      <SectionHeading id="findings" title="实习规定核对" />
      <Table
        caption="与学生有关的实习规定"
        hideCaption
        columns={[
          { key: 'rule', label: '规定' },
          { key: 'outcome', label: '结果' },
          { key: 'why', label: '说明' },
          { key: 'source', label: '依据' },
        ]}
        rows={findings.map(({ rule, title, outcome, explanation, mend, instrument, article, certainty }) => ({
          key: rule,
          cells: [
            `${rule} ${title}`,
            <Badge key="outcome" tone={TONES[outcome]}>
              {OUTCOME_LABELS[outcome]}
            </Badge>,
            <span key="why">
              {explanation}
              {mend && <small className="block">{mend}</small>}
            </span>,
            <span key="source">
              {instrument}
              {article}
              <small className="block">{CERTAINTY_LABELS[certainty]}</small>
            </span>,
          ],
        }))}
      />
    </section>
  )
}
