/** What was done to a record, by the second word of the audit action. */
export const DEED_LABELS: Record<string, string> = {
  create: '新建',
  update: '修改',
  submit: '提交审核',
  recall: '撤回审核',
  return: '退回修改',
  publish: '发布',
  withdraw: '撤下',
  reopen: '重新起草',
}

/** How many steps a record's page shows; the audit trail has them all. */
export const HISTORY_LENGTH = 20
