import { type Db, db } from '@/lib/server/db'
import { PACK_IDS, type PackId } from '../constants'
import { ALWAYS_ON, INITIALLY_ON, switchKey } from './constants'
import type { PackSwitch } from './types'

/** Every pack with its switch, in the order of the packs. */
export async function listSwitches(client: Db = db): Promise<PackSwitch[]> {
  const rows = await client.setting.findMany({
    where: { key: { in: PACK_IDS.map(switchKey) } },
    select: { key: true, value: true, version: true },
  })
  return PACK_IDS.map((pack) => {
    const row = rows.find(({ key }) => key === switchKey(pack))
    const on = ALWAYS_ON.includes(pack) || (row ? row.value === 'on' : INITIALLY_ON[pack])
    return { pack, on, version: row?.version ?? 0 }
  })
}

/** The packs that are in use, for a `RuleContext`. */
export async function listPacksOn(client: Db = db): Promise<PackId[]> {
  return (await listSwitches(client)).flatMap(({ pack, on }) => (on ? [pack] : []))
}
