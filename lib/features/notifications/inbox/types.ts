/** One line of somebody's inbox. */
export type NoticeLine = { id: string; title: string; read: boolean; at: string }

/** One page of an inbox, the newest first; `next` is where the following page begins. */
export type NoticePage = { lines: NoticeLine[]; next: string | null }
