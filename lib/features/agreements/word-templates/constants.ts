import type { Placeholders } from '@/lib/server/word-template'

/** Longest name of a template, in characters. */
export const TEMPLATE_NAME_LIMIT = 40

/** What a template may ask for, with what stands there afterwards. */
export const FIELD_WORDS = {
  协议名称: '协议的名称',
  协议编号: '登记编号，例如 QD-2026-0042',
  版本: '第几版，只写数字',
  协议类型: '例如 订单培养',
  签订方式: '在线签订，或者纸质登记',
  状态: '例如 生效中',
  期限: '例如 自2026年9月1日起至2029年8月31日止',
  起始日期: '例如 2026年9月1日；没有约定的留空',
  截止日期: '例如 2029年8月31日；没有约定的留空',
  签订日期: '纸质协议的签订日期',
  公开程度: '协议公开到哪一步',
  补充的协议: '所补充的协议的编号',
  续签的协议: '所续签的协议的编号',
  各方名称: '各方名称，用顿号隔开',
  正文: '协议全文，一段一行；标题、列表写成文字',
  校验值: '本版的 SHA-256',
  核验网址: '核验这份协议的网址',
} as const satisfies Record<string, string>

export const LIST_WORDS = {
  各方: {
    称谓: '甲方、乙方……',
    名称: '单位名称',
    统一社会信用代码: '没有的留空',
    确认情况: '何时以何种方式在线确认',
  },
  附件: { 文件名: '附件的文件名', 大小: '例如 1.5 MB', 附件校验值: '附件的 SHA-256' },
  段落: { 文字: '协议全文中的一段，逐段排版时使用' },
} as const satisfies Record<string, Record<string, string>>

export const PLACEHOLDERS: Placeholders = {
  fields: Object.keys(FIELD_WORDS),
  lists: Object.fromEntries(Object.entries(LIST_WORDS).map(([list, words]) => [list, Object.keys(words)])),
}
