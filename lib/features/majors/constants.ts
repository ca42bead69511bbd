/** The levels of the catalog of vocational majors. */
export const MAJOR_LEVELS = ['secondary', 'associate', 'bachelor'] as const
export type MajorLevel = (typeof MAJOR_LEVELS)[number]

export const MAJOR_LEVEL_LABELS: Record<MajorLevel, string> = {
  secondary: '中等职业教育',
  associate: '高职专科',
  bachelor: '职业本科',
}

/** The headings of a file of majors, in their order. */
export const MAJOR_HEADINGS = ['代码', '名称', '层次', '专业大类'] as const
