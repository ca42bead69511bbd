import { isPlatformAdmin } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { looksGiven } from '@/lib/features/numbers/rules'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { slugOf, withSuffix } from '@/lib/shared/pinyin'
import { PUBLIC_AGREEMENT_STATUSES } from '../constants'
import { agreementSource } from '../indexing/data'
import { inLedger } from '../ledger/mutations'
import { claimAgreement } from '../mutations'
import { resolveParties, resolveProjects } from '../parties/data'
import { can } from '../permissions'
import { correctEntry } from '../register/mutations'
import { resolveRelated } from '../relations/data'
import type { AgreementInput, CreateAgreementInput, UpdateAgreementInput } from '../schema'
import { agreementsTag } from '../tags'
import { findStoredAgreement, type StoredAgreement, toSubject } from './data'
import { columnsOf, confirmedFields, fieldsOf, toFields } from './rules'
import type { AgreementFields, Named, Related } from './types'

type Saved = { id: string; tags: string[] }
type Written = { fields: AgreementFields; related: Related; parties: Named[]; projects: Named[] }

const partyRows = (parties: readonly Named[]) =>
  parties.map(({ id }, position) => ({ organizationId: id, position }))

const byId = (records: readonly Named[]) => records.map(({ id }) => ({ id }))

/** Finds everything that a form names; `row` is the record until now. */
async function resolve(actor: Actor, input: AgreementInput, row: StoredAgreement | null): Promise<Written> {
  const units = row?.parties.map(({ organizationId, organization }) => ({
    id: organizationId,
    name: organization.name,
  }))
  const linked = row?.projects.map((project) => ({ id: project.id, name: project.title }))
  const parties = await resolveParties(input.parties, units ?? [])
  const projects = await resolveProjects(input.projects, linked ?? [])
  const related = await resolveRelated(db, actor, input, row)
  return { fields: fieldsOf(input, parties, projects), related, parties, projects }
}

/** A number typed from paper in the portal's own form could be given a second time. */
function refuseGivenNumber(number: string | null): void {
  if (number === null || !looksGiven(number)) return
  throw new RefusedError('这是本平台自动编号的样式，请填写纸质协议上的编号，或留空由平台编号', 'number')
}

/** An agreement made here names its drafter among the parties, and an alliance that took the drafter in. */
async function checkDraft(actor: Actor, drafterId: string, { fields, parties }: Written): Promise<void> {
  if (!parties.some(({ id }) => id === drafterId)) {
    throw new RefusedError('起草单位须是协议的一方，请把本单位写进“各方”', 'parties')
  }
  const { allianceId } = fields
  if (allianceId === null || isPlatformAdmin(actor)) return
  const membership = await db.membership.findFirst({
    where: { allianceId, organizationId: drafterId, status: 'admitted' },
    select: { allianceId: true },
  })
  if (!membership) throw new RefusedError('请选择本单位所在的联盟', 'allianceId')
}

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

/**
 * Begins an agreement: one to be confirmed here where a unit drafts it, else the entry of one from paper. Sent twice
 * with the same id, it makes one.
 */
export async function createAgreement(actor: Actor, { id, ...input }: CreateAgreementInput): Promise<Saved> {
  const drafterId = input.drafterId ?? null
  const origin = drafterId === null ? 'paper' : 'portal'
  const allianceId = input.allianceId ?? null
  if (!can(actor, 'create', { status: 'draft', origin, allianceId, drafterId, partyIds: [] })) {
    throw new ForbiddenError()
  }
  const earlier = await findStoredAgreement(db, id)
  if (earlier && !can(actor, 'view', toSubject(earlier))) throw new ForbiddenError()
  if (earlier) return { id, tags: [] }
  refuseGivenNumber(input.number)
  const written = await resolve(actor, input, null)
  if (drafterId !== null) await checkDraft(actor, drafterId, written)
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseAnchor(tx, written.fields.title)
      await tx.agreement.create({
        data: {
          id,
          slug,
          origin,
          drafterId,
          ...columnsOf(written.fields, written.related),
          parties: { create: partyRows(written.parties) },
          projects: { connect: byId(written.projects) },
        },
        select: { id: true },
      })
      await recordAudit(tx, actor, {
        action: 'agreement.create',
        subjectType: 'agreement',
        subjectId: id,
        after: { slug, origin, drafterId, ...written.fields },
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'agreements_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  return { id, tags: [] }
}

/** What a registered entry never changes, and when it does not change any more. */
function refuseLateChange(row: StoredAgreement, changed: readonly string[]): void {
  if (row.status === 'terminated' || row.status === 'renewed') {
    throw new RefusedError('这份协议已经终止或续签，登记的内容不再更正；只能修改说明和相关的合作项目')
  }
  for (const field of ['number', 'amends', 'renews']) {
    if (changed.includes(field)) throw new RefusedError('登记之后不能再改', field)
  }
}

/** Changes an agreement. What a registered paper entry says changes as a new version, with a reason. */
export async function updateAgreement(actor: Actor, input: UpdateAgreementInput): Promise<Saved> {
  const { id, version, reason } = input
  const row = await findStoredAgreement(db, id)
  if (!row || !can(actor, 'view_draft', toSubject(row))) throw new NotFoundError()
  const subject = toSubject(row)
  if (!can(actor, 'edit', subject)) throw new ForbiddenError()
  if (row.origin === 'paper' && !can(actor, 'edit', { ...subject, allianceId: input.allianceId ?? null })) {
    throw new RefusedError('请选择由您担任秘书的联盟', 'allianceId')
  }
  if (input.number !== row.number) refuseGivenNumber(input.number)
  // A number that the portal gave is not the form's to change.
  const number = row.origin === 'portal' ? row.number : input.number
  const written = await resolve(actor, { ...input, number }, row)
  if (row.drafterId !== null) await checkDraft(actor, row.drafterId, written)
  const changes = changedFields(toFields(row), written.fields)
  // Also the answer to a form that was sent twice.
  if (!changes) return { id, tags: [] }
  const registered = row.origin === 'paper' && row.versions.length > 0
  const confirmed = registered ? confirmedFields(changes.after) : []
  if (confirmed.length > 0) refuseLateChange(row, confirmed)
  if (confirmed.length > 0 && reason === '') {
    throw new RefusedError('这些内容已经登记，更正会记入台账，请写明更正原因', 'reason')
  }
  const isPublic = PUBLIC_AGREEMENT_STATUSES.some((status) => status === row.status)
  try {
    const save = async (tx: Tx): Promise<Saved> => {
      await claimAgreement(tx, { id, version }, columnsOf(written.fields, written.related))
      await replaceLinks(tx, id, written)
      if (confirmed.length > 0) return correctEntry(tx, actor, { id, reason, ...changes })
      await recordAudit(tx, actor, {
        action: 'agreement.update',
        subjectType: 'agreement',
        subjectId: id,
        ...changes,
      })
      const tags = isPublic ? [agreementsTag] : []
      await enqueueTags(tx, tags)
      if (isPublic) await refreshDocuments(tx, agreementSource, [id])
      return { id, tags }
    }
    return await (confirmed.length > 0 ? inLedger(save) : db.$transaction(save))
  } catch (error) {
    refuseTaken(error)
  }
}

async function replaceLinks(tx: Tx, id: string, { parties, projects }: Written): Promise<void> {
  await tx.agreementParty.deleteMany({ where: { agreementId: id } })
  await tx.agreement.update({
    where: { id },
    data: { parties: { create: partyRows(parties) }, projects: { set: byId(projects) } },
    select: { id: true },
  })
}
