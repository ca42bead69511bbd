import type { ReactNode } from 'react'

/** Two sections side by side where there is room. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="page-columns">{children}</div>
}
