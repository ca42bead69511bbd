import type { PositionFacts, Verdict } from '../types'

type Field = keyof PositionFacts | null

/** The fact holds to the rule. */
export function pass(field: Field, fact: string, explanation: string): Verdict {
  return { outcome: 'pass', field, fact, explanation, mend: '' }
}

/** The fact breaks the rule, and stands in the way. */
export function block(field: Field, fact: string, explanation: string, mend: string): Verdict {
  return { outcome: 'block', field, fact, explanation, mend }
}

/** The fact wants a second look. */
export function warn(field: Field, fact: string, explanation: string, mend: string): Verdict {
  return { outcome: 'warn', field, fact, explanation, mend }
}

/** Nobody said what the rule compares. */
export function missing(field: Field, what: string, mend = `请填写${what}。`): Verdict {
  return { outcome: 'needs-fact', field, fact: '未填写', explanation: `没有说明${what}，无法核对。`, mend }
}

/**
 * Limits a rule to 岗位实习: of a 认识实习 it says nothing, and where the kind is not known it asks for it.
 * Gives the verdicts of `check` for a position whose kind is 岗位实习.
 */
export function ofPosts(facts: Pick<PositionFacts, 'kind'>, check: () => Verdict[]): Verdict[] {
  if (facts.kind === 'visit') return []
  return facts.kind === null ? [missing('kind', '实习类型')] : check()
}
