import { type Step, Steps } from '@/components/ui/steps'
import { formatInstant } from '@/lib/shared/dates'

/**
 * A record's life as a line of steps. `line` is the way things go; a state beside it (returned, terminated) stands
 * after the step of the line that it came from, and what follows it is left out where the life is over.
 */
export function LifeLine<Status extends string>({
  line,
  beside = {},
  labels,
  status,
  taken = {},
}: {
  line: readonly Status[]
  beside?: Partial<Record<Status, { after: Status; ends: boolean }>>
  labels: Record<Status, string>
  status: Status
  /** Who brought it to a state, and when, as far as the trail tells. */
  taken?: Partial<Record<Status, { by: string; at: string }>>
}) {
  const aside = beside[status]
  const at = line.indexOf(aside ? aside.after : status)
  const done = line.slice(0, aside ? at + 1 : at)
  const todo = aside?.ends ? [] : line.slice(at + 1)
  const step = (state: Step['state']) => (one: Status) => {
    const deed = state === 'todo' ? undefined : taken[one]
    return { label: labels[one], state, detail: deed && `${deed.by} · ${formatInstant(deed.at)}` }
  }
  return (
    <Steps
      label="进度"
      steps={[
        ...done.map(step('done')),
        step(aside?.ends ? 'stopped' : 'current')(status),
        ...todo.map(step('todo')),
      ]}
    />
  )
}
