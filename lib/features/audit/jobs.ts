import { sealAuditEntries } from './mutations'

/** Seals what was written since the last time, batch by batch. */
export async function sealPending(): Promise<void> {
  while ((await sealAuditEntries()) > 0) {
    // The next batch.
  }
}
