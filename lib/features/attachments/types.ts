import type { Actor } from '@/lib/features/accounts/types'
import type { FileUse } from '@/lib/features/files/mutations'
import type { StoredFile } from '@/lib/features/files/types'
import type { Tx } from '@/lib/server/db'
import type { ReceivedFile } from '@/lib/server/files/receive'

/** `public`: anybody reads it; `open`: this actor does; `closed`: the record has it and does not show it. */
export type Reading = 'public' | 'open' | 'closed'

/** How one noun keeps files. Each function asks for the actor's permission itself. */
export type FileKeeper = {
  /** Before a byte is read: null where the actor may not see the record. */
  prepare: (
    actor: Actor,
    id: string,
  ) => Promise<(Pick<FileUse, 'organizationId' | 'kinds' | 'inspect'> & { mayChange: boolean }) | null>
  attach: (
    tx: Tx,
    actor: Actor,
    id: string,
    file: StoredFile,
    fields: ReceivedFile['fields'],
  ) => Promise<readonly string[]>
  detach: (tx: Tx, actor: Actor, id: string, fileId: string) => Promise<readonly string[]>
}

/** Whether one noun's records let the actor read a file; null: none of them has it. */
export type FileReader = (actor: Actor | null, fileId: string) => Promise<Reading | null>
