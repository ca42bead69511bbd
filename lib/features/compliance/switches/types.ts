import type { PackId } from '../constants'

/** Whether a pack is in use, with the version that the lock compares: 0 before anybody decided. */
export type PackSwitch = { pack: PackId; on: boolean; version: number }
