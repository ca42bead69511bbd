import { DATABASE_AWAY } from '@/lib/shared/errors'
import { PageHead, PageShell } from './page-shell'

/**
 * In place of a page whose form came without scripts while the database is away. The browser has the form still, and
 * sends it again when this page is loaded anew. Going back would ask for the form again, which needs the database.
 */
export function FormHeld() {
  return (
    <PageShell head={<PageHead title="暂时无法保存" lead={DATABASE_AWAY} />}>
      <p>
        请不要关闭本页，也不要后退。稍后用浏览器的“刷新”重新加载本页，浏览器会把刚才填写的内容再提交一次。
      </p>
    </PageShell>
  )
}
