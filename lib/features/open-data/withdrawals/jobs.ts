import { noteWithdrawals } from './mutations'

/** For the list of what was withdrawn and restored: compares what is public with what was. */
export async function watchWithdrawals(now: Date): Promise<void> {
  await noteWithdrawals(now)
}
