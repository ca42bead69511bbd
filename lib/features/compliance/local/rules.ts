import { formatYuan } from '@/lib/shared/money'
import { lastsAtLeast, lastsAtMost } from '../calendar/rules'
import { isNursing } from '../majors/rules'
import { checkCycle, checkForm, checkPayee, describeMonthlyPay, monthlyPay } from '../pay/rules'
import { checkLabour } from '../safety/rules'
import { withSpan } from '../teaching/rules'
import { checkHours, HOURS_PER_DAY, HOURS_PER_WEEK } from '../time/rules'
import type { PositionFacts, PositionRule, Verdict } from '../types'
import { block, missing, ofPosts, pass, warn } from '../verdicts/rules'

const asked = { of: 'position', phase: 'position', article: null } as const

/** 护士条例 art. 7(2). */
const CLINICAL_MONTHS = 8

/** 宁波市职业教育校企合作促进条例. */
const NINGBO_MONTHS = 6

/** Whether a position is about nursing or midwifery: for every major that it names, or for one at least. */
export function nursing({ majors }: PositionFacts): 'all' | 'some' | 'none' {
  const count = majors.filter(isNursing).length
  if (count === 0) return 'none'
  return count === majors.length ? 'all' : 'some'
}

function checkClinical(facts: PositionFacts): Verdict {
  const threshold = `至少 ${CLINICAL_MONTHS} 个月`
  return withSpan(facts, ({ startsOn, endsOn }, fact) => {
    if (lastsAtLeast(startsOn, endsOn, CLINICAL_MONTHS)) {
      return { ...pass('endsOn', fact, `实习时间达到 ${CLINICAL_MONTHS} 个月。`), threshold }
    }
    const explanation = `护理、助产专业的临床实习合计须达到 ${CLINICAL_MONTHS} 个月，否则毕业后不能申请护士执业注册。`
    const mend = '请延长实习时间；分段在几家医院实习的，请与学校核对合计的时间。'
    return { ...warn('endsOn', fact, explanation, mend), threshold }
  })
}

function checkPlace({ unitKind, venueType }: PositionFacts): Verdict {
  const threshold = '教学医院或综合医院'
  const say = (verdict: Verdict) => ({ ...verdict, threshold })
  if (venueType === null) return say(missing('venueType', '工作场所的类型'))
  const mend = '请与学校核对这一段实习是否计入临床实习。'
  if (venueType === 'hospital' || unitKind === 'hospital') {
    const explanation = '工作场所是医院；是否为教学医院或综合医院，请学校核对。'
    return say(pass('venueType', '医院', explanation))
  }
  return say(warn('venueType', '不是医院', '临床实习应当在教学医院或综合医院完成。', mend))
}

export const HEALTH_CARE_RULES: readonly PositionRule[] = [
  {
    ...asked,
    id: 'HC-R13',
    title: '护理、助产临床实习',
    text: '护理、助产专业须在教学医院或综合医院完成 8 个月以上的临床实习。对这两个专业，它代替一般的实习时间；病房夜班仍按第十七条备案。',
    threshold: `至少 ${CLINICAL_MONTHS} 个月，在教学医院或综合医院`,
    article: '第七条第二项',
    certainty: 'B',
    breach: 'warn',
    replaces: ['R13', 'NB-R13'],
    check: (facts) => ofPosts(facts, () => [checkClinical(facts), checkPlace(facts)]),
  },
]

export const NINGBO_RULES: readonly PositionRule[] = [
  {
    ...asked,
    id: 'NB-R13',
    title: '宁波：实习时间',
    text: '在宁波的实习，或宁波的学校安排的实习，时间不超过 6 个月。',
    threshold: `不超过 ${NINGBO_MONTHS} 个月`,
    certainty: 'C',
    breach: 'block',
    check: (facts) =>
      ofPosts(facts, () => [
        withSpan(facts, ({ startsOn, endsOn }, fact) => {
          if (lastsAtMost(startsOn, endsOn, NINGBO_MONTHS)) {
            return pass('endsOn', fact, `实习时间没有超过 ${NINGBO_MONTHS} 个月。`)
          }
          const mend = `请把实习时间改为不超过 ${NINGBO_MONTHS} 个月。`
          return block('endsOn', fact, `实习时间超过了 ${NINGBO_MONTHS} 个月。`, mend)
        }),
      ]),
  },
  {
    ...asked,
    id: 'NB-R17a',
    title: '宁波：工作时间',
    text: '地方条例明文规定了每天与每周的时间，与国家规定一致。',
    threshold: `每天不超过 ${HOURS_PER_DAY} 小时，每周不超过 ${HOURS_PER_WEEK} 小时`,
    certainty: 'C',
    breach: 'block',
    check: checkHours,
  },
]

function checkMinimumWage(facts: PositionFacts): Verdict {
  const monthly = monthlyPay(facts)
  if (monthly === null) return missing('payFen', '报酬')
  const { minimumWageFen } = facts
  if (minimumWageFen === null) {
    return missing('minimumWageFen', '当地月最低工资标准', '请填写岗位开始时工作地现行的月最低工资标准。')
  }
  const minimum = formatYuan(String(minimumWageFen))
  const threshold = `不低于当地最低工资标准（每月 ${minimum}）`
  const fact = describeMonthlyPay(facts, monthly)
  if (monthly >= minimumWageFen) {
    return { ...pass('payFen', fact, '报酬达到了当地最低工资标准。'), threshold }
  }
  const mend = `请把报酬提高到每月 ${minimum}以上。`
  return { ...block('payFen', fact, '报酬低于当地最低工资标准。', mend), threshold }
}

export const QINGDAO_RULES: readonly PositionRule[] = [
  {
    ...asked,
    id: 'QD-R16g',
    title: '青岛：体力劳动强度',
    text: '不安排Ⅳ级体力劳动强度的岗位。国家规定更严（Ⅲ级起禁止），两者并列，以更严的为准。',
    threshold: '不超过Ⅲ级（重）',
    certainty: 'B',
    breach: 'block',
    check: ({ labourGrade }) => [checkLabour(labourGrade, 3)],
  },
  {
    ...asked,
    id: 'QD-R18a',
    title: '青岛：最低报酬',
    text: '岗位实习的报酬不低于当地最低工资标准。',
    threshold: '不低于当地最低工资标准',
    certainty: 'B',
    breach: 'block',
    check: (facts) => ofPosts(facts, () => [checkMinimumWage(facts)]),
  },
  {
    ...asked,
    id: 'QD-R18b',
    title: '青岛：按月支付',
    text: '报酬以货币形式按月直接发给学生本人。',
    threshold: '货币，每月，学生本人',
    certainty: 'B',
    breach: 'block',
    check: (facts) => ofPosts(facts, () => [checkPayee(facts), checkForm(facts), checkCycle(facts, true)]),
  },
]
