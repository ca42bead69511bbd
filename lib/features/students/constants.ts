/** Longest texts, in characters. A login name has room for 40: code, hyphen and number. */
export const STUDENT_LIMITS = { name: 40, majorName: 60, code: 12, number: 24 } as const

/** The years of entry that a form takes, counted back from the present one. */
export const ENTRY_YEARS_BACK = 15

/** A person of fewer or more years than these was entered with a wrong birth date. */
export const AGES = { least: 10, most: 80 } as const

/** Ages by which the rules of internship tell people apart (R16b, R16c). */
export const AGE_MINIMUM = 16
export const AGE_ADULT = 18

/** How many students one page of a list shows. */
export const STUDENTS_A_PAGE = 50

/** How many links one file of links holds. */
export const LINKS_A_FILE = 500

export const ACCOUNT_STATES = ['opened', 'waiting'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

export const ACCOUNT_STATE_LABELS: Record<AccountState, string> = { opened: '已开通', waiting: '未开通' }

export const STUDENTS_BASE = '/workspace/students'

/** Why no file of links was made; in the address of the page that it leads back to. */
export const LINK_REFUSALS = {
  links: '没有收到完整的请求，请刷新页面后重试。',
  opened: '所选范围内的学生都已开通账号，没有需要生成的链接。',
  often: '生成过于频繁，请过一会儿再试。',
} as const
export type LinkRefusal = keyof typeof LINK_REFUSALS
