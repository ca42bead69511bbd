import type { PositionFacts, PositionRule, Verdict } from '../types'
import { block, missing, pass, warn } from '../verdicts/rules'

/** 国务院关于职工工作时间的规定 (1995) art. 3: eight hours a day, forty a week. */
export const HOURS_PER_DAY = 8
export const HOURS_PER_WEEK = 40

/** The night, in minutes of the day, where the unit's own hours are compared: 22:00 to 06:00. */
const NIGHT_FROM = 22 * 60
const NIGHT_TO = 6 * 60
const DAY = 24 * 60

type Hours = Pick<PositionFacts, 'hoursPerDay' | 'hoursPerWeek'>

/** Compares the hours of a day and of a week with the limits. Used by every pack that states them. */
export function checkHours({ hoursPerDay, hoursPerWeek }: Hours): Verdict[] {
  const compare = (field: keyof Hours, label: string, hours: number | null, limit: number): Verdict => {
    const threshold = `${label}不超过 ${limit} 小时`
    if (hours === null) return { ...missing(field, `${label}工时`), threshold }
    const fact = `${label} ${hours} 小时`
    if (hours <= limit) return { ...pass(field, fact, `${fact}，没有超过 ${limit} 小时。`), threshold }
    const mend = `请把${label}工时改为不超过 ${limit} 小时。`
    return { ...block(field, fact, `${fact}，超过了 ${limit} 小时。`, mend), threshold }
  }
  return [
    compare('hoursPerDay', '每天', hoursPerDay, HOURS_PER_DAY),
    compare('hoursPerWeek', '每周', hoursPerWeek, HOURS_PER_WEEK),
  ]
}

/** A breach that a special filing with the authority allows: it warns where a number is given, and blocks without. */
export function unlessFiled(
  filingNumber: string | null,
  verdict: { field: keyof PositionFacts; fact: string; explanation: string; mend: string },
): Verdict {
  const { field, fact, explanation, mend } = verdict
  if (!filingNumber) return block(field, fact, explanation, mend)
  const filed = `填写了专项备案号“${filingNumber}”，请在审核时核对备案材料与期限。`
  return warn(field, `${fact}，备案号 ${filingNumber}`, `${explanation}${filed}`, '')
}

const FILE_OR = '；确因专业需要的，须事先向主管部门备案，并填写专项备案号。'

function minutesOf(time: string | null): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time ?? '')
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/**
 * Whether hours from one time of day to another (over midnight, if the end is not later) reach into 22:00–06:00; null
 * where one of them is not stated.
 */
export function reachesIntoNight(from: string | null, to: string | null): boolean | null {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  if (start === null || end === null) return null
  const until = end > start ? end : end + DAY
  return start < NIGHT_TO || until > NIGHT_FROM
}

function checkNight({ shift, nightFrom, nightTo, filingNumber }: PositionFacts): Verdict {
  const stated = reachesIntoNight(nightFrom, nightTo)
  const hours = `班次时段 ${nightFrom}–${nightTo}`
  if (stated === false) return pass('nightFrom', hours, '所填班次不在 22:00 至次日 6:00 之间。')
  if (stated === true || shift === 'night') {
    return unlessFiled(filingNumber, {
      field: stated ? 'nightFrom' : 'shift',
      fact: stated ? hours : '夜班',
      explanation: '岗位安排夜班。',
      mend: `请改为白班${FILE_OR}`,
    })
  }
  if (shift === 'day') return pass('shift', '白班', '岗位只安排白班。')
  if (shift === null) return missing('shift', '班次')
  return missing('nightFrom', '轮班的最早与最晚时段', '请填写轮班中最晚一班的起止时间。')
}

type YesNo = 'restDaysWork' | 'holidaysWork' | 'overtime'

function forbidden(facts: PositionFacts, field: YesNo, what: string): Verdict {
  if (facts[field] === null) return missing(field, `是否安排${what}`, `请说明是否安排${what}。`)
  if (!facts[field]) return pass(field, `不安排${what}`, `岗位不安排${what}。`)
  const words = { explanation: `岗位安排${what}。`, mend: `请不要安排${what}${FILE_OR}` }
  return unlessFiled(facts.filingNumber, { field, fact: `安排${what}`, ...words })
}

export const TIME_RULES: readonly PositionRule[] = [
  {
    id: 'R17a',
    of: 'position',
    title: '工作时间',
    text: '实习的工作与休息时间遵守国家规定，不比在职职工更长。',
    threshold: `每天不超过 ${HOURS_PER_DAY} 小时，每周不超过 ${HOURS_PER_WEEK} 小时`,
    article: '第十七条',
    certainty: 'B',
    phase: 'position',
    breach: 'block',
    check: checkHours,
  },
  {
    id: 'R17c',
    of: 'position',
    title: '休息日与法定节假日',
    text: '不安排学生在休息日、法定节假日实习；有特殊要求的专业须事先备案。',
    threshold: '不安排，或已专项备案',
    article: '第十七条第二项',
    certainty: 'B',
    phase: 'position',
    breach: 'block',
    check: (facts) => [
      forbidden(facts, 'restDaysWork', '休息日实习'),
      forbidden(facts, 'holidaysWork', '法定节假日实习'),
    ],
  },
  {
    id: 'R17d',
    of: 'position',
    title: '加班与夜班',
    text: '不安排学生加班和上夜班；有特殊要求的专业（例如病房值班）须事先备案。夜班按 22:00 至次日 6:00 判断，这一时段是本站的默认值，待核对。',
    threshold: '不安排，或已专项备案',
    article: '第十七条第三项',
    certainty: 'B',
    phase: 'position',
    breach: 'block',
    check: (facts) => [forbidden(facts, 'overtime', '加班'), checkNight(facts)],
  },
]
