type Stored = { id: string; title: string; position: number }
type Titled = { title: string; position: number }

/**
 * Finds for each milestone of a form the stored one that it is: of the same title, or else the one at the same place
 * whose title the form has nowhere. `id` is null for a new one.
 */
export function pairMilestones<Row extends Titled>(
  stored: readonly Stored[],
  rows: readonly Row[],
): { id: string | null; row: Row }[] {
  const left = [...stored]
  const take = (fits: (one: Stored) => boolean): string | null => {
    const at = left.findIndex(fits)
    return at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null)
  }
  const byTitle = rows.map((row) => ({ id: take(({ title }) => title === row.title), row }))
  return byTitle.map(({ id, row }) => ({
    id: id ?? take(({ position }) => position === row.position),
    row,
  }))
}
