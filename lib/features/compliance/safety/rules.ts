import { formatPartialDate } from '@/lib/shared/dates'
import {
  FORBIDDEN_VENUES,
  HAZARD_LABELS,
  type Hazard,
  INSURANCE_KIND_LABELS,
  INSURANCE_PAYER_LABELS,
  LABOUR_GRADE_LABELS,
  type LabourGrade,
  VENUE_TYPE_LABELS,
} from '../constants'
import { unlessFiled } from '../time/rules'
import type { PositionFacts, PositionRule, Verdict } from '../types'
import { block, missing, pass } from '../verdicts/rules'

/** The heaviest labour that an intern may do, and that a woman may do. */
const HEAVIEST: LabourGrade = 2
const HEAVIEST_FOR_WOMEN: LabourGrade = 3

const HIGH_RISK: readonly Hazard[] = [
  'height',
  'underground',
  'radioactive',
  'toxic',
  'flammable',
  'other_high_risk',
]
const CLOSED_TO_WOMEN: readonly Hazard[] = ['underground', 'forbidden_to_women']

const named = (hazards: readonly Hazard[]) => hazards.map((hazard) => HAZARD_LABELS[hazard]).join('、')

/** Compares the grade of labour with the heaviest one allowed. Used by every pack that states one. */
export function checkLabour(grade: LabourGrade | null, heaviest: LabourGrade): Verdict {
  if (grade === null) return missing('labourGrade', '体力劳动强度等级')
  const fact = LABOUR_GRADE_LABELS[grade]
  if (grade <= heaviest) return pass('labourGrade', fact, `体力劳动强度为${fact}。`)
  const mend = `请调整岗位内容，使体力劳动强度不超过${LABOUR_GRADE_LABELS[heaviest]}。`
  return block('labourGrade', fact, `体力劳动强度为${fact}，学生不得从事。`, mend)
}

function checkWomen({ hazards, labourGrade }: PositionFacts): Verdict[] {
  const open = '岗位没有女职工禁忌从事的劳动。'
  const mend = '请调整岗位内容；凡女职工禁忌从事的劳动，岗位不向任何学生开放，也不询问性别。'
  const closed = (hazards ?? []).filter((hazard) => CLOSED_TO_WOMEN.includes(hazard))
  const ofHazards =
    hazards === null
      ? missing('hazards', '是否有危险或禁忌作业', '请逐项说明；没有时选择“没有”。')
      : closed.length > 0
        ? block('hazards', named(closed), `岗位含有${named(closed)}。`, mend)
        : pass('hazards', '没有', open)
  const heavy = labourGrade !== null && labourGrade > HEAVIEST_FOR_WOMEN
  if (labourGrade === null) return [ofHazards, missing('labourGrade', '体力劳动强度等级')]
  const fact = LABOUR_GRADE_LABELS[labourGrade]
  const ofGrade = heavy
    ? block('labourGrade', fact, `体力劳动强度为${fact}，女职工禁忌从事。`, mend)
    : pass('labourGrade', fact, open)
  return [ofHazards, ofGrade]
}

function checkVenue({ venueType }: PositionFacts): Verdict {
  if (venueType === null) return missing('venueType', '工作场所的类型')
  const fact = VENUE_TYPE_LABELS[venueType]
  if (!FORBIDDEN_VENUES.includes(venueType)) return pass('venueType', fact, `工作场所为“${fact}”。`)
  return block('venueType', fact, `学生不得在${fact}实习。`, '请改到其他工作场所，或不要发布这个岗位。')
}

function checkRisk({ hazards, filingNumber }: PositionFacts): Verdict {
  if (hazards === null) {
    return missing('hazards', '是否有危险或禁忌作业', '请逐项说明；没有时选择“没有”。')
  }
  const risky = hazards.filter((hazard) => HIGH_RISK.includes(hazard))
  if (risky.length === 0) return pass('hazards', '没有', '岗位没有安全风险较高的作业。')
  return unlessFiled(filingNumber, {
    field: 'hazards',
    fact: named(risky),
    explanation: `岗位含有${named(risky)}。`,
    mend: '请去掉这些作业；确因专业需要的，须事先向主管部门备案，并填写专项备案号。',
  })
}

function checkInsuranceKind({ insuranceKind }: PositionFacts): Verdict {
  if (insuranceKind === null) return missing('insuranceKind', '保险的种类')
  const fact = INSURANCE_KIND_LABELS[insuranceKind]
  if (insuranceKind === 'liability') return pass('insuranceKind', fact, '投保了实习责任保险。')
  return block('insuranceKind', fact, '没有投保实习责任保险。', '请由学校或实习单位投保实习责任保险。')
}

function checkPremium({ insurancePayer }: PositionFacts): Verdict {
  if (insurancePayer === null) return missing('insurancePayer', '保险费由谁承担')
  const fact = INSURANCE_PAYER_LABELS[insurancePayer]
  if (insurancePayer !== 'student' && insurancePayer !== 'pay') {
    return pass('insurancePayer', fact, '保险费不由学生承担。')
  }
  return block('insurancePayer', fact, '保险费由学生承担。', '请改由学校或实习单位承担保险费。')
}

function checkCover({ insuranceFrom, insuranceTo, startsOn, endsOn }: PositionFacts): Verdict {
  if (insuranceFrom === null || insuranceTo === null) {
    return missing(insuranceFrom === null ? 'insuranceFrom' : 'insuranceTo', '保险期间')
  }
  if (startsOn === null || endsOn === null)
    return missing(startsOn === null ? 'startsOn' : 'endsOn', '实习期间')
  const fact = `${formatPartialDate(insuranceFrom)}至${formatPartialDate(insuranceTo)}`
  const threshold = `覆盖${formatPartialDate(startsOn)}至${formatPartialDate(endsOn)}`
  if (insuranceFrom <= startsOn && insuranceTo >= endsOn) {
    return { ...pass('insuranceFrom', fact, '保险期间覆盖了全部实习期间。'), threshold }
  }
  const field = insuranceFrom > startsOn ? 'insuranceFrom' : 'insuranceTo'
  const mend = '请延长保险期间，使它覆盖从开始到结束的每一天。'
  return { ...block(field, fact, '保险期间没有覆盖全部实习期间。', mend), threshold }
}

export const SAFETY_RULES: readonly PositionRule[] = [
  {
    id: 'R16d',
    of: 'position',
    title: '女职工禁忌劳动',
    text: '不安排从事女职工禁忌从事的劳动。本站不收集性别等信息，因此凡女职工禁忌从事的劳动，岗位不向任何学生开放。',
    threshold: '没有井下作业等禁忌劳动，体力劳动强度低于Ⅳ级',
    article: '第十六条第四项',
    certainty: 'A',
    phase: 'position',
    breach: 'block',
    attested: 'placement',
    check: checkWomen,
  },
  {
    id: 'R16e',
    of: 'position',
    title: '营业性娱乐场所',
    text: '不安排到酒吧、夜总会、歌厅、洗浴中心、电子游戏厅、网吧等营业性娱乐场所实习。',
    threshold: '工作场所不属于营业性娱乐场所',
    article: '第十六条第五项',
    certainty: 'A',
    phase: 'position',
    breach: 'block',
    check: (facts) => [checkVenue(facts)],
  },
  {
    id: 'R16g',
    of: 'position',
    title: '体力劳动强度',
    text: '不安排从事Ⅲ级以上体力劳动，或者其他有害身心健康的实习。',
    threshold: `不超过${LABOUR_GRADE_LABELS[HEAVIEST]}`,
    article: '第十六条第七项',
    certainty: 'A',
    phase: 'position',
    breach: 'block',
    check: ({ labourGrade }) => [checkLabour(labourGrade, HEAVIEST)],
  },
  {
    id: 'R17b',
    of: 'position',
    title: '高风险作业',
    text: '不安排从事高空、井下、放射性、有毒、易燃易爆以及其他安全风险较高的作业；有特殊要求的专业须事先备案。',
    threshold: '没有，或已专项备案',
    article: '第十七条第一项',
    certainty: 'B',
    phase: 'position',
    breach: 'block',
    check: (facts) => [checkRisk(facts)],
  },
  {
    id: 'R26',
    of: 'position',
    title: '实习责任保险',
    text: '为学生投保实习责任保险，覆盖实习的全过程；保险费不由学生承担，也不从报酬中扣除。',
    threshold: '实习责任保险，覆盖全部实习期间，保险费不由学生承担',
    article: null,
    certainty: 'B',
    phase: 'position',
    breach: 'block',
    check: (facts) => [checkInsuranceKind(facts), checkPremium(facts), checkCover(facts)],
  },
]
