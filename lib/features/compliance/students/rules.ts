import { provinceOf } from '@/lib/shared/regions'
import { hasCompletedYears } from '../calendar/rules'
import { HAZARD_LABELS } from '../constants'
import { majorGroupOf } from '../majors/rules'
import type { ApplicantRule, PositionFacts, RuleContext, StudentFacts, Verdict } from '../types'
import { block, missing, ofPosts, pass, warn } from '../verdicts/rules'

const LEAST_YEAR_OF_STUDY = 2
const LEAST_AGE = 16
const ADULT_AGE = 18

const noBirthDate = (mend = '请由学校补充学生的出生日期。') => missing(null, '学生的出生日期', mend)

function checkYear({ yearOfStudy }: StudentFacts): Verdict {
  if (yearOfStudy === null) return missing(null, '学生的年级', '请由学校补充学生的年级。')
  if (yearOfStudy >= LEAST_YEAR_OF_STUDY) {
    return pass(null, '开始时已不是一年级', '学生开始岗位实习时不是一年级在校生。')
  }
  const mend = '请申请认识实习，或在升入二年级后再申请岗位实习。'
  return block(null, '开始时为一年级', '一年级在校学生不得参加岗位实习。', mend)
}

function checkAge({ startsOn }: PositionFacts, { birthDate }: StudentFacts): Verdict {
  if (birthDate === null) return noBirthDate()
  if (startsOn === null) return missing('startsOn', '开始日期')
  if (hasCompletedYears(birthDate, LEAST_AGE, startsOn)) {
    return pass(null, `开始时已满 ${LEAST_AGE} 周岁`, `实习开始时已满 ${LEAST_AGE} 周岁。`)
  }
  const mend = '请选择年满 16 周岁以后开始的岗位。'
  return block('startsOn', `开始时未满 ${LEAST_AGE} 周岁`, `未满 ${LEAST_AGE} 周岁的学生不得实习。`, mend)
}

function checkMinor({ startsOn, hazards }: PositionFacts, { birthDate }: StudentFacts): Verdict {
  if (hazards === null) return missing('hazards', '是否有未成年工禁忌从事的劳动')
  const fact = HAZARD_LABELS.forbidden_to_minors
  if (!hazards.includes('forbidden_to_minors')) return pass('hazards', `没有${fact}`, `岗位没有${fact}。`)
  if (birthDate === null) return noBirthDate()
  if (startsOn === null) return missing('startsOn', '开始日期')
  if (hasCompletedYears(birthDate, ADULT_AGE, startsOn)) {
    return pass(null, `开始时已满 ${ADULT_AGE} 周岁`, `实习开始时已满 ${ADULT_AGE} 周岁。`)
  }
  const explanation = `岗位含有${fact}，未满 ${ADULT_AGE} 周岁的学生不得参加。`
  return block('hazards', `开始时未满 ${ADULT_AGE} 周岁`, explanation, '请选择没有这类劳动的岗位。')
}

function checkMajor({ majors }: PositionFacts, { majorCode, fitReason }: StudentFacts): Verdict {
  const own = majorGroupOf(majorCode)
  if (own === null) return missing(null, '学生专业的代码', '请由学校补充学生的专业代码。')
  const groups = [...new Set(majors.flatMap(({ code }) => majorGroupOf(code) ?? []))]
  if (groups.length === 0) return missing('majors', '岗位适合的专业的代码', '请由单位补充专业代码。')
  const threshold = groups.join('、')
  if (groups.includes(own)) return { ...pass('majors', own, '学生的专业与岗位同属一个专业大类。'), threshold }
  const reason = fitReason?.trim() ?? ''
  const explanation = `学生的专业属于${own}，岗位面向${threshold}。`
  if (reason !== '') return { ...warn('majors', own, `${explanation}说明的理由：${reason}`, ''), threshold }
  const mend = '岗位应与所学专业对口或相近，请说明为什么适合。'
  return { ...warn('majors', own, explanation, mend), threshold, reasonOwed: true }
}

function checkProvince({ regionCode }: PositionFacts, { schoolRegion }: RuleContext): Verdict {
  if (regionCode === null) return missing('regionCode', '工作地区')
  if (schoolRegion === null) return missing(null, '学校所在地区', '请由学校补充所在地区。')
  if (provinceOf(regionCode) === provinceOf(schoolRegion)) {
    return pass('regionCode', '与学校同省', '工作地区与学校在同一个省份。')
  }
  const mend = '请由学校在安排之前办理跨省实习的审批与备案。'
  return warn('regionCode', '与学校不同省', '跨省安排实习须经学校主管部门审批并备案。', mend)
}

const asked = { of: 'applicant', phase: 'placement' } as const

export const APPLICANT_RULES: readonly ApplicantRule[] = [
  {
    ...asked,
    id: 'R07',
    title: '专业对口或相近',
    text: '岗位与学生所学专业对口或相近；不在同一个专业大类时须说明理由。',
    threshold: '同一个专业大类',
    article: null,
    certainty: 'B',
    breach: 'reason',
    check: (facts, student) => [checkMajor(facts, student)],
  },
  {
    ...asked,
    id: 'R16a',
    title: '一年级学生',
    text: '不安排、不接收一年级在校学生进行岗位实习。',
    threshold: '开始时不是一年级',
    article: '第十六条第一项',
    certainty: 'A',
    breach: 'block',
    check: (facts, student) => ofPosts(facts, () => [checkYear(student)]),
  },
  {
    ...asked,
    id: 'R16b',
    title: '未满 16 周岁',
    text: '不安排、不接收未满 16 周岁的学生实习。周岁从生日的第二天起算满；只用出生日期推算结果，不显示出生日期。',
    threshold: `开始时已满 ${LEAST_AGE} 周岁`,
    article: '第十六条第二项',
    certainty: 'A',
    breach: 'block',
    check: (facts, student) => ofPosts(facts, () => [checkAge(facts, student)]),
  },
  {
    ...asked,
    id: 'R16c',
    title: '未成年学生',
    text: '不安排未成年学生从事未成年工禁忌从事的劳动。',
    threshold: `没有这类劳动，或开始时已满 ${ADULT_AGE} 周岁`,
    article: '第十六条第三项',
    certainty: 'A',
    breach: 'block',
    check: (facts, student) => [checkMinor(facts, student)],
  },
  {
    ...asked,
    id: 'R23',
    title: '跨省或境外实习',
    text: '到外省或境外实习须经审批并备案。',
    threshold: '与学校同省，或已审批备案',
    article: null,
    certainty: 'B',
    breach: 'warn',
    check: (facts, _student, context) => [checkProvince(facts, context)],
  },
]
