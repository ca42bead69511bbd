/** Keys of the data page's filters, in their one order. */
export const DATA_FILTERS = ['region', 'year'] as const

/** What is counted, in the order of the page; `/<key>` is its list. */
export const COUNTED = [
  'members',
  'alliances',
  'colleges',
  'platforms',
  'projects',
  'agreements',
  'positions',
  'events',
  'policies',
  'news',
] as const
export type Counted = (typeof COUNTED)[number]

/** Title and measure word of what is counted, and what its year is the year of. */
export const COUNTED_LABELS: Record<Counted, { title: string; unit: string; year?: string }> = {
  members: { title: '成员单位', unit: '家' },
  alliances: { title: '联盟', unit: '个' },
  colleges: { title: '产业学院', unit: '所', year: '成立年份' },
  platforms: { title: '共建平台', unit: '个' },
  projects: { title: '合作项目', unit: '个', year: '开始年份' },
  agreements: { title: '合作协议', unit: '份', year: '签订年份' },
  positions: { title: '实习岗位', unit: '个' },
  events: { title: '活动', unit: '场', year: '举办年份' },
  policies: { title: '政策文件', unit: '件', year: '发文年份' },
  news: { title: '动态', unit: '篇', year: '发布年份' },
}

/** What is counted by place. */
export const PLACED = ['members', 'projects', 'positions'] as const
export type Placed = (typeof PLACED)[number]

/**
 * The 34 province-level units on a grid of squares, by their codes (GB/T 2260): column and row, from the north-west.
 * An own arrangement that keeps neighbors near each other as far as squares allow. It draws no border.
 */
export const TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  230000: [7, 0],
  150000: [4, 1],
  220000: [7, 1],
  650000: [0, 2],
  620000: [1, 2],
  640000: [2, 2],
  140000: [3, 2],
  130000: [4, 2],
  110000: [5, 2],
  210000: [6, 2],
  630000: [1, 3],
  610000: [2, 3],
  410000: [3, 3],
  370000: [4, 3],
  120000: [5, 3],
  540000: [0, 4],
  510000: [1, 4],
  500000: [2, 4],
  420000: [3, 4],
  340000: [4, 4],
  320000: [5, 4],
  310000: [6, 4],
  530000: [1, 5],
  520000: [2, 5],
  430000: [3, 5],
  360000: [4, 5],
  330000: [5, 5],
  450000: [2, 6],
  440000: [3, 6],
  350000: [4, 6],
  710000: [6, 6],
  460000: [2, 7],
  820000: [3, 7],
  810000: [4, 7],
}
