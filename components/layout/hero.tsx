import type { ReactNode } from 'react'

/** The opening of the site: what it is, a search, and the whole weave beside it. */
export function Hero({
  title,
  lead,
  picture,
  children,
}: {
  title: ReactNode
  lead: string
  picture: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="hero">
      <div className="hero-words">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </div>
      <div>{picture}</div>
    </div>
  )
}
