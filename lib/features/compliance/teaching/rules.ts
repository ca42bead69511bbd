import type { PositionKind } from '@/lib/features/positions/constants'
import { formatPartialDate } from '@/lib/shared/dates'
import { cleanLine, foldWidth } from '@/lib/shared/text'
import { lastsAtLeast, lastsAtMost } from '../calendar/rules'
import type { PositionFacts, PositionRule, Verdict } from '../types'
import { block, missing, ofPosts, pass, warn } from '../verdicts/rules'

/** Our own window around "about six months". */
const MONTHS_LEAST = 4
const MONTHS_MOST = 8

/** Fewer tasks than this can hardly cover the typical ones of a major. */
const TASKS_LEAST = 3

/** Words that stand where a major or a goal should be named, and name none. */
const NAMELESS = /^(?:专业)?(?:不限|无|没有|任意|均可|待定|暂无|其他)(?:专业|要求)?$/

const isNameless = (text: string) => NAMELESS.test(cleanLine(foldWidth(text)))

/** Named by article 2; what an old form or a workbook says beside them is no internship. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ post: '岗位实习', visit: '认识实习' } satisfies Record<PositionKind, string>),
)

function checkKind({ kind }: PositionFacts): Verdict[] {
  if (kind === null) return [missing('kind', '实习类型')]
  const label = KINDS.get(kind)
  if (label !== undefined) return [pass('kind', label, `实习类型为${label}。`)]
  return [block('kind', kind, '实习只有认识实习与岗位实习两类。', '请选择岗位实习或认识实习。')]
}

function checkMajors({ majors }: PositionFacts): Verdict {
  if (majors.length === 0) return missing('majors', '适合的专业')
  const named = majors.filter(({ name }) => !isNameless(name))
  const fact = majors.map(({ name }) => name).join('、')
  if (named.length > 0) return pass('majors', fact, '写明了适合的专业。')
  return block('majors', fact, '没有写明岗位适合哪些专业。', '请写出至少一个专业的名称。')
}

function checkGoals({ learningGoals }: PositionFacts): Verdict {
  const goals = cleanLine(learningGoals ?? '')
  if (goals === '') return missing('learningGoals', '学什么')
  const fact = '已填写'
  if (!isNameless(goals)) return pass('learningGoals', fact, '写明了学习目标。')
  return block('learningGoals', goals, '没有写明学习目标。', '请写出学生能学到什么。')
}

type Span = { startsOn: string; endsOn: string }

/** Compares the time from start to end, once both days are known, and asks for the one that is missing before. */
export function withSpan(
  { startsOn, endsOn }: Pick<PositionFacts, 'startsOn' | 'endsOn'>,
  compare: (span: Span, fact: string) => Verdict,
): Verdict {
  if (startsOn === null) return missing('startsOn', '开始日期')
  if (endsOn === null) return missing('endsOn', '结束日期')
  return compare({ startsOn, endsOn }, `${formatPartialDate(startsOn)}至${formatPartialDate(endsOn)}`)
}

function checkLength(facts: PositionFacts): Verdict {
  const threshold = `${MONTHS_LEAST} 至 ${MONTHS_MOST} 个月`
  return withSpan(facts, ({ startsOn, endsOn }, fact) => {
    if (lastsAtLeast(startsOn, endsOn, MONTHS_LEAST) && lastsAtMost(startsOn, endsOn, MONTHS_MOST)) {
      return { ...pass('endsOn', fact, '实习时间在 6 个月上下。'), threshold }
    }
    const explanation = `岗位实习时间一般为 6 个月；不足 ${MONTHS_LEAST} 个月或超过 ${MONTHS_MOST} 个月的，请再核对。`
    return { ...warn('endsOn', fact, explanation, '请与学校核对实习时间是否符合培养方案。'), threshold }
  })
}

function checkTasks({ tasks }: PositionFacts): Verdict {
  const count = new Set(tasks.map((task) => cleanLine(task)).filter(Boolean)).size
  if (count === 0) return missing('tasks', '做什么')
  const threshold = `至少 ${TASKS_LEAST} 项不同的任务`
  const fact = `${count} 项任务`
  if (count >= TASKS_LEAST) return { ...pass('tasks', fact, '写明了几项不同的任务。'), threshold }
  const explanation = '岗位应当覆盖专业的典型工作任务，不得仅安排简单重复劳动。'
  return { ...warn('tasks', fact, explanation, '请写出学生将从事的各项任务。'), threshold }
}

export const TEACHING_RULES: readonly PositionRule[] = [
  {
    id: 'R01',
    of: 'position',
    title: '实习的类型',
    text: '实习只有认识实习和岗位实习两类。“跟岗实习”“顶岗实习”是旧称，现统一为岗位实习。',
    threshold: '岗位实习或认识实习',
    article: '第二条',
    certainty: 'A',
    phase: 'position',
    breach: 'block',
    check: checkKind,
  },
  {
    id: 'R03',
    of: 'position',
    title: '实习是教学',
    text: '实习是教学的一部分，岗位应写明适合的专业与学习目标。',
    threshold: '至少一个专业，并写明学习目标',
    article: '第三条',
    certainty: 'B',
    phase: 'position',
    breach: 'block',
    check: (facts) => [checkMajors(facts), checkGoals(facts)],
  },
  {
    id: 'R13',
    of: 'position',
    title: '实习时间与任务',
    text: '岗位实习一般为 6 个月，覆盖专业的典型工作任务，不得仅安排简单重复劳动。4 至 8 个月与三项任务是本站为提醒而设的范围，待核对。',
    threshold: `${MONTHS_LEAST} 至 ${MONTHS_MOST} 个月，至少 ${TASKS_LEAST} 项任务`,
    article: null,
    certainty: 'B',
    phase: 'position',
    breach: 'warn',
    check: (facts) => ofPosts(facts, () => [checkLength(facts), checkTasks(facts)]),
  },
]
