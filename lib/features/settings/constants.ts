/** The site settings that an administrator can change: key → label, hint, and what stands there before anybody did. */
export const SITE_SETTINGS = {
  name: {
    label: '网站名称',
    hint: '显示在页眉、标题与页脚，例如“协育”。',
    initial: '协育',
    max: 30,
    required: true,
  },
  tagline: {
    label: '副题',
    hint: '显示在网站名称之后。',
    initial: '产教融合联盟门户',
    max: 40,
    required: false,
  },
  description: {
    label: '网站简介',
    hint: '一两句话，供搜索引擎与分享时显示。',
    initial: '学校、企业、医院与政府，谁在与谁共同育人、从何时起、以何为据，这里逐条可查。',
    max: 200,
    required: false,
  },
  host: { label: '主办单位', hint: '显示在页脚。', initial: '', max: 100, required: false },
  contactName: {
    label: '联系部门',
    hint: '写部门或岗位，不写个人姓名。',
    initial: '',
    max: 60,
    required: false,
  },
  contactPhone: { label: '联系电话', hint: '例如 0532-00000000。', initial: '', max: 40, required: false },
  contactEmail: { label: '联系邮箱', hint: '公开显示的工作邮箱。', initial: '', max: 120, required: false },
  contactAddress: { label: '联系地址', hint: '', initial: '', max: 120, required: false },
  icp: { label: 'ICP 备案号', hint: '例如 鲁ICP备00000000号。', initial: '', max: 60, required: false },
  police: {
    label: '公安备案号',
    hint: '例如 鲁公网安备 00000000000000号。',
    initial: '',
    max: 60,
    required: false,
  },
  hrLicence: { label: '人力资源服务许可证号', hint: '持证时填写。', initial: '', max: 60, required: false },
  dataLicence: {
    label: '数据许可',
    hint: '说明他人可以怎样使用本站公开的数据。',
    initial: '本站登记的数据以 CC BY 4.0 许可发布，使用时请注明出处。',
    max: 200,
    required: false,
  },
  projectPrefix: {
    label: '项目登记号前缀',
    hint: '1 至 8 个大写字母，例如 QD；登记号写作 QD-2026-0001。更改后另起一列，已有的登记号不变。',
    initial: 'XM',
    max: 8,
    required: true,
  },
  agreementPrefix: {
    label: '协议编号前缀',
    hint: '1 至 8 个大写字母，例如 QDXY；编号写作 QDXY-2026-0001。更改后另起一列，已有的编号不变。',
    initial: 'XY',
    max: 8,
    required: true,
  },
  confirmSecondFactor: {
    label: '确认协议须用两步验证',
    hint: '选“是”时，各方管理员须先在“我的账号”中设置两步验证，确认时填写验证器应用中的验证码。',
    initial: 'no',
    max: 3,
    required: true,
    choices: [
      { value: 'no', label: '否，由各人自行决定' },
      { value: 'yes', label: '是' },
    ],
  },
  about: {
    label: '关于页正文',
    hint: '支持 Markdown。留空时显示通用说明。',
    initial: '',
    max: 20_000,
    required: false,
  },
} as const

export type SiteSettingKey = keyof typeof SITE_SETTINGS

export type SettingChoice = { value: string; label: string }

/** The values that a setting may have, where they are a closed list; else null. */
export function choicesOf(key: SiteSettingKey): readonly SettingChoice[] | null {
  const setting = SITE_SETTINGS[key]
  return 'choices' in setting ? setting.choices : null
}

export const SITE_SETTING_KEYS = Object.keys(SITE_SETTINGS) as SiteSettingKey[]

/** How the form groups the settings. Together they hold every key, once. */
export const SITE_SETTING_GROUPS: readonly {
  title: string
  note?: string
  keys: readonly SiteSettingKey[]
}[] = [
  { title: '网站', keys: ['name', 'tagline', 'description'] },
  {
    title: '主办与联系',
    note: '显示在每一页的页脚。留空的项目不显示。',
    keys: ['host', 'contactName', 'contactPhone', 'contactEmail', 'contactAddress'],
  },
  { title: '备案与许可', keys: ['icp', 'police', 'hrLicence', 'dataLicence'] },
  { title: '编号', keys: ['projectPrefix', 'agreementPrefix'] },
  { title: '协议确认', keys: ['confirmSecondFactor'] },
  { title: '关于', keys: ['about'] },
]
