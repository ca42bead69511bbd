import type { Actor } from '@/lib/features/accounts/types'
import { notify } from '@/lib/features/notifications/mutations'
import { listSecretariatIds, listStaffIds } from '@/lib/features/notifications/recipients/data'
import type { Tx } from '@/lib/server/db'
import { subjectSelect, toSubject } from '../drafts/data'
import type { ArticleEvent } from '../workflow'

/** What the unit that proposed an article is told of its reviewers' steps. */
const OUTCOMES: Partial<Record<ArticleEvent, string>> = {
  return: '被退回修改',
  publish: '已发布',
  withdraw: '已撤下',
}

/**
 * Tells of a step in an article's life: the reviewers of what was handed in, the unit of what was decided. Called in
 * the transaction of the step, after the record was written.
 */
export async function tellOfStep(tx: Tx, actor: Actor, event: ArticleEvent, id: string): Promise<void> {
  const outcome = OUTCOMES[event]
  if (event !== 'submit' && !outcome) return
  const { title, version, statusReason, ...row } = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { ...subjectSelect, title: true, version: true, statusReason: true },
  })
  const { proposerId, allianceIds } = toSubject(row)
  const notice = { key: `article:${id}:${event}:${version}`, except: actor.userId }
  if (!outcome) {
    const recipients = await listSecretariatIds(tx, allianceIds, 'moderators')
    const path = `/admin/articles/${id}`
    return notify(tx, { ...notice, recipients, title: `文章“${title}”等待审核`, path })
  }
  if (proposerId === null) return
  const words = `文章“${title}”${outcome}`
  return notify(tx, {
    ...notice,
    recipients: await listStaffIds(tx, [proposerId], 'all'),
    title: words,
    path: `/workspace/articles/${id}`,
    mail: { paragraphs: [`${words}。`, ...(statusReason ? [`理由：${statusReason}`] : [])] },
  })
}
