import type { SubmittedValues } from '@/lib/shared/action-state'
import { db } from './db'

/** Keeps what somebody typed into the form at `path`, in the place of what was kept for it before. */
export async function keepFormDraft(userId: string, path: string, values: SubmittedValues): Promise<void> {
  const draft = { values, createdAt: new Date() }
  await db.formDraft.upsert({
    where: { userId_path: { userId, path } },
    create: { userId, path, ...draft },
    update: draft,
  })
}

/** Forgets what was kept for the form at `path`: it was saved, or is not wanted. */
export async function dropFormDraft(userId: string, path: string): Promise<void> {
  await db.formDraft.deleteMany({ where: { userId, path } })
}
