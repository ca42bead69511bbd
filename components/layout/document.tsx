import type { ReactNode } from 'react'
import { ReadingScript } from './reading-script'

/** The `<html>` of every page. `nonce` on pages that are made per request; cached pages have none. */
export function Document({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    // The reading script sets attributes on <html> before React looks at it.
    <html lang="zh-CN" suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the rule is for another router; here the element is ours to write */}
      <head>
        <ReadingScript nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  )
}
