import { formatPartialDate } from '@/lib/shared/dates'
import { isStale } from '../calendar/rules'
import type { GateRule, PositionFacts, PositionRule, RuleContext, Verdict } from '../types'
import { block, missing, ofPosts, pass, warn } from '../verdicts/rules'

/** A unit attests that it is lawful, and says its numbers of staff, anew every year. */
const GOOD_FOR_MONTHS = 12

/** In general at most a tenth of the staff on post, and a fifth of those of the class. */
const STAFF_DIVISOR = 10
const CLASS_DIVISOR = 5

function checkLawful({ unitLawful, unitLawfulOn }: PositionFacts, { today }: RuleContext): Verdict {
  const threshold = '单位每年声明一次'
  const mend = '请由单位声明：合法经营、无严重失信记录、三年内无安全生产违法记录。'
  if (unitLawful === null || unitLawfulOn === null) {
    return { ...missing('unitLawful', '单位是否合法经营、信用良好', mend), threshold }
  }
  const fact = `${formatPartialDate(unitLawfulOn)}声明`
  if (!unitLawful) {
    const explanation = '单位不能声明合法经营、信用良好并在三年内无安全生产违法记录。'
    return block('unitLawful', `${fact}不符合`, explanation, '不符合条件的单位不能接收学生实习。')
  }
  if (!isStale(unitLawfulOn, GOOD_FOR_MONTHS, today)) {
    return { ...pass('unitLawful', fact, '单位在一年内作了声明。'), threshold }
  }
  const explanation = `单位的声明日期为${formatPartialDate(unitLawfulOn)}，不在最近 ${GOOD_FOR_MONTHS} 个月内。`
  return { ...missing('unitLawful', '单位是否合法经营、信用良好', mend), fact, explanation, threshold }
}

type Share = {
  field: 'employeeCount' | 'classHeadcount'
  staff: number | null
  asOf: string | null
  label: string
  divisor: number
}

function checkShare({ field, staff, asOf, label, divisor }: Share, facts: PositionFacts, today: string) {
  if (staff === null || asOf === null) return missing(field, `${label}与统计日期`)
  const stated = `${label} ${staff} 人（${formatPartialDate(asOf)}）`
  if (isStale(asOf, GOOD_FOR_MONTHS, today)) {
    const explanation = `${label}的统计日期不在最近 ${GOOD_FOR_MONTHS} 个月内，无法核对。`
    return { ...missing(field, label, `请更新${label}与统计日期。`), fact: stated, explanation }
  }
  const most = Math.floor(staff / divisor)
  const threshold = `一般不超过 ${most} 人`
  if (facts.seats === null) return { ...missing('seats', '招收人数'), threshold }
  const fact = `招收 ${facts.seats} 人，${stated}`
  if (facts.seats <= most) {
    const explanation = '招收人数没有超过比例；确认学生时再按所有学校同期在岗的实习生合并计算。'
    return { ...pass('seats', fact, explanation), threshold }
  }
  const explanation = `招收人数超过了${label}的 1/${divisor}。确认学生时按所有学校同期在岗的实习生合并计算，超过的部分不能确认。`
  return { ...warn('seats', fact, explanation, `请把招收人数改为不超过 ${most} 人。`), threshold }
}

function checkIntermediary({ isIntermediary, payee }: PositionFacts): Verdict[] {
  const mend = '请由用人单位直接发布岗位、直接管理学生。'
  const ofUnit =
    isIntermediary === null
      ? missing('isIntermediary', '单位是否为中介或代理机构')
      : isIntermediary
        ? block('isIntermediary', '中介或代理机构', '不得通过中介机构或有偿代理组织、安排和管理实习。', mend)
        : pass('isIntermediary', '不是中介机构', '岗位由用人单位直接发布。')
  if (payee !== 'agency') return [ofUnit]
  return [ofUnit, block('payee', '报酬经中介或劳务机构支付', '中介机构参与了实习的管理。', mend)]
}

export const UNIT_RULES: readonly PositionRule[] = [
  {
    id: 'R04',
    of: 'position',
    title: '实习单位的条件',
    text: '实习单位合法经营，没有严重失信记录，三年内没有安全生产违法记录；由单位声明，每年一次。',
    threshold: '单位每年声明一次',
    article: null,
    certainty: 'B',
    phase: 'position',
    breach: 'block',
    check: (facts, context) => [checkLawful(facts, context)],
  },
  {
    id: 'R10',
    of: 'position',
    title: '占在岗职工的比例',
    text: '同期岗位实习的学生一般不超过实习单位在岗职工总数的 10%，所有学校合并计算。发布时只作提醒，确认学生时由名额台账逐日控制。',
    threshold: '在岗职工总数的 1/10，向下取整',
    article: null,
    certainty: 'B',
    phase: 'position',
    breach: 'warn',
    check: (facts, { today }) =>
      ofPosts(facts, () => {
        const { employeeCount: staff, employeeCountAsOf: asOf } = facts
        const share = {
          field: 'employeeCount',
          staff,
          asOf,
          label: '在岗职工',
          divisor: STAFF_DIVISOR,
        } as const
        return [checkShare(share, facts, today)]
      }),
  },
  {
    id: 'R11',
    of: 'position',
    title: '占同类岗位的比例',
    text: '在具体岗位实习的学生一般不超过同类岗位在岗职工的 20%，所有学校合并计算。发布时只作提醒，确认学生时由名额台账逐日控制。',
    threshold: '同类岗位在岗职工的 1/5，向下取整',
    article: null,
    certainty: 'B',
    phase: 'position',
    breach: 'warn',
    check: (facts, { today }) =>
      ofPosts(facts, () => {
        const { classHeadcount: staff, classHeadcountAsOf: asOf } = facts
        const label = '同类岗位在岗职工'
        const share = { field: 'classHeadcount', staff, asOf, label, divisor: CLASS_DIVISOR } as const
        return [checkShare(share, facts, today)]
      }),
  },
  {
    id: 'R16f',
    of: 'position',
    title: '不经中介',
    text: '不通过中介机构或有偿代理组织、安排和管理学生实习。',
    threshold: '由用人单位直接接收',
    article: '第十六条第六项',
    certainty: 'A',
    phase: 'position',
    breach: 'block',
    check: checkIntermediary,
  },
]

export const INSPECTION: GateRule = {
  id: 'R05',
  of: 'gate',
  title: '学校实地考察',
  text: '学校在首次安排学生到新的实习单位之前实地考察，就资质、诚信、管理水平、实习岗位性质与内容、工作时间、工作环境、生活环境、健康保障、安全防护形成书面报告。',
  threshold: '首次安排学生之前有书面报告',
  article: null,
  certainty: 'B',
  phase: 'placement',
  breach: 'warn',
}
