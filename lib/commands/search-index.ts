import { agreementSource } from '@/lib/features/agreements/indexing/data'
import { allianceSource } from '@/lib/features/alliances/indexing/data'
import { articleSource } from '@/lib/features/articles/indexing/data'
import { eventSource } from '@/lib/features/events/indexing/data'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { organizationSource } from '@/lib/features/organizations/indexing/data'
import { platformSource } from '@/lib/features/platforms/indexing/data'
import { policySource } from '@/lib/features/policy-documents/indexing/data'
import { positionSource } from '@/lib/features/positions/indexing/data'
import { projectSource } from '@/lib/features/projects/indexing/data'
import { rebuildIndex } from '@/lib/features/search/jobs'
import { searchTag } from '@/lib/features/search/tags'
import { db } from '@/lib/server/db'

/** Everything that is found, units first. */
export const SEARCH_SOURCES = [
  organizationSource,
  allianceSource,
  platformSource,
  projectSource,
  agreementSource,
  positionSource,
  articleSource,
  policySource,
  eventSource,
]

const WIDTH = 30

/** Draws how far the work has come on one line of a terminal; elsewhere says it at every tenth. */
function bar(): (done: number, total: number) => void {
  const { stdout } = process
  let said = -1
  return (done, total) => {
    const part = total === 0 ? 1 : done / total
    const full = Math.floor(part * WIDTH)
    const line = `  ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}／${total}`
    const tenth = Math.floor(part * 10)
    if (stdout.isTTY) stdout.write(`\r${line}${done === total ? '\n' : ''}`)
    else if (tenth > said) console.log(line)
    said = tenth
  }
}

/** Makes the search index anew with a progress bar, and expires what was found by the old one. */
export async function rebuildSearch(): Promise<number> {
  const records = await rebuildIndex(SEARCH_SOURCES, bar())
  await db.$transaction((tx) => enqueueTags(tx, [searchTag]))
  return records
}
