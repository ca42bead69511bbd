import type { ReactNode } from 'react'
import { ReadingScript } from './reading-script'

/** The `<html>` of every page. `nonce` on pages that are made per request; cached pages have none. */
export function Document({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    // The reading script sets attributes on <html> before React looks at it.
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <ReadingScript nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  )
}
