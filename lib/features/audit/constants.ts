/** Where the end of the chain is kept, among the settings but not one that anybody edits. */
export const CHAIN_HEAD_KEY = 'audit.head'

/** What a record of the trail is about, in words. */
export const SUBJECT_LABELS = {
  agreement: '协议',
  agreement_template: '协议模板',
  alliance: '联盟',
  application: '实习申请',
  article: '文章',
  capacity: '接收能力',
  event: '活动',
  import_run: '导入',
  invitation: '邀请',
  membership: '联盟席位',
  message_template: '消息模板',
  organization: '单位',
  places: '实习名额',
  platform: '共建平台',
  policy_document: '政策文件',
  position: '岗位',
  project: '项目',
  rule_pack: '规则包',
  settings: '网站设置',
  site: '网站',
  student: '学生',
  synonyms: '搜索同义词',
  user: '账号',
  word_template: 'Word 模板',
} as const
