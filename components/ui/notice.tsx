import type { ReactNode } from 'react'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const WORDS: Record<NoticeTone, string> = {
  info: '说明',
  success: '成功',
  warning: '请注意',
  error: '出错了',
}

const SHAPES: Record<NoticeTone, string> = {
  info: 'M10 9v6M10 5.2v.1',
  success: 'm5.5 10.5 3 3 6-7',
  warning: 'M10 5v6M10 14.3v.1',
  error: 'm6.5 6.5 7 7m0-7-7 7',
}

/** A message about the page or about what was just done. `live` announces it when it appears after an action. */
export function Notice({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: NoticeTone
  title?: string
  live?: boolean
  children?: ReactNode
}) {
  return (
    <div
      className="notice"
      data-tone={tone}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="9" />
        <path d={SHAPES[tone]} />
      </svg>
      <div>
        <span className="sr-only">{WORDS[tone]}：</span>
        {title && (
          <p>
            <b>{title}</b>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
