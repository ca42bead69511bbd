import type { Actor } from '@/lib/features/accounts/types'
import { subjectSelect, toSubject } from '@/lib/features/organizations/data'
import { can } from '@/lib/features/organizations/permissions'
import { spellings } from '@/lib/features/parties/rules'
import type { Prisma, Tx } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import { IN_THE_WAY } from './constants'
import type { MergeOrganizationInput } from './schema'

/** What follows a unit that is merged, or stays with its record because nobody may change it. */
type Handled =
  | 'projectParties'
  | 'agreementParties'
  | 'merged'
  | 'versionParties'
  | 'confirmationLinks'
  | 'industryChains'

/** Whatever else comes to hang on units has to be named here before this compiles. */
const WORDS: Record<Exclude<keyof Prisma.OrganizationCountOutputType, Handled>, string> = IN_THE_WAY
type Counted = keyof typeof WORDS
const COUNTED = Object.keys(WORDS) as Counted[]

/** What to select of the unit that is merged. */
export const duplicateSelect = {
  ...subjectSelect,
  name: true,
  slug: true,
  creditCode: true,
  version: true,
} as const satisfies Prisma.OrganizationSelect

const targetSelect = {
  ...subjectSelect,
  name: true,
  creditCode: true,
} as const satisfies Prisma.OrganizationSelect

export type Target = Prisma.OrganizationGetPayload<{ select: typeof targetSelect }>

/** What is registered under a unit and would be lost from sight with it, each word once. */
export async function listInTheWay(tx: Tx, id: string): Promise<string[]> {
  const select = Object.fromEntries(COUNTED.map((key) => [key, true])) as Record<Counted, true>
  const { _count } = await tx.organization.findUniqueOrThrow({
    where: { id },
    select: { _count: { select } },
  })
  return [...new Set(COUNTED.filter((key) => _count[key] > 0).map((key) => WORDS[key]))]
}

/** The units that a written name or credit code means, of those that can be named or wait. */
function namedBy(line: string): Prisma.OrganizationWhereInput {
  const names = spellings(line)
  return {
    status: { in: ['verified', 'pending'] },
    OR: [
      { name: { in: names } },
      { creditCode: line.toUpperCase() },
      { shortName: { in: names } },
      { aliases: { hasSome: names } },
    ],
  }
}

/** What a secretariat does not see it does not decide about: that one waits for another's answer. */
const seenBy = (actor: Actor, unit: Target) =>
  unit.status !== 'pending' || can(actor, 'view', toSubject(unit))

async function findNamed(tx: Tx, actor: Actor, id: string, line: string): Promise<Target> {
  const rows = await tx.organization.findMany({
    where: { id: { not: id }, ...namedBy(line) },
    orderBy: { id: 'asc' },
    take: 10,
    select: targetSelect,
  })
  const [unit, second] = rows.filter((row) => seenBy(actor, row))
  if (!unit) throw new RefusedError(`没有找到另一家叫“${line}”的单位，请填写全称或统一社会信用代码`, 'unit')
  if (second)
    throw new RefusedError(`“${line}”对应多家单位，请改填统一社会信用代码，或从列出的单位中选择`, 'unit')
  return unit
}

/** The unit that another is to be merged into. Throws a RefusedError that says why there is none. */
export async function findTarget(tx: Tx, actor: Actor, input: MergeOrganizationInput): Promise<Target> {
  const { id, into, unit: line } = input
  if (line !== null) return findNamed(tx, actor, id, line)
  if (into === null) throw new RefusedError('请选择与它相同的单位，或填写那家单位的全称', 'unit')
  const unit = await tx.organization.findUnique({ where: { id: into }, select: targetSelect })
  if (!unit || unit.id === id) throw new RefusedError('没有找到所选的单位，请重新选择', 'into')
  if (unit.status !== 'verified' && unit.status !== 'pending') {
    throw new RefusedError(`“${unit.name}”不是已核验或等待核验的单位，不能并入`, 'into')
  }
  if (!seenBy(actor, unit)) {
    throw new RefusedError(`“${unit.name}”由其他联盟的秘书处核验，请联系平台管理员并入`, 'into')
  }
  return unit
}
