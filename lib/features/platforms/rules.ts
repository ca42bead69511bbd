import { formatPartialDate, type PartialDate } from '@/lib/shared/dates'
import { COLLEGE_TASKS, type CollegeTaskKey, type PlatformKind } from './constants'
import type { CouncilSeat, MissingPart } from './types'

/** Where the public page stands: industry colleges have addresses of their own. */
export function platformPath({ kind, slug }: { kind: PlatformKind; slug: string }): string {
  return `/${kind === 'industry_college' ? 'colleges' : 'platforms'}/${slug}`
}

/**
 * Since when it is there, in words. A source that only tells when the cooperation began is not taken to say that the
 * platform began then. Null when neither is known.
 */
export function sinceWords({
  kind,
  startedOn,
  cooperationSince,
}: {
  kind: PlatformKind
  startedOn: PartialDate | null
  cooperationSince: PartialDate | null
}): string | null {
  if (startedOn) return `${formatPartialDate(startedOn)}${kind === 'industry_college' ? '成立' : '建立'}`
  return cooperationSince && `合作始于${formatPartialDate(cooperationSince)}`
}

/** What decides how complete a page is. */
export type Completeness = {
  kind: PlatformKind
  startedOn: string | null
  cooperationSince: string | null
  summary: string
  majors: readonly string[]
  partners: readonly unknown[]
  council: readonly unknown[]
  craftsman: string | null
  tasks: Record<CollegeTaskKey, string>
}

/**
 * What the page of an industry college or platform still lacks, in the order of its form, with the field to fill in.
 * For the owner only: visitors see what is there.
 */
export function missingParts(platform: Completeness): MissingPart[] {
  const college = platform.kind === 'industry_college'
  const parts: (MissingPart & { missing: boolean })[] = [
    {
      field: 'startedOn',
      label: '成立（启用）时间',
      missing: platform.startedOn === null && platform.cooperationSince === null,
    },
    { field: 'partners', label: '合作单位', missing: platform.partners.length === 0 },
    { field: 'majors', label: '面向专业', missing: platform.majors.length === 0 },
    { field: 'summary', label: '简介', missing: platform.summary.trim() === '' },
    {
      field: 'craftsman',
      label: '领衔工匠（大师）',
      missing:
        (platform.kind === 'craftsman_lab' || platform.kind === 'master_studio') &&
        !platform.craftsman?.trim(),
    },
    { field: 'council', label: '理事会组成', missing: college && platform.council.length === 0 },
    ...COLLEGE_TASKS.map(({ key, label }) => ({
      field: key,
      label,
      missing: college && platform.tasks[key].trim() === '',
    })),
  ]
  return parts.filter(({ missing }) => missing).map(({ field, label }) => ({ field, label }))
}

const SEAT_SEPARATOR = /\s*[|｜]\s*/

/**
 * Reads a council as the form has it, one seat a line: the body, and where known its role, with | between. `faults`
 * are sentences that say which line to mend and how.
 */
export function readCouncil(lines: readonly string[]): { seats: CouncilSeat[]; faults: string[] } {
  const seats: CouncilSeat[] = []
  const faults: string[] = []
  for (const [index, line] of lines.entries()) {
    const [body = '', role = '', ...rest] = line.split(SEAT_SEPARATOR)
    const place = `理事会组成第 ${index + 1} 行`
    if (body === '' || rest.length > 0) faults.push(`${place}请写成“单位或界别 | 职责”，职责可以不写`)
    else if (seats.some((other) => other.body === body)) faults.push(`${place}的“${body}”填写了不止一次`)
    else seats.push({ body, role: role || null })
  }
  return { seats, faults }
}

/** A seat as a line that `readCouncil` reads. */
export function seatLine({ body, role }: CouncilSeat): string {
  return role ? `${body} | ${role}` : body
}
