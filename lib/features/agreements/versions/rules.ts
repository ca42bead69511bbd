import { RefusedError } from '@/lib/shared/errors'
import {
  type CanonicalAgreement,
  type CanonicalAgreementInput,
  canonicalAgreement,
} from '../canonical/schema'

/**
 * The normal form of what is about to be put before the parties. Refuses with a sentence what the form of agreements
 * does not know; the forms of the pages have refused most of it before.
 */
export function normalForm(agreement: CanonicalAgreementInput): CanonicalAgreement {
  const parsed = canonicalAgreement.safeParse(agreement)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = String(issue?.path[0] ?? '')
  if (field === 'content') throw new RefusedError('请先写好全文，或附上文件', 'body')
  throw new RefusedError(issue?.message ?? '协议内容不完整', field || undefined)
}
