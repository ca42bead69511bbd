/** Where the end of the chain is kept, among the settings but not one that anybody edits. */
export const CHAIN_HEAD_KEY = 'audit.head'

/** What a record of the trail is about, in words. */
export const SUBJECT_LABELS: Record<string, string> = {
  agreement: '协议',
  alliance: '联盟',
  article: '文章',
  event: '活动',
  figure: '数据',
  honour: '荣誉',
  invitation: '邀请',
  membership: '联盟席位',
  organization: '单位',
  platform: '共建平台',
  policy_document: '政策文件',
  position: '岗位',
  project: '项目',
  settings: '网站设置',
  user: '账号',
}
