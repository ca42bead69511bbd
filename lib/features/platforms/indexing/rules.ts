import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { formatPartialDate, fromDateColumns } from '@/lib/shared/dates'
import { PLATFORM_KIND_LABELS, PLATFORM_STATUS_LABELS, type PlatformStatus } from '../constants'
import type { IndexedPlatform } from './data'

/** The seven tasks of an industry college (教高厅函〔2020〕16号). */
export const TASK_FIELDS = [
  'taskTraining',
  'taskMajors',
  'taskCourses',
  'taskBases',
  'taskTeachers',
  'taskServices',
  'taskGovernance',
] as const satisfies readonly (keyof IndexedPlatform)[]

const STANDING: Record<PlatformStatus, number> = {
  applying: STANDINGS.current,
  building: STANDINGS.current,
  operating: STANDINGS.verified,
  ended: STANDINGS.ended,
}

/** What an industry college or platform is found by. `text` is its body without marks. */
export function toSearchRow(row: IndexedPlatform, text: string): SearchRow {
  const isCollege = row.kind === 'industry_college'
  const kind = PLATFORM_KIND_LABELS[row.kind]
  const started = fromDateColumns(row.startedOn, row.startedPrecision)
  const chains = row.industryChains.map(({ name }) => name)
  const partners = row.partners.map(({ organizationId }) => organizationId)
  return {
    kind: isCollege ? 'college' : 'platform',
    recordId: row.id,
    address: `/${isCollege ? 'colleges' : 'platforms'}/${row.slug}`,
    title: row.name,
    aliases: [],
    codes: [],
    tags: [kind, row.craftsman ?? '', ...chains, ...row.majors, ...row.features],
    unitIds: [...new Set([row.hostId, ...partners])],
    ownerId: row.hostId,
    facts: [
      isCollege ? '' : kind,
      started === null ? '' : `${formatPartialDate(started)}起`,
      row.status === 'operating' ? '' : PLATFORM_STATUS_LABELS[row.status],
    ],
    body: `${row.summary}\n${text}`,
    standing: STANDING[row.status],
    freshOn: row.startedOn,
  }
}
