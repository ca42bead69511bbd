import { OUTCOMES, type Outcome, type Phase, type RuleId } from './constants'
import { rulesFor } from './packs/rules'
import { scanTexts } from './scans/rules'
import type {
  Attestations,
  Finding,
  PositionFacts,
  Rule,
  RuleContext,
  RulePack,
  StudentFacts,
  Verdict,
} from './types'
import { block, missing, pass, warn } from './verdicts/rules'

/** Whether an outcome stands in the way, as the rule's breach has it. */
function hinders({ breach }: Rule, { outcome, reasonOwed }: Verdict): boolean {
  if (outcome === 'block') return true
  if (outcome === 'needs-fact') return breach !== 'warn'
  return reasonOwed === true
}

function toFinding({ pack, rule }: { pack: RulePack; rule: Rule }, verdict: Verdict): Finding {
  const { reasonOwed: _, ...rest } = verdict
  return {
    rule: rule.id,
    pack: pack.id,
    title: rule.title,
    ...rest,
    threshold: verdict.threshold ?? rule.threshold,
    hinders: hinders(rule, verdict),
    instrument: pack.instrument,
    article: rule.article,
    certainty: rule.certainty,
    phase: rule.phase,
  }
}

/**
 * Compares a position with every rule that is asked of positions in the packs that apply, and scans its texts. What
 * is asked of a student or attested by a person is left out: it is not checked here. Pure; takes well under 5 ms.
 */
export function checkPosition(facts: PositionFacts, context: RuleContext): Finding[] {
  const hits = scanTexts(facts.texts)
  return rulesFor(facts, context).flatMap((entry) => {
    if (entry.rule.of !== 'position') return []
    const scanned = hits.filter(({ rule }) => rule === entry.rule.id).map(({ verdict }) => verdict)
    return [...entry.rule.check(facts, context), ...scanned].map((verdict) => toFinding(entry, verdict))
  })
}

/**
 * Compares a student who applies with the rules that are asked of persons. The findings say what follows from the
 * student's facts (开始时已满 16 周岁), never the birth date itself.
 */
export function checkApplicant(facts: PositionFacts, student: StudentFacts, context: RuleContext): Finding[] {
  return rulesFor(facts, context).flatMap((entry) =>
    entry.rule.of === 'applicant'
      ? entry.rule.check(facts, student, context).map((verdict) => toFinding(entry, verdict))
      : [],
  )
}

function attest({ title, threshold, breach }: Rule, attested: boolean | undefined): Verdict {
  if (attested === undefined) return missing(null, `“${title}”是否符合`, `请核实后确认：${threshold}。`)
  if (attested) return pass(null, '学校确认符合', `“${title}”已由学校确认。`)
  const say = breach === 'warn' ? warn : block
  return say(null, '学校认定未达到', `“${title}”经学校核实未达到。`, `请先做到：${threshold}。`)
}

/** When a rule is attested; null for one that facts decide. */
function attestedAt(rule: Rule): Phase | null {
  if (rule.of === 'gate') return rule.phase
  return (rule.of === 'position' && rule.attested) || null
}

/**
 * What a person has attested of the rules that no fact of a position decides, before a placement begins or at its
 * end. A gate that nobody attested stands in the way, as one that was denied does.
 */
export function checkGates(
  phase: Exclude<Phase, 'position'>,
  attested: Attestations,
  facts: PositionFacts,
  context: RuleContext,
): Finding[] {
  return rulesFor(facts, context).flatMap((entry) =>
    attestedAt(entry.rule) === phase
      ? [{ ...toFinding(entry, attest(entry.rule, attested[entry.rule.id])), phase }]
      : [],
  )
}

/** The findings that stand in the way of handing in the position, or of applying for it. */
export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.hinders)
}

/** The gravest outcome of each rule that spoke, in the order in which the rules did. */
export function outcomesByRule(findings: readonly Finding[]): Map<RuleId, Outcome> {
  const gravest = new Map<RuleId, Outcome>()
  for (const { rule, outcome } of findings) {
    const before = gravest.get(rule)
    if (before === undefined || OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(before))
      gravest.set(rule, outcome)
  }
  return gravest
}

/** How many rules were checked: those that passed or warned. A missing fact is no check. */
export function countChecked(findings: readonly Finding[]): number {
  return [...outcomesByRule(findings).values()].filter((outcome) => outcome === 'pass' || outcome === 'warn')
    .length
}
