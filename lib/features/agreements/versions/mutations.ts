import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/features/accounts/types'
import type { Prisma, Tx } from '@/lib/server/db'
import { hashAgreement } from '../canonical/rules'
import type { CanonicalAgreement } from '../canonical/schema'
import type { StoredAgreement } from '../drafts/data'
import { toFields } from '../drafts/rules'
import { normalForm } from './rules'

/** 128 bits that nobody can guess: for each text of each version its own. */
export const newSalt = () => randomBytes(16).toString('hex')

function documentOf(row: StoredAgreement, number: string, version: number): CanonicalAgreement {
  const fields = toFields(row)
  return normalForm({
    number,
    version,
    origin: row.origin,
    kind: fields.kind,
    title: fields.title,
    parties: row.parties.map(({ organization: { name, creditCode } }) => ({ name, creditCode })),
    signedOn: fields.signedOn,
    validFrom: fields.validFrom,
    validTo: fields.validTo,
    amends: fields.amends,
    renews: fields.renews,
    confidentiality: fields.confidentiality,
    summary: { salt: newSalt(), text: fields.summary },
    content: {
      salt: newSalt(),
      body: fields.body,
      attachments: row.attachments.map(({ file }) => ({
        name: file.name,
        size: file.byteSize,
        sha256: file.checksum,
      })),
    },
  })
}

export type NewVersion = { number: number; sha256: string; document: CanonicalAgreement }

/**
 * Keeps what an agreement says now as its next version, which nobody changes ever after: the normal form with its
 * salts, the parties in their order, the attachments.
 */
export async function addVersion(
  tx: Tx,
  actor: Actor,
  row: StoredAgreement,
  { number, at }: { number: string; at: Date },
): Promise<NewVersion> {
  const version = (row.versions[0]?.number ?? 0) + 1
  const document = documentOf(row, number, version)
  const sha256 = hashAgreement(document)
  await tx.agreementVersion.create({
    data: {
      agreementId: row.id,
      number: version,
      document: document as Prisma.InputJsonObject,
      sha256,
      proposedAt: at,
      proposedById: actor.userId,
      parties: {
        create: row.parties.map(({ organizationId }, index) => ({ place: index + 1, organizationId })),
      },
      files: { create: row.attachments.map(({ file }, position) => ({ fileId: file.id, position })) },
    },
    select: { number: true },
  })
  return { number: version, sha256, document }
}

/** The texts of a version as the row keeps them, so that lists and the register say what was put before the parties. */
export function textsOf({ title, summary, content }: CanonicalAgreement) {
  return {
    title,
    ...(summary && 'text' in summary ? { summary: summary.text } : { summary: '' }),
    ...('body' in content ? { body: content.body } : {}),
  }
}
