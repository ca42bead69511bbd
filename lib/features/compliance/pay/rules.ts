import { formatYuan } from '@/lib/shared/money'
import { FEE_LABELS, FEES, PAY_FORM_LABELS, PAYEE_LABELS } from '../constants'
import type { PositionFacts, PositionRule, Verdict } from '../types'
import { block, missing, ofPosts, pass, warn } from '../verdicts/rules'

/** 教职成〔2021〕4号 art. 18: four fifths of the wage of the same post. */
const SHARE_PERCENT = 80

/** A month, in days, at the longest. */
export const PAY_CYCLE_DAYS = 31

/** Days of paid work in a month, in hundredths: 劳社部发〔2008〕3号, 21.75. */
const PAID_DAYS_HUNDREDTHS = 2175

const yuan = (fen: number) => formatYuan(String(fen))

/** Pay by the month in whole fen, pay by the day reckoned with 21.75 days; null where it is not stated. */
export function monthlyPay({
  payFen,
  payPeriod,
}: Pick<PositionFacts, 'payFen' | 'payPeriod'>): number | null {
  if (payFen === null || payPeriod === null) return null
  return payPeriod === 'month' ? payFen : Math.floor((payFen * PAID_DAYS_HUNDREDTHS) / 100)
}

/** How the pay compared was reckoned, in words. */
export function describeMonthlyPay({ payPeriod, payBasis }: PositionFacts, monthly: number): string {
  const reckoned = payPeriod === 'day' ? '（每天报酬乘以月计薪天数 21.75）' : ''
  const estimated = payBasis === 'piece' ? '（计件，按所填数额估算）' : ''
  return `每月 ${yuan(monthly)}${reckoned}${estimated}`
}

type Measure = { label: string; fen: number }

/** The measures of article 18 that are known; pay has to reach one of them. */
function measuresOf({ samePostWageFen, lowestWageGradeFen }: PositionFacts): Measure[] {
  const share = samePostWageFen === null ? null : Math.ceil((samePostWageFen * SHARE_PERCENT) / 100)
  const measures = [
    { label: `相同岗位工资的 ${SHARE_PERCENT}%`, fen: share },
    { label: '最低档工资标准', fen: lowestWageGradeFen },
  ]
  return measures.flatMap(({ label, fen }) => (fen === null ? [] : [{ label, fen }]))
}

function checkMeasure(facts: PositionFacts): Verdict {
  const monthly = monthlyPay(facts)
  if (monthly === null) return missing('payFen', '报酬')
  const fact = describeMonthlyPay(facts, monthly)
  if (facts.independentWork === null) return missing('independentWork', '学生是否相对独立参与工作')
  const measures = measuresOf(facts)
  if (!facts.independentWork) {
    if (monthly > 0) return pass('payFen', fact, '学生不相对独立工作，报酬由双方协商确定。')
    return owe(facts, fact, '没有报酬。实习单位应当给予适当的报酬。')
  }
  if (measures.length === 0) return missing('samePostWageFen', '相同岗位工资或最低档工资标准')
  const threshold = measures.map(({ label, fen }) => `${label}（${yuan(fen)}）`).join('，或')
  const reached = measures.find(({ fen }) => monthly >= fen)
  if (reached) return { ...pass('payFen', fact, `报酬达到${reached.label}。`), threshold }
  return { ...owe(facts, fact, `报酬低于${threshold}。`), threshold }
}

/** Pay below what is due in principle: it warns, and wants a reason. */
function owe({ payReason }: PositionFacts, fact: string, explanation: string): Verdict {
  const reason = payReason?.trim() ?? ''
  if (reason !== '') return warn('payFen', fact, `${explanation}单位说明的理由：${reason}`, '')
  const mend = '请提高报酬，或写明低于标准的理由。'
  return { ...warn('payFen', fact, explanation, mend), reasonOwed: true }
}

/** Who is paid; whoever else is named, it stands in the way. */
export function checkPayee({ payee }: PositionFacts): Verdict {
  if (payee === null) return missing('payee', '报酬支付给谁')
  const fact = `支付给${PAYEE_LABELS[payee]}`
  if (payee === 'student') return pass('payee', fact, '报酬直接支付给学生本人。')
  return block('payee', fact, '报酬没有直接支付给学生本人。', '请改为直接支付给学生本人。')
}

/** In what pay is given; goods and vouchers stand in the way. */
export function checkForm({ payForm }: PositionFacts): Verdict {
  if (payForm === null) return missing('payForm', '报酬的形式')
  const fact = PAY_FORM_LABELS[payForm]
  if (payForm === 'money') return pass('payForm', fact, '报酬以货币支付。')
  return block('payForm', fact, '报酬以物品或代金券等代替了货币。', '请全部以货币支付。')
}

/** How often pay is given, compared with a month. `strict` makes a longer cycle a breach rather than a warning. */
export function checkCycle({ payCycleDays }: PositionFacts, strict: boolean): Verdict {
  if (payCycleDays === null) return missing('payCycleDays', '报酬的支付周期')
  const fact = `每 ${payCycleDays} 天支付一次`
  if (payCycleDays <= PAY_CYCLE_DAYS) return pass('payCycleDays', fact, '支付周期没有超过 1 个月。')
  const say = strict ? block : warn
  return say('payCycleDays', fact, '支付周期超过了 1 个月。', '请改为每月支付。')
}

function checkFees({ fees }: PositionFacts): Verdict {
  const asked = FEES.filter((fee) => fees[fee] === true)
  const unsaid = FEES.filter((fee) => fees[fee] === null)
  const names = (list: typeof asked) => list.map((fee) => FEE_LABELS[fee]).join('、')
  if (asked.length > 0) {
    const fact = names(asked)
    return block('fees', fact, `岗位有不得向学生收取或要求的项目：${fact}。`, '请取消这些项目。')
  }
  if (unsaid.length > 0) return missing('fees', `是否收取或要求：${names(unsaid)}`, '请逐项说明。')
  return pass('fees', '全部没有', '没有向学生收取任何费用，不要求担保，不扣押证件。')
}

export const PAY_RULES: readonly PositionRule[] = [
  {
    id: 'R18a',
    of: 'position',
    title: '报酬标准',
    text: '实习单位应给予适当报酬；学生相对独立参与工作的，原则上不低于相同岗位工资的 80%，或者单位的最低档工资标准。低于标准时应当说明理由。',
    threshold: `不低于相同岗位工资的 ${SHARE_PERCENT}%，或最低档工资标准`,
    article: '第十八条',
    certainty: 'A',
    phase: 'position',
    breach: 'reason',
    check: (facts) => ofPosts(facts, () => [checkMeasure(facts)]),
  },
  {
    id: 'R18b',
    of: 'position',
    title: '按时直接支付',
    text: '报酬以货币足额、按时、直接支付给学生本人，支付周期原则上不超过 1 个月。',
    threshold: `支付给学生本人，周期不超过 ${PAY_CYCLE_DAYS} 天`,
    article: '第十八条',
    certainty: 'A',
    phase: 'position',
    breach: 'block',
    check: (facts) => ofPosts(facts, () => [checkPayee(facts), checkCycle(facts, false)]),
  },
  {
    id: 'R18c',
    of: 'position',
    title: '不以物品代替货币',
    text: '不以物品、代金券等代替货币，也不经第三方转发。',
    threshold: '全部以货币支付',
    article: '第十八条',
    certainty: 'A',
    phase: 'position',
    breach: 'block',
    check: (facts) => ofPosts(facts, () => [checkForm(facts)]),
  },
  {
    id: 'R20',
    of: 'position',
    title: '不向学生收费',
    text: '不向学生收取押金、培训费、报酬提成、管理费、材料费、就业服务费等任何费用，不扣押证件，不要求提供担保。',
    threshold: '所有项目均为“没有”',
    article: null,
    certainty: 'B',
    phase: 'position',
    breach: 'block',
    check: (facts) => [checkFees(facts)],
  },
]
