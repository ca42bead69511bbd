/** How far a piece of work is; without `done` it is under way and nobody can say how far. */
export function Progress({ label, done, total }: { label: string; done?: number; total: number }) {
  return (
    <div className="progress">
      <p id="progress-label">{label}</p>
      <progress aria-labelledby="progress-label" max={Math.max(1, total)} value={done} />
    </div>
  )
}
