import type { Remark, Remarks } from '@/components/forms/form-context'
import { CERTAINTY_LABELS, OUTCOME_LABELS, type Outcome } from '@/lib/features/compliance/constants'
import type { Finding } from '@/lib/features/compliance/types'

const TONES: Record<Outcome, Remark['tone']> = {
  pass: 'open',
  warn: 'warning',
  'needs-fact': 'open',
  block: 'error',
}

/** Where a finding comes from: 《…》第十七条 · 条文原文已核对 · R17a. */
export function sourceOf({ rule, instrument, article, certainty }: Finding): string {
  return `${instrument}${article ?? ''} · ${CERTAINTY_LABELS[certainty]} · ${rule}`
}

/** What is said beside each field: what the rules hold against it, warn of, or miss. */
export function remarksOf(findings: readonly Finding[]): Remarks {
  const remarks: Record<string, Remark[]> = {}
  for (const finding of findings) {
    const { field, outcome, rule, title, explanation, mend, fact } = finding
    if (field === null || outcome === 'pass') continue
    const remark: Remark = {
      key: `${rule} ${fact} ${explanation}`,
      tone: TONES[outcome],
      word: OUTCOME_LABELS[outcome],
      text: outcome === 'needs-fact' ? mend || explanation : `${title}。${explanation}${mend}`,
      source: outcome === 'needs-fact' ? undefined : sourceOf(finding),
    }
    remarks[field] = [...(remarks[field] ?? []), remark]
  }
  return remarks
}

/** How it stands in one line: 按现在填写的内容：2 项不符合，3 项待补充，12 项符合. */
export function checkWords(findings: readonly Finding[]): string {
  const count = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome).length
  const parts = (['block', 'needs-fact', 'warn', 'pass'] as const)
    .map((outcome) => [count(outcome), OUTCOME_LABELS[outcome]] as const)
    .filter(([number]) => number > 0)
    .map(([number, label]) => `${number} 项${label}`)
  return `按现在填写的内容：${parts.join('，')}`
}
