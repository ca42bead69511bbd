import type { Actor } from '@/lib/features/accounts/types'
import { looksGiven } from '@/lib/features/numbers/rules'
import { resolveManyUnits } from '@/lib/features/parties/data'
import { db, type Prisma } from '@/lib/server/db'
import { inBatches } from '@/lib/shared/batches'
import { faultIn, type ParsedRow, parseRow } from '@/lib/shared/sheet-reading'
import type { SheetFault, SheetLine, SheetRow } from '@/lib/shared/sheets'
import { AGREEMENT_STATUS_LABELS } from '../constants'
import { editSelect, toSubject } from '../drafts/data'
import { fieldsOf, toFields } from '../drafts/rules'
import type { Named, Related } from '../drafts/types'
import type { AgreementScope, AgreementView } from '../lines/constants'
import { listWaitingIds, scopeWhere, viewWhere } from '../lines/data'
import { can } from '../permissions'
import { resolveManyRelated } from '../relations/data'
import { type CreateAgreementInput, createAgreementInput } from '../schema'
import { AGREEMENT_COLUMNS } from './constants'
import type { ReadyAgreement } from './types'

type Parsed = ParsedRow<CreateAgreementInput>

const faultOf = faultIn(AGREEMENT_COLUMNS)

const parse = (sheetRow: SheetRow, allianceId: string | null) =>
  parseRow(AGREEMENT_COLUMNS, createAgreementInput, sheetRow, () => ({
    allianceId: allianceId ?? '',
    returnTo: '/admin/agreements',
  }))

type Lookup = ReadonlyMap<string, Named | string>

/** For each line that names a project, the registered one that it means by number or whole title, or what is wrong. */
async function resolveManyProjects(lines: readonly string[]): Promise<Lookup> {
  const each = [...new Set(lines)]
  if (each.length === 0) return new Map()
  const rows = await db.project.findMany({
    where: {
      status: { notIn: ['draft', 'submitted', 'returned'] },
      OR: [{ number: { in: each } }, { title: { in: each } }],
    },
    select: { id: true, title: true, number: true },
  })
  return new Map(
    each.map((line): [string, Named | string] => {
      const [project, second] = rows.filter(({ title, number }) => title === line || number === line)
      if (!project) return [line, `“${line}”没有找到已登记的项目`]
      if (second) return [line, `“${line}”对应多个项目，请改填登记号`]
      return [line, { id: project.id, name: project.title }]
    }),
  )
}

type Field = 'parties' | 'projects'

/** Puts records in the place of their names. */
function named({ row, input }: Parsed, field: Field, found: Lookup, faults: SheetFault[]): Named[] {
  const records = input[field].flatMap((line) => {
    const one = found.get(line) ?? ''
    if (typeof one !== 'string') return [one]
    faults.push(faultOf(row, field, one))
    return []
  })
  if (field === 'projects' || records.length < input.parties.length) {
    return [...new Map(records.map((record) => [record.id, record])).values()]
  }
  const twice = records.find(({ id }, at) => records.findIndex((other) => other.id === id) !== at)
  if (twice) faults.push(faultOf(row, field, `“${twice.name}”填写了不止一次`))
  else if (records.length < 2) faults.push(faultOf(row, field, '协议至少有两方，请每行填写一家单位'))
  return records
}

type RelatedLookup = Record<'amends' | 'renews', Awaited<ReturnType<typeof resolveManyRelated>>>

async function findMeant(actor: Actor, parsed: readonly Parsed[]): Promise<RelatedLookup> {
  const find = (field: 'amends' | 'renews') => {
    const numbers = new Set(parsed.flatMap(({ input }) => input[field] ?? []))
    return resolveManyRelated(db, actor, field, [...numbers])
  }
  return { amends: await find('amends'), renews: await find('renews') }
}

/** Puts the agreements that are supplemented or renewed in the place of their numbers. */
function relate({ row, input }: Parsed, found: RelatedLookup, faults: SheetFault[]): Related {
  const idOf = (field: 'amends' | 'renews'): string | null => {
    const number = input[field]
    if (number === null) return null
    const one = found[field].get(number) ?? ''
    if (typeof one !== 'string') return one.id
    faults.push(faultOf(row, field, one))
    return null
  }
  return { amendsId: idOf('amends'), renewsId: idOf('renews') }
}

/** What two agreements have in common when they are the same: title and parties. */
const sameness = (title: string, ids: readonly string[]) => JSON.stringify([title, [...ids].sort()])

/** Numbers that are taken, and agreements of the same title and parties, with their states. */
async function findTaken(ready: readonly ReadyAgreement[]) {
  const numbers = ready.flatMap(({ fields }) => fields.number ?? [])
  const titles = [...new Set(ready.map(({ fields }) => fields.title))]
  const rows = await db.agreement.findMany({
    where: { OR: [{ number: { in: numbers } }, { title: { in: titles } }] },
    select: { number: true, title: true, status: true, parties: { select: { organizationId: true } } },
  })
  return {
    numbers: new Set(rows.flatMap(({ number }) => number ?? [])),
    same: new Map(
      rows.map(({ title, status, parties }) => [
        sameness(
          title,
          parties.map(({ organizationId }) => organizationId),
        ),
        status,
      ]),
    ),
  }
}

/** Which rows came before, over all batches of one workbook, by number and by title and parties. */
export type SeenAgreements = Map<string, number>

function checkTwice(
  { row, fields, parties }: ReadyAgreement,
  seen: SeenAgreements,
  taken: Awaited<ReturnType<typeof findTaken>>,
): SheetFault[] {
  const faults: SheetFault[] = []
  const key = sameness(
    fields.title,
    parties.map(({ id }) => id),
  )
  const status = taken.same.get(key)
  const before = seen.get(key)
  if (before !== undefined) faults.push(faultOf(row, 'title', `与第 ${before} 行的名称和各方相同`))
  else if (status) {
    faults.push(
      faultOf(row, 'title', `已有名称和各方相同的协议（${AGREEMENT_STATUS_LABELS[status]}），不能再导入`),
    )
  }
  seen.set(key, before ?? row)
  const { number } = fields
  if (number === null) return faults
  const other = seen.get(number)
  if (other !== undefined) faults.push(faultOf(row, 'number', `与第 ${other} 行的登记编号相同`))
  else if (taken.numbers.has(number))
    faults.push(faultOf(row, 'number', '已有一份协议使用这个登记编号，请核对'))
  else if (looksGiven(number)) {
    faults.push(faultOf(row, 'number', '这是本平台自动编号的样式，请填写纸质协议上的编号，或留空'))
  }
  seen.set(number, other ?? row)
  return faults
}

export type AgreementCheck = { ready: ReadyAgreement[]; faults: SheetFault[] }

/**
 * Checks rows as the form and its mutation would: the same schema, the same units and projects, and nothing twice,
 * neither among the rows (`seen`) nor beside what there is. A handful of queries for all of them.
 */
export async function checkAgreements(
  actor: Actor,
  rows: readonly SheetRow[],
  { allianceId, seen }: { allianceId: string | null; seen: SeenAgreements },
): Promise<AgreementCheck> {
  if (
    !can(actor, 'create', { status: 'draft', origin: 'paper', allianceId, drafterId: null, partyIds: [] })
  ) {
    return { ready: [], faults: [{ row: null, column: null, sentence: '您的账号没有登记协议的权限。' }] }
  }
  const read = rows.map((row) => parse(row, allianceId))
  const faults = read.flatMap((one) => one.faults)
  const parsed = read.flatMap((one) => one.parsed ?? [])
  const units = await resolveManyUnits(parsed.flatMap(({ input }) => input.parties))
  const projects = await resolveManyProjects(parsed.flatMap(({ input }) => input.projects))
  const meant = await findMeant(actor, parsed)
  const ready = parsed.flatMap((one): ReadyAgreement[] => {
    const wrong: SheetFault[] = []
    const parties = named(one, 'parties', units, wrong)
    const linked = named(one, 'projects', projects, wrong)
    const related = relate(one, meant, wrong)
    faults.push(...wrong)
    if (wrong.length > 0) return []
    const fields = fieldsOf(one.input, parties, linked)
    return [{ row: one.row, parties, projects: linked, related, fields }]
  })
  const taken = await findTaken(ready)
  faults.push(...ready.flatMap((one) => checkTwice(one, seen, taken)))
  return { ready, faults }
}

const lineSelect = {
  ...editSelect,
  createdAt: true,
  alliance: { select: { name: true } },
} as const satisfies Prisma.AgreementSelect

type LineRow = Prisma.AgreementGetPayload<{ select: typeof lineSelect }>

/** What is put before nobody yet is its writers' own, and so is what they change: others get no texts. */
function toLine(actor: Actor, row: LineRow): SheetLine {
  const fields = toFields(row)
  const texts = can(actor, 'view_draft', toSubject(row)) ? {} : { summary: '', body: '', note: '' }
  const { status, origin, alliance } = row
  return { ...fields, ...texts, status, origin, alliance: alliance?.name ?? null }
}

/** The agreements of a staff list under its view, in the order in which they were entered, batch by batch. */
export async function* listAgreementSheet(
  actor: Actor,
  scope: AgreementScope,
  view: AgreementView | null,
): AsyncGenerator<SheetLine[]> {
  const waiting = view === 'to_confirm' ? await listWaitingIds(actor) : []
  const filter = [scopeWhere(actor, scope), view === null ? {} : viewWhere(view, waiting, new Date())]
  const batches = inBatches((place) =>
    db.agreement.findMany({
      where: { AND: [...filter, place.after] },
      orderBy: place.orderBy,
      take: place.take,
      select: lineSelect,
    }),
  )
  for await (const rows of batches) yield rows.map((row) => toLine(actor, row))
}
