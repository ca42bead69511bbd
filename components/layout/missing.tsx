import { notFound } from 'next/navigation'
import { type ReactNode, Suspense } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { PageHead, PageShell } from './page-shell'

function Throw(): never {
  notFound()
}

/** The words of the 404 page. */
export function MissingView() {
  return (
    <PageShell
      head={
        <PageHead
          title="没有找到这个页面"
          lead="地址可能有误，或者内容已改名、撤下。可以从下面的目录重新查找。"
        />
      }
    >
      <p className="actions">
        <ButtonLink href="/">返回首页</ButtonLink>
        <ButtonLink href="/members" variant="quiet">
          成员单位
        </ButtonLink>
        <ButtonLink href="/alliances" variant="quiet">
          联盟
        </ButtonLink>
        <ButtonLink href="/news" variant="quiet">
          动态
        </ButtonLink>
      </p>
    </PageShell>
  )
}

/**
 * Answers 404 with words that are visible without JavaScript. A plain `notFound()` ends the render on the server and
 * leaves an empty body; inside a boundary React writes the fallback into the page, and the framework still sets the
 * status. The boundary must hold nothing but the throw: around real content, large parts of it could be sent late
 * and the fallback would show on pages that do exist. For the same reason nothing else of a page calls `notFound()`.
 * Other words than the usual ones stand in the route's `not-found.tsx` as well, for browsers with scripts.
 */
export function Missing({ children = <MissingView /> }: { children?: ReactNode }) {
  return (
    <Suspense fallback={children}>
      <Throw />
    </Suspense>
  )
}
