/** What was done to a record, by the second word of the audit action. */
export const DEED_LABELS: Record<string, string> = {
  admit: '接纳',
  apply: '申请',
  'change-password': '修改密码',
  create: '新建',
  decline: '不予通过',
  disable: '停用',
  enable: '启用',
  erase: '清除',
  grant: '授予',
  identify: '登记',
  leave: '退出',
  publish: '发布',
  recall: '撤回审核',
  remove: '删除',
  reopen: '重新起草',
  'reset-password': '重置密码',
  restore: '恢复',
  resubmit: '重新提交',
  return: '退回修改',
  revoke: '撤销',
  submit: '提交审核',
  suspend: '暂停',
  update: '修改',
  verify: '核验',
  withdraw: '撤下',
}

/** How many steps a record's page shows; the audit trail has them all. */
export const HISTORY_LENGTH = 20
