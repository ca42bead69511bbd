import type { ReactNode } from 'react'

export type HonourEntry = {
  key: string
  name: string
  /** 国家级, 省级 … */
  level?: string
  /** 认定, 公示拟入围 …: an honour is never shown without how far it has come. */
  status: string
  /** `held` is held; `underway` is being built or on trial; `candidate` is only asked for or announced. */
  stage: 'held' | 'underway' | 'candidate'
  grantedBy?: string
  date?: string
  note?: ReactNode
}

/** Honours, each with its status in a word and in the fill of its seal. */
export function HonourList({ honours }: { honours: readonly HonourEntry[] }) {
  return (
    <ul className="honours">
      {honours.map(({ key, name, level, status, stage, grantedBy, date, note }) => (
        <li key={key} data-stage={stage}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <rect x="1.5" y="1.5" width="17" height="17" rx="2" />
            <path d="m5.5 10.5 3 3 6-7" />
          </svg>
          <div>
            <p>
              <b>{name}</b> <span className="honour-status">{status}</span>
            </p>
            <p className="meta">{[level, grantedBy, date].filter(Boolean).join(' · ')}</p>
            {note && <p className="meta">{note}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
