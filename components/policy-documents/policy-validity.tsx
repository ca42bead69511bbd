import { Badge, type Tone } from '@/components/ui/badge'
import { POLICY_VALIDITY_LABELS, type PolicyValidity } from '@/lib/features/policy-documents/constants'

const TONES: Record<PolicyValidity, Tone> = {
  valid: 'success',
  lapsed: 'warning',
  repealed: 'error',
  unknown: 'neutral',
}

/** Whether a document still holds, as a badge. */
export function PolicyValidityBadge({ validity }: { validity: PolicyValidity }) {
  return <Badge tone={TONES[validity]}>{POLICY_VALIDITY_LABELS[validity]}</Badge>
}
