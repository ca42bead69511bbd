import type { SheetColumn } from '@/lib/shared/sheets'

/** Name of the sheet that holds students. */
export const STUDENT_SHEET = '学生'

/** What is left out of the sheet on purpose, by the names of the form's fields. */
export const STUDENT_LEFT_OUT = {
  id: 'made by the import',
  schoolId: 'chosen with the workbook',
} as const

/** Students as a table: the template and the import are made from this. There is no column for anything else. */
export const STUDENT_COLUMNS: readonly SheetColumn[] = [
  {
    key: 'number',
    heading: '学号',
    hint: '字母或数字，不超过 24 个字符。学校代码和学号合成学生的登录名。',
    example: '20240001',
    width: 18,
    required: true,
    use: 'form',
    kind: 'text',
  },
  {
    key: 'name',
    heading: '姓名',
    hint: '不超过 40 个字。',
    example: '某某',
    width: 14,
    required: true,
    use: 'form',
    kind: 'text',
  },
  {
    key: 'majorCode',
    heading: '专业代码',
    hint: '职业教育专业目录中的 6 位数字。',
    example: '520802',
    width: 12,
    required: true,
    use: 'form',
    kind: 'text',
  },
  {
    key: 'majorName',
    heading: '专业名称',
    hint: '不超过 60 个字。',
    example: '婴幼儿托育服务与管理',
    width: 26,
    required: true,
    use: 'form',
    kind: 'text',
  },
  {
    key: 'entryYear',
    heading: '入学年份',
    hint: '四位年份，用来判断年级。',
    example: '2024',
    width: 10,
    required: true,
    use: 'form',
    kind: 'integer',
  },
  {
    key: 'birthDate',
    heading: '出生日期',
    hint: '写成 2006-03-15。只用来判断是否已满 16 周岁、18 周岁，不向任何人显示。',
    example: '2006-03-15',
    width: 13,
    required: true,
    use: 'form',
    kind: 'day',
  },
]
