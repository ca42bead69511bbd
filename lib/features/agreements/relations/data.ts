import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma, type Tx } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import { findStoredAgreement, type StoredAgreement, toSubject } from '../drafts/data'
import { succeed, toFields } from '../drafts/rules'
import type { AgreementFields, Related } from '../drafts/types'
import { can } from '../permissions'
import { next } from '../workflow'

type Kind = 'amends' | 'renews'

const WORDS = {
  amends: { event: 'amend', whole: '补充' },
  renews: { event: 'renew', whole: '续签' },
} as const

const meantSelect = {
  id: true,
  number: true,
  title: true,
  status: true,
  origin: true,
  allianceId: true,
  drafterId: true,
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { parties: { select: { organizationId: true } } },
  },
} as const satisfies Prisma.AgreementSelect

/** By its number, the agreement that each number means, if the actor may know of it, or what is wrong. */
export async function resolveManyRelated(
  client: Db,
  actor: Actor,
  kind: Kind,
  numbers: readonly string[],
): Promise<Map<string, { id: string } | string>> {
  if (numbers.length === 0) return new Map()
  const rows = await client.agreement.findMany({
    where: { number: { in: [...numbers] } },
    select: meantSelect,
  })
  const known = new Map(
    rows.filter((row) => can(actor, 'view', toSubject(row))).map((row) => [row.number ?? '', row]),
  )
  return new Map(
    numbers.map((number): [string, { id: string } | string] => {
      const row = known.get(number)
      if (!row) return [number, `没有找到编号为“${number}”的协议，请核对`]
      const { event, whole } = WORDS[kind]
      if (next(row.status, event)) return [number, { id: row.id }]
      return [number, `“${row.title}”现在不能${whole}：只有生效的协议可以`]
    }),
  )
}

/** What a draft begins with that supplements or renews this agreement; null where the actor cannot have one. */
export async function findSuccession(
  actor: Actor,
  relation: Kind,
  id: string,
): Promise<AgreementFields | null> {
  const row = await findStoredAgreement(db, id)
  if (!row || !can(actor, 'view', toSubject(row)) || !next(row.status, WORDS[relation].event)) return null
  return succeed(toFields(row), relation)
}

/** What the numbers typed into the form mean. `known` is what the record is tied to already. */
export async function resolveRelated(
  client: Db,
  actor: Actor,
  input: { amends: string | null; renews: string | null },
  known: StoredAgreement | null,
): Promise<Related> {
  const resolve = async (kind: Kind, id: string | null | undefined): Promise<string | null> => {
    const number = input[kind]
    if (number === null) return null
    if (id && known?.[kind]?.number === number) return id
    const found = (await resolveManyRelated(client, actor, kind, [number])).get(number)
    if (typeof found === 'object') return found.id
    throw new RefusedError(found ?? '', kind)
  }
  return {
    amendsId: await resolve('amends', known?.amendsId),
    renewsId: await resolve('renews', known?.renewsId),
  }
}

/**
 * The agreement that this one supplements or renews, ready for its entry in the ledger; null for one that stands by
 * itself. Refuses where it cannot be supplemented or renewed (any more), and where one of its parties is missing:
 * nobody's agreement is changed or replaced without them.
 */
export async function findRelated(tx: Tx, row: StoredAgreement) {
  const kind: Kind = row.amendsId ? 'amends' : 'renews'
  const id = row.amendsId ?? row.renewsId
  if (id === null) return null
  const old = await findStoredAgreement(tx, id)
  const [last] = old?.versions ?? []
  const status = old && next(old.status, WORDS[kind].event)
  const { whole } = WORDS[kind]
  if (!old?.number || !last || !status) {
    throw new RefusedError(
      `原协议“${old?.title ?? ''}”已经终止、续签或到期，不能${whole}。请起草方收回修改。`,
    )
  }
  const parties = new Set(row.parties.map(({ organizationId }) => organizationId))
  const missing = last.parties.find(({ organizationId }) => !parties.has(organizationId))
  if (missing) {
    throw new RefusedError(`${whole}须有原协议的全部各方，缺少“${missing.organization.name}”`, 'parties')
  }
  return { kind, old, last, number: old.number, status, event: WORDS[kind].event }
}
