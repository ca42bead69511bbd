import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { resolveUnits } from '@/lib/features/parties/data'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { dayOf, parseDay, toDateColumns, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { slugOf, sortKeyOf, withSuffix } from '@/lib/shared/pinyin'
import { findStoredAgreement, toFields } from './drafts/data'
import type { AgreementFields } from './drafts/types'
import { can } from './permissions'
import type { CreateAgreementInput, MoveAgreementInput, UpdateAgreementInput } from './schema'
import { agreementsTag } from './tags'
import { needsReason, next } from './workflow'

type Saved = { id: string; tags: string[] }
type Input = Omit<CreateAgreementInput, 'id' | 'returnTo'>
type Named = { id: string; name: string }

const tags = [agreementsTag]

async function resolveParties(input: Input, known: readonly Named[] = []): Promise<Named[]> {
  const units = await resolveUnits(input.parties, 'parties', known)
  const twice = units.find(({ id }, at) => units.findIndex((other) => other.id === id) !== at)
  if (twice) throw new RefusedError(`“${twice.name}”填写了不止一次`, 'parties')
  if (units.length < 2) throw new RefusedError('协议至少有两方，请每行填写一家单位', 'parties')
  return units
}

/** The registered projects that the lines name, by number or whole title. */
async function resolveProjects(lines: readonly string[], known: readonly Named[] = []): Promise<Named[]> {
  if (lines.length === 0) return []
  const names = [...lines]
  const rows = await db.project.findMany({
    where: {
      status: { notIn: ['draft', 'submitted', 'returned'] },
      OR: [{ number: { in: names } }, { title: { in: names } }],
    },
    select: { id: true, title: true, number: true },
  })
  const found = lines.map((line, index) => {
    const before = known.find(({ name }) => name === line)
    if (before) return before
    const [project, second] = rows.filter(({ title, number }) => title === line || number === line)
    if (!project) throw new RefusedError(`第 ${index + 1} 行“${line}”没有找到已登记的项目`, 'projects')
    if (second) throw new RefusedError(`第 ${index + 1} 行“${line}”对应多个项目，请改填登记号`, 'projects')
    return { id: project.id, name: project.title }
  })
  return [...new Map(found.map((project) => [project.id, project])).values()]
}

/** What the entry will say, in the shape in which it is stored and compared. */
function fieldsOf(input: Input, parties: readonly Named[], projects: readonly Named[]): AgreementFields {
  const { number, title, kind, signedOn, summary, body, confidentiality, note } = input
  return {
    allianceId: input.allianceId ?? null,
    number,
    title,
    kind,
    parties: parties.map(({ name }) => name),
    projects: projects.map(({ name }) => name),
    signedOn,
    validFrom: input.validFrom && dayOf(input.validFrom),
    validTo: input.validTo && dayOf(input.validTo),
    summary,
    body,
    confidentiality,
    note,
  }
}

function columnsOf({ parties: _, projects: __, ...fields }: AgreementFields) {
  const signed = toDateColumns(fields.signedOn)
  return {
    ...fields,
    sortKey: sortKeyOf(fields.title),
    signedOn: signed.date,
    signedPrecision: signed.precision,
    validFrom: fields.validFrom === null ? null : parseDay(fields.validFrom),
    validTo: fields.validTo === null ? null : parseDay(fields.validTo),
    note: fields.note || null,
  }
}

const partyRows = (parties: readonly Named[]) =>
  parties.map(({ id }, position) => ({ organizationId: id, position }))

const byId = (records: readonly Named[]) => records.map(({ id }) => ({ id }))

/** An anchor for a new entry: an entry has no page, so that its slug never needs to change. */
async function chooseAnchor(tx: Tx, title: string): Promise<string> {
  const base = slugOf(title)
  const rows = await tx.agreement.findMany({
    where: { slug: { startsWith: base.slice(0, 72) } },
    select: { slug: true },
  })
  const taken = new Set(rows.map(({ slug }) => slug))
  let slug = base
  for (let n = 2; taken.has(slug); n += 1) slug = withSuffix(base, n)
  return slug
}

function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'agreements_number_key')) {
    throw new RefusedError('已有一份协议使用这个登记编号，请核对', 'number')
  }
  if (isUniqueViolation(error, 'agreements_slug_key')) {
    throw new RefusedError('刚有一份同名协议登记，请再提交一次', 'title')
  }
  throw error
}

/** Enters a paper agreement as a draft. Sent twice with the same id, it enters one. */
export async function createAgreement(actor: Actor, { id, ...input }: CreateAgreementInput): Promise<Saved> {
  const subject = { status: 'draft', origin: 'paper', allianceId: input.allianceId ?? null } as const
  if (!can(actor, 'create', subject)) throw new ForbiddenError()
  const earlier = await findStoredAgreement(db, id)
  if (earlier && !can(actor, 'view', earlier)) throw new ForbiddenError()
  if (earlier) return { id, tags: [] }
  const parties = await resolveParties(input)
  const projects = await resolveProjects(input.projects)
  const fields = fieldsOf(input, parties, projects)
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseAnchor(tx, fields.title)
      await tx.agreement.create({
        data: {
          id,
          slug,
          origin: 'paper',
          ...columnsOf(fields),
          parties: { create: partyRows(parties) },
          projects: { connect: byId(projects) },
        },
        select: { id: true },
      })
      const after = { slug, origin: 'paper', ...fields }
      await recordAudit(tx, actor, {
        action: 'agreement.create',
        subjectType: 'agreement',
        subjectId: id,
        after,
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'agreements_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  return { id, tags: [] }
}

/** Takes the row for this change, if it still has the version that the actor saw. */
async function claim(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.AgreementUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.agreement.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.agreement.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

/** Changes an entry; one in the public register changes there at once. */
export async function updateAgreement(actor: Actor, input: UpdateAgreementInput): Promise<Saved> {
  const { id, version } = input
  const row = await findStoredAgreement(db, id)
  if (!row || !can(actor, 'view', row)) throw new NotFoundError()
  if (!can(actor, 'edit', row)) throw new ForbiddenError()
  const moved = { ...row, allianceId: input.allianceId ?? null }
  if (!can(actor, 'edit', moved)) throw new RefusedError('请选择由您担任秘书的联盟', 'allianceId')
  const units = row.parties.map(({ organizationId, organization }) => ({
    id: organizationId,
    ...organization,
  }))
  const parties = await resolveParties(input, units)
  const linked = row.projects.map((project) => ({ id: project.id, name: project.title }))
  const projects = await resolveProjects(input.projects, linked)
  const after = fieldsOf(input, parties, projects)
  const changes = changedFields(toFields(row), after)
  // Also the answer to a form that was sent twice.
  if (!changes) return { id, tags: [] }
  try {
    await db.$transaction(async (tx) => {
      await claim(tx, { id, version }, columnsOf(after))
      await tx.agreementParty.deleteMany({ where: { agreementId: id } })
      await tx.agreement.update({
        where: { id },
        data: { parties: { create: partyRows(parties) }, projects: { set: byId(projects) } },
        select: { id: true },
      })
      await recordAudit(tx, actor, {
        action: 'agreement.update',
        subjectType: 'agreement',
        subjectId: id,
        ...changes,
      })
      await enqueueTags(tx, tags)
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags }
}

type Step = Omit<MoveAgreementInput, 'returnTo'>

/** Brings an entry one step on in its life: registers it, or says that it expired, was ended or was renewed. */
export async function moveAgreement(actor: Actor, input: Step): Promise<Saved> {
  const { id, version, event } = input
  return db.$transaction(async (tx) => {
    const row = await findStoredAgreement(tx, id)
    if (!row || !can(actor, 'view', row)) throw new NotFoundError()
    if (row.version !== version) throw new ConflictError(row.version)
    const status = next(row.status, event)
    if (status === null || !can(actor, event, row)) throw new ForbiddenError()
    const today = todayInShanghai(new Date())
    if (event === 'expire' && (row.validTo === null || dayOf(row.validTo) >= today)) {
      throw new RefusedError('协议尚未过到期日期，不能记为到期；提前结束请选“终止”')
    }
    const statusReason = needsReason(event) ? input.reason : null
    await claim(tx, { id, version }, { status, statusReason })
    await recordAudit(tx, actor, {
      action: `agreement.${event}`,
      subjectType: 'agreement',
      subjectId: id,
      before: { status: row.status },
      after: { status, ...(statusReason === null ? {} : { reason: statusReason }) },
    })
    await enqueueTags(tx, tags)
    return { id, tags }
  })
}
