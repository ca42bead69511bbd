import { Notice } from '@/components/ui/notice'

const SENTENCES: Record<string, string> = {
  applied: '申请已提交，联盟秘书处审核后，结果会显示在这里。',
  withdrawn: '申请已撤回。',
  enrolled: '已登记为成员，联盟的公开页面现在显示这家单位。',
  admitted: '已同意加入，联盟的公开页面现在显示这家单位。',
  declined: '已记录，申请单位会看到您写的理由。',
  seated: '席位已保存。',
  removed: '已退出联盟，公开页面不再显示这家单位。',
}

/** What the step that led here has done, from `?done=` of the address. Anything else in it is not shown. */
export function MembershipNotice({ done }: { done: string | string[] | undefined }) {
  const sentence = typeof done === 'string' && Object.hasOwn(SENTENCES, done) ? SENTENCES[done] : undefined
  if (!sentence) return null
  return (
    <Notice tone="success" live>
      <p>{sentence}</p>
    </Notice>
  )
}
