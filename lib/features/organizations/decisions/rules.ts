import type { OrganizationDecision } from '../constants'

type Refusal = Extract<OrganizationDecision, 'return' | 'decline'>

const OUTCOMES: Record<Refusal, { subject: string; next: string }> = {
  return: { subject: '入驻申请需要修改', next: '请打开提交申请时得到的链接，按说明修改后再次提交。' },
  decline: { subject: '入驻申请未通过', next: '如有疑问，请联系网站页脚所列的主办单位。' },
}

/** The mail that tells an applicant that they were refused, and why. */
export function refusalMail(refusal: {
  to: string
  decision: Refusal
  name: string
  reason: string
  site: string
}) {
  const { to, decision, name, reason, site } = refusal
  const { subject, next } = OUTCOMES[decision]
  return {
    to,
    subject: `${subject}（${site}）`,
    text: [`您好！“${name}”的入驻申请已有答复。`, `理由：${reason}`, next].join('\n\n'),
  }
}

/**
 * On what evidence a unit is verified: what was written, or else its credit code, which has passed the check when it
 * was stored. Null when there is neither: then it may not be verified.
 */
export function evidenceOf(creditCode: string | null, written: string): string | null {
  if (written !== '') return written
  return creditCode === null ? null : `统一社会信用代码 ${creditCode} 的校验位相符，已与登记信息核对。`
}
