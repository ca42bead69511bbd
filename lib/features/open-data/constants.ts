/** Where the interface stands. A change that breaks its readers gets a number of its own. */
export const OPEN_BASE = '/api/open/v1'

/** The sets of open data, in the order in which they are explained. The last one tells what left the others. */
export const OPEN_SETS = [
  'members',
  'alliances',
  'platforms',
  'projects',
  'agreements',
  'positions',
  'policies',
  'figures',
  'withdrawals',
] as const
export type OpenSet = (typeof OPEN_SETS)[number]

/** The sets that hold records of the portal. */
export const RECORD_SETS = OPEN_SETS.filter((set) => set !== 'withdrawals')
export type RecordSet = Exclude<OpenSet, 'withdrawals'>

export const OPEN_SET_LABELS: Record<OpenSet, { title: string; about: string }> = {
  members: { title: '成员单位', about: '已核验的学校、企业、医院、政府部门、团体和研究机构。' },
  alliances: { title: '联盟', about: '产教联盟、职教集团、联合体与共同体，及其牵头、指导单位。' },
  platforms: { title: '产业学院与共建平台', about: '产业学院、实训基地、实验室等，及其共建各方。' },
  projects: { title: '合作项目', about: '已登记的合作项目，及其参与各方、里程碑与成果。' },
  agreements: { title: '协议登记', about: '登记在册的合作协议；公开到什么程度，由各方约定。' },
  positions: { title: '实习岗位', about: '审核后发布的实习岗位，含暂停、结束和过期的。' },
  policies: { title: '政策文件', about: '本站收录的政策文件，及其文号、索引号与有效性。' },
  figures: { title: '数据', about: '各来源所述的数字，连同限定词、截至日期和出处；说法不一的并列。' },
  withdrawals: {
    title: '撤下与恢复',
    about: '曾经公开、后来撤下的记录，以及撤下后又恢复的记录。取用者据此清理自己的副本。',
  },
}

/** Records in one answer: as many as are asked for, within these bounds. */
export const OPEN_PAGE = { standard: 100, most: 200 } as const

/** Lines that a text file is read by. */
export const FILE_BATCH = 500

/** Fewer persons than these are not counted out, so that nobody can be recognized by being one of them. */
export const FEWEST_PERSONS = 5

/** What is said where a count of persons is withheld. */
export const SUPPRESSED_NOTE = `人数少于 ${FEWEST_PERSONS} 时不公开具体数，此时为 null，并注明 suppressed`

/** How often one address may call; docs/nginx.conf holds about the same before the portal. */
export const OPEN_LIMITS = { callsPerMinute: 300, filesPerTenMinutes: 30 } as const
