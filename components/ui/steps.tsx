export type Step = {
  label: string
  state: 'done' | 'current' | 'todo' | 'stopped'
  /** Who and when, e.g. “王老师 · 2026年3月2日”. */
  detail?: string
}

const STATE_WORDS: Record<Step['state'], string> = {
  done: '已完成',
  current: '当前',
  todo: '未到',
  stopped: '已中止',
}

/** The life cycle of a record as a line of steps. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label: name, state, detail }) => (
        <li key={name} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <b>{name}</b>
          <span className="sr-only">（{STATE_WORDS[state]}）</span>
          {detail && <span className="meta">{detail}</span>}
        </li>
      ))}
    </ol>
  )
}
