import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { type Db, db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { toDateColumns } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { issuerSelect, subjectSelect, toSubject } from './drafts/data'
import { policySource } from './indexing/data'
import { can, keepsLibrary } from './permissions'
import type {
  OwnPolicyCreateInput,
  PolicyCreateInput,
  PolicyReasonInput,
  PolicyStepInput,
  PolicyUpdateInput,
} from './schema'
import { policyTags } from './tags'
import { next, type PolicyEvent } from './workflow'

type Saved = { id: string; tags: string[] }
type Issuer = { issuer: string; issuerId: string | null }
type Content = Omit<PolicyCreateInput, 'id' | 'issuer'>

const tags = [...policyTags]

function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'policy_documents_slug_key')) {
    throw new RefusedError('这个网址已被另一份文件使用，请换一个', 'slug')
  }
  if (isUniqueViolation(error, 'policy_documents_indexNumber_key')) {
    throw new RefusedError('已有一份文件使用这个索引号，请核对', 'indexNumber')
  }
  throw error
}

/** The verified unit whose full name the issuer is, if there is exactly one. */
async function findIssuer(client: Db, name: string): Promise<string | null> {
  const units = await client.organization.findMany({
    where: { name, ...PUBLIC_UNIT },
    select: { id: true },
    take: 2,
  })
  return units.length === 1 && units[0] ? units[0].id : null
}

/** Who issued a changed document: whom the keepers of the library name, and for everybody else whoever did before. */
async function issuerAfter(tx: Tx, actor: Actor, stored: Issuer, named?: string): Promise<Issuer> {
  const { issuer, issuerId } = stored
  if (named === undefined || !keepsLibrary(actor)) return { issuer, issuerId }
  const found = await findIssuer(tx, named)
  // A link to the issuer that somebody made by hand outlives a save that does not touch the issuer.
  return { issuer: named, issuerId: found ?? (named === issuer ? issuerId : null) }
}

function columnsOf({ issuedOn, citations: _, ...fields }: Content, issuer: Issuer) {
  const issued = toDateColumns(issuedOn)
  return {
    ...fields,
    ...issuer,
    sortKey: sortKeyOf(fields.title),
    issuedOn: issued.date,
    issuedPrecision: issued.precision,
  }
}

/** Writes what a document cites; a title that one other document has, or that was linked before, is linked. */
async function writeCitations(tx: Tx, citingId: string, titles: readonly string[]): Promise<void> {
  const before = await tx.policyCitation.findMany({
    where: { citingId },
    select: { title: true, citedId: true },
  })
  const others = await tx.policyDocument.findMany({
    where: { title: { in: [...titles] }, id: { not: citingId } },
    select: { id: true, title: true },
  })
  const linkOf = (title: string) => {
    const named = others.filter((other) => other.title === title)
    const kept = before.find((citation) => citation.title === title)?.citedId
    return kept ?? (named.length === 1 ? named[0]?.id : null)
  }
  await tx.policyCitation.deleteMany({ where: { citingId } })
  await tx.policyCitation.createMany({
    data: titles.map((title, position) => ({ citingId, position, title, citedId: linkOf(title) })),
  })
}

/** Documents that already cite this title link to it from now on. */
async function linkOpenCitations(tx: Tx, id: string, title: string): Promise<void> {
  await tx.policyCitation.updateMany({
    where: { title, citedId: null, citingId: { not: id } },
    data: { citedId: id },
  })
}

async function writeDraft(
  actor: Actor,
  { id, ...content }: Content & { id: string },
  issuer: Issuer,
): Promise<Saved> {
  const twice = await db.policyDocument.findUnique({ where: { id }, select: subjectSelect })
  if (twice) {
    if (!can(actor, 'view', toSubject(twice))) throw new ForbiddenError()
    return { id, tags: [] }
  }
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseSlug(tx, 'policy_document', content.title)
      const columns = columnsOf(content, issuer)
      await tx.policyDocument.create({
        data: { id, slug, ...columns, status: 'draft' },
        select: { id: true },
      })
      await writeCitations(tx, id, content.citations)
      await linkOpenCitations(tx, id, content.title)
      const after = { slug, ...columns, citations: content.citations }
      await recordAudit(tx, actor, {
        action: 'policy_document.create',
        subjectType: 'policy_document',
        subjectId: id,
        after,
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'policy_documents_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  return { id, tags: [] }
}

/** Makes a draft of a document, whoever issued it. Sent twice with the same id, it makes one. */
export async function createPolicy(actor: Actor, input: PolicyCreateInput): Promise<Saved> {
  if (!can(actor, 'create', { status: 'draft', issuer: null })) throw new ForbiddenError()
  const { issuer, ...content } = input
  return writeDraft(actor, content, { issuer, issuerId: await findIssuer(db, issuer) })
}

/** The same for one of the actor's own units, which is the issuer by its full name. */
export async function createOwnPolicy(actor: Actor, input: OwnPolicyCreateInput): Promise<Saved> {
  const { issuerId, ...content } = input
  const unit = await db.organization.findUnique({
    where: { id: issuerId },
    select: { ...issuerSelect, name: true },
  })
  if (!unit || !can(actor, 'create', { status: 'draft', issuer: unit })) throw new ForbiddenError()
  return writeDraft(actor, content, { issuer: unit.name, issuerId })
}

/** Takes the row for this change, if it still has the version that the actor saw. */
async function claim(
  tx: Tx,
  { id, version }: PolicyStepInput,
  data: Parameters<Tx['policyDocument']['updateMany']>[0]['data'],
): Promise<void> {
  const { count } = await tx.policyDocument.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.policyDocument.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

/** Changes a policy document; what is published changes at once. */
export async function updatePolicy(actor: Actor, input: PolicyUpdateInput): Promise<Saved> {
  const { id, version, slug: wanted, issuer: named, ...content } = input
  try {
    return await db.$transaction(async (tx) => {
      const stored = await tx.policyDocument.findUnique({
        where: { id },
        include: {
          issuerOrganization: { select: issuerSelect },
          cites: { orderBy: { position: 'asc' }, select: { title: true } },
        },
      })
      if (!stored || !can(actor, 'view', toSubject(stored))) throw new NotFoundError()
      if (!can(actor, 'edit', toSubject(stored))) throw new ForbiddenError()
      const issuer = await issuerAfter(tx, actor, stored, named)
      const columns = { ...columnsOf(content, issuer), slug: wanted ?? stored.slug }
      await claim(tx, { id, version }, columns)
      await moveSlug(tx, 'policy_document', { id, from: stored.slug, to: columns.slug })
      await writeCitations(tx, id, content.citations)
      if (content.title !== stored.title) await linkOpenCitations(tx, id, content.title)
      const before = { ...stored, citations: stored.cites.map(({ title }) => title) }
      const changes = changedFields(before, { ...columns, citations: content.citations })
      if (!changes) return { id, tags: [] }
      await recordAudit(tx, actor, {
        action: 'policy_document.update',
        subjectType: 'policy_document',
        subjectId: id,
        ...changes,
      })
      if (stored.status !== 'published') return { id, tags: [] }
      await enqueueTags(tx, tags)
      await refreshDocuments(tx, policySource, [id])
      return { id, tags }
    })
  } catch (error) {
    refuseTaken(error)
  }
}

async function move(
  actor: Actor,
  event: PolicyEvent,
  input: PolicyStepInput,
  reason?: string,
): Promise<Saved> {
  return db.$transaction(async (tx) => {
    const { id } = input
    const stored = await tx.policyDocument.findUnique({ where: { id }, select: subjectSelect })
    if (!stored || !can(actor, 'view', toSubject(stored))) throw new NotFoundError()
    const status = next(stored.status, event)
    if (status === null || !can(actor, event, toSubject(stored))) throw new ForbiddenError()
    await claim(tx, input, { status })
    await recordAudit(tx, actor, {
      action: `policy_document.${event}`,
      subjectType: 'policy_document',
      subjectId: id,
      before: { status: stored.status },
      after: { status, ...(reason === undefined ? {} : { reason }) },
    })
    await enqueueTags(tx, tags)
    await refreshDocuments(tx, policySource, [id])
    return { id, tags }
  })
}

/** Shows a document to the public. */
export async function publishPolicy(actor: Actor, input: PolicyStepInput): Promise<Saved> {
  return move(actor, 'publish', input)
}

/** Takes a document off the public pages, with the reason. */
export async function withdrawPolicy(actor: Actor, input: PolicyReasonInput): Promise<Saved> {
  return move(actor, 'withdraw', input, input.reason)
}

/** Makes a withdrawn document a draft again. */
export async function reopenPolicy(actor: Actor, input: PolicyStepInput): Promise<Saved> {
  return move(actor, 'reopen', input)
}
