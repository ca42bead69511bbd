/** Where a record stands in the order in which records were entered. */
type Entered = { id: string; createdAt: Date }

/** What comes after a place in that order, as a condition for the database. */
type After = { OR?: [{ createdAt: { gt: Date } }, { createdAt: Date; id: { gt: string } }] }

/** How many records one query of an export takes. */
const BATCH = 200

/**
 * All records of a list in the order in which they were entered, batch by batch, so that an export of any length holds
 * a few hundred of them. `find` gives the next records, of which `after` says where to go on and `take` how many.
 */
export async function* inBatches<Row extends Entered>(
  find: (place: {
    after: After
    take: number
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }]
  }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let last: Row | undefined
  do {
    const after: After = last
      ? { OR: [{ createdAt: { gt: last.createdAt } }, { createdAt: last.createdAt, id: { gt: last.id } }] }
      : {}
    const rows = await find({ after, take: BATCH, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
    yield rows
    last = rows.length === BATCH ? rows.at(-1) : undefined
  } while (last)
}
