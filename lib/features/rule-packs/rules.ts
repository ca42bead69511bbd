import type { PackId, RuleId } from '@/lib/features/compliance/constants'
import type { Finding } from '@/lib/features/compliance/types'
import type { OutcomeChange } from './types'

type Weight = 'hinders' | 'warns'

function weigh(findings: readonly Finding[]): Map<RuleId, Weight> {
  const weights = new Map<RuleId, Weight>()
  for (const { rule, hinders, outcome } of findings) {
    if (hinders) weights.set(rule, 'hinders')
    else if (outcome !== 'pass' && !weights.has(rule)) weights.set(rule, 'warns')
  }
  return weights
}

/** What is otherwise between two checks of one position; null where no rule comes to hinder or warn, or ceases to. */
export function changeBetween(before: readonly Finding[], after: readonly Finding[]): OutcomeChange | null {
  const [earlier, later] = [weigh(before), weigh(after)]
  const begins = (weight: Weight) =>
    [...later].filter(([rule, now]) => now === weight && earlier.get(rule) !== weight).map(([rule]) => rule)
  const change = {
    hinders: begins('hinders'),
    warns: begins('warns'),
    ends: [...earlier.keys()].filter((rule) => !later.has(rule)),
  }
  return Object.values(change).some((rules) => rules.length > 0) ? change : null
}

/** The packs in use with one of them switched. */
export function packsWith(packs: readonly PackId[], pack: PackId, on: boolean): PackId[] {
  const others = packs.filter((one) => one !== pack)
  return on ? [...others, pack] : others
}
