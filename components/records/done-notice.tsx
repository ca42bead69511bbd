import { Notice } from '@/components/ui/notice'

const SENTENCES: Record<string, string> = {
  created: '已保存为草稿，尚未公开。',
  saved: '已保存。',
  merged: '已并入这家单位，项目和协议草稿中的单位名称已经更换，登记的单位会收到通知。',
  submitted: '已提交审核。',
  recalled: '已撤回，可以继续修改。',
  returned: '已退回，对方会看到您写的理由。',
  published: '已发布，公开页面现在显示的就是这一版。',
  withdrawn: '已撤下，公开页面不再显示。',
  reopened: '已重新成为草稿。',
  restored: '已恢复为系统自带的文本。',
  'template-added': '模板已保存，可以在协议页面用它生成 Word 文件。',
  'template-removed': '模板已删除。',
  submit: '已提交，结果会显示在这里。',
  return: '已退回，对方会看到您写的原因。',
  register: '已登记，公开页面现在可以看到。',
  publish: '已发布，公开页面现在可以看到。',
  start: '已记为开始。',
  complete: '已记为完成。',
  terminate: '已记为终止。',
  pause: '已暂停，公开页面会显示暂停招收。',
  resume: '已恢复招收。',
  close: '已结束招收，公开页面仍可查阅。',
  expire: '已记为到期。',
  propose: '已编号并提交各方确认。本单位也须由管理员确认。',
  revise: '已收回修改，各方对上一版的确认已经作废。',
  confirm: '已确认，并记入台账。',
  reject: '已拒绝，起草方会看到您写的原因。',
  'revoke-link': '链接已撤回，不能再用。',
  'request-termination': '终止申请已提交。',
  'consent-termination': '已记录贵单位同意终止。',
  'withdraw-termination': '终止申请已撤回。',
  'decide-termination': '审核意见已记录。',
  attached: '文件已添加。',
  corrected: '已更正，作为新的一版记入台账；原来的一版和它的附件保留。',
  detached: '文件已删除。',
  confirmed: '已确认，牵头单位和秘书处可以看到。',
  declared: '已申报，名额已按新的人数计算。',
  approved: '备案已登记，名额已重新计算。',
  'approval-revoked': '备案已撤销，单位会看到原因。',
  disputed: '异议已提交，牵头单位和秘书处可以看到您写的理由。',
  entered: '已登记，账号已建立。请生成开通链接，交给学生本人设置密码。',
  'student-removed': '学生的数据和账号已删除。',
  applied: '申请已提交，单位会收到通知。进展会显示在这里。',
  'application-saved': '草稿已保存，还没有提交。',
  'application-removed': '草稿已删除。',
  shortlist: '已列入候选，学生会收到通知。',
  offer: '录用已发出，学生会收到通知。',
  'reject-applicant': '已告知学生未获录用。',
  accept: '已接受录用，名额已为您预留，等待学校同意。',
  decline: '已谢绝录用，单位会收到通知。',
  withdraw: '已退出，名额已退还；单位和学校会收到通知。',
  approve: '已同意，名额已确认；学生和单位会收到通知。',
  conclude: '已确认实习结束，学生会收到通知。',
  refuse: '已告知学生和单位，名额已退还。',
}

/** What the form that led here has done, from `?done=` of the address. Anything else in it is not shown. */
export function DoneNotice({ done }: { done: string | string[] | undefined }) {
  const sentence = typeof done === 'string' && Object.hasOwn(SENTENCES, done) ? SENTENCES[done] : undefined
  if (!sentence) return null
  return (
    <Notice tone="success" live>
      <p>{sentence}</p>
    </Notice>
  )
}
