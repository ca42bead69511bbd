'use client'

import { Button, ButtonLink } from '@/components/ui/button'
import { PageHead, PageShell } from './page-shell'

/** What is shown when a page failed unexpectedly. What went wrong stands in the log, under the number. */
export function ErrorView({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <PageShell
      head={
        <PageHead
          title="页面暂时打不开"
          lead="服务器没有完成这次请求，您已保存的内容不受影响。请稍后再试。"
        />
      }
    >
      <p className="actions">
        <Button onClick={retry}>再试一次</Button>
        <ButtonLink href="/" variant="quiet">
          返回首页
        </ButtonLink>
      </p>
      {digest && <p className="meta">错误编号：{digest}</p>}
    </PageShell>
  )
}
