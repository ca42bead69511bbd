import { Badge, type Tone } from '@/components/ui/badge'
import {
  BREACH_LABELS,
  CERTAINTY_LABELS,
  type Certainty,
  PHASE_LABELS,
  PHASES,
  type Phase,
} from '@/lib/features/compliance/constants'
import type { Rule, RulePack } from '@/lib/features/compliance/types'

const CERTAINTY_TONES: Record<Certainty, Tone> = { A: 'success', B: 'info', C: 'warning' }

/** How sure the wording of a rule is, in words. */
export function CertaintyBadge({ certainty }: { certainty: Certainty }) {
  return <Badge tone={CERTAINTY_TONES[certainty]}>{CERTAINTY_LABELS[certainty]}</Badge>
}

function RuleEntry({ rule, instrument }: { rule: Rule; instrument: string }) {
  const { id, title, text, threshold, article, certainty, breach, replaces } = rule
  return (
    <li id={id} className="rule">
      <p className="rule-number">
        <a href={`#${id}`} aria-label={`${id} ${title}的链接`}>
          {id}
        </a>
      </p>
      <div>
        <h4>{title}</h4>
        <p>{text}</p>
        <dl className="rule-facts">
          <div>
            <dt>限度</dt>
            <dd>{threshold}</dd>
          </div>
          <div>
            <dt>不符合时</dt>
            <dd>{BREACH_LABELS[breach]}</dd>
          </div>
          <div>
            <dt>依据</dt>
            <dd>
              《{instrument}》{article ?? '（条款待核对）'} <CertaintyBadge certainty={certainty} />
            </dd>
          </div>
          {replaces && (
            <div>
              <dt>代替</dt>
              <dd>
                {replaces.map((other) => (
                  <a key={other} href={`#${other}`}>
                    {other}
                  </a>
                ))}
              </dd>
            </div>
          )}
        </dl>
      </div>
    </li>
  )
}

function PhaseRules({ pack, phase }: { pack: RulePack; phase: Phase }) {
  const rules = pack.rules.filter((rule) => rule.phase === phase)
  if (rules.length === 0) return null
  return (
    <div className="rule-phase">
      <h3>
        {PHASE_LABELS[phase]}
        <small>{rules.length} 条</small>
      </h3>
      <ol className="rule-list">
        {rules.map((rule) => (
          <RuleEntry key={rule.id} rule={rule} instrument={pack.instrument} />
        ))}
      </ol>
    </div>
  )
}

/** The rules of a pack, by when they are asked. */
export function RuleList({ pack }: { pack: RulePack }) {
  return PHASES.map((phase) => <PhaseRules key={phase} pack={pack} phase={phase} />)
}
