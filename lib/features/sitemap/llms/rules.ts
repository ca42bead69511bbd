type Described = { name: string; tagline: string; description: string; licence: string; baseUrl: string }
type Link = { title: string; path: string; about: string }

const LISTS: readonly Link[] = [
  { title: '联盟', path: '/alliances', about: '产教联盟、职教集团、联合体与共同体' },
  { title: '成员单位', path: '/members', about: '学校、企业、医院、政府部门与团体，各有一页' },
  { title: '产业学院', path: '/colleges', about: '产业学院，按国家指南的七项任务说明' },
  { title: '共建平台', path: '/platforms', about: '实训基地、实验室、工作站等' },
  { title: '合作项目', path: '/projects', about: '已登记的项目、参与各方、里程碑与成果' },
  { title: '协议登记', path: '/agreements', about: '登记在册的合作协议' },
  { title: '协议核验', path: '/verify', about: '按编号核对一份协议是否真实、是否有效' },
  { title: '实习岗位', path: '/positions', about: '审核后发布的实习岗位' },
  { title: '政策文件', path: '/policies', about: '文号、索引号、有效性与引用关系' },
  { title: '动态', path: '/news', about: '新闻、公告、案例与总结' },
  { title: '活动', path: '/events', about: '启动仪式、研讨会、招聘会等' },
  { title: '织图', path: '/network', about: '谁与谁合作，通过什么，从何时起' },
  { title: '产业链与专业', path: '/chains', about: '哪条产业链上有谁在培养人，哪里没有' },
  { title: '数据', path: '/data', about: '联盟的各项数字，本站登记的与来源所述的' },
]

const DATA: readonly Link[] = [
  { title: '开放数据说明', path: '/data/open', about: '有哪些数据、怎样读取、许可与限制' },
  { title: 'OpenAPI 3.1', path: '/api/open/v1/openapi.json', about: '只读 JSON 接口的描述' },
  { title: 'MCP', path: '/api/mcp', about: '只读工具，Streamable HTTP，POST' },
]

const OTHERS: readonly Link[] = [
  { title: '网站地图', path: '/sitemap.xml', about: '全部公开页面的地址' },
  { title: '动态订阅', path: '/feed.xml', about: 'Atom' },
  { title: '活动日历', path: '/events.ics', about: 'iCalendar' },
]

/**
 * The site told to programs that read for people, in the form of llmstxt.org: a title, a summary, what to mind, and
 * lists of links.
 */
export function llmsText({ name, tagline, description, licence, baseUrl }: Described): string {
  const list = (title: string, links: readonly Link[]) => [
    `## ${title}`,
    '',
    ...links.map((link) => `- [${link.title}](${baseUrl}${link.path}): ${link.about}`),
    '',
  ]
  return [
    `# ${[name, tagline].filter(Boolean).join(' · ')}`,
    '',
    `> ${description.replace(/\s+/g, ' ')}`,
    '',
    '引用时请注意：数字带有限定词（超过、约、余、多、以上）、截至日期和出处，同一指标可能并列几种说法；荣誉总带有进展状态，“公示拟入围”不是“认定”；标有“演示”的内容是虚构的。',
    ...(licence ? ['', licence] : []),
    '',
    ...list('目录', LISTS),
    ...list('数据', DATA),
    ...list('Optional', OTHERS),
  ].join('\n')
}
