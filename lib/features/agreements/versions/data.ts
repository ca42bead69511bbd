import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { type CanonicalAgreement, canonicalAgreement } from '../canonical/schema'
import type { StoredAgreement } from '../drafts/data'
import { toFields } from '../drafts/rules'
import { compareVersions } from '../reading/rules'
import type { AgreementText, VersionLine } from '../reading/types'

/** So many versions a page names; more do not help anybody. */
const MOST = 50

const versionSelect = {
  number: true,
  sha256: true,
  proposedAt: true,
  document: true,
  parties: {
    orderBy: { place: 'asc' },
    select: {
      organizationId: true,
      answer: true,
      answeredAt: true,
      way: true,
      reason: true,
      signature: true,
    },
  },
} as const satisfies Prisma.AgreementVersionSelect

export type VersionRow = Prisma.AgreementVersionGetPayload<{ select: typeof versionSelect }>

/** The text of a version, as it was put before the parties. */
export function textOfVersion(document: CanonicalAgreement): AgreementText {
  const { title, kind, confidentiality, summary, content } = document
  return {
    title,
    kind,
    signedOn: document.signedOn ?? null,
    validFrom: document.validFrom ?? null,
    validTo: document.validTo ?? null,
    amends: document.amends ?? null,
    renews: document.renews ?? null,
    confidentiality,
    summary: summary && 'text' in summary ? summary.text : '',
    bodyHtml: 'body' in content ? renderMarkdown(content.body) : '',
    attachments: 'attachments' in content ? content.attachments : [],
  }
}

/** The text that is being written. */
export function textOfDraft(row: StoredAgreement): AgreementText {
  const { title, kind, signedOn, validFrom, validTo, amends, renews, confidentiality, summary, body } =
    toFields(row)
  return {
    ...{ title, kind, signedOn, validFrom, validTo, amends, renews, confidentiality, summary },
    bodyHtml: renderMarkdown(body),
    attachments: row.attachments.map(({ file }) => ({
      name: file.name,
      size: file.byteSize,
      sha256: file.checksum,
    })),
  }
}

/** A version as a list names it. */
export const toLine = ({ number, sha256, proposedAt }: VersionRow): VersionLine => ({
  number,
  sha256,
  proposedAt: proposedAt.toISOString(),
})

/** The versions that may be seen of an agreement, and whether the draft is shown instead of the last of them. */
export async function findTexts(row: StoredAgreement, mayDraft: boolean) {
  const versions = await db.agreementVersion.findMany({
    where: { agreementId: row.id },
    orderBy: { number: 'desc' },
    take: MOST,
    select: versionSelect,
  })
  const [last, earlier] = versions
  const asDraft = !last || (row.status === 'draft' && mayDraft)
  const document = last && canonicalAgreement.parse(last.document)
  const before = earlier && canonicalAgreement.parse(earlier.document)
  const difference = !asDraft && before && document ? compareVersions(before, document) : null
  return { versions, shown: asDraft ? undefined : last, document, difference }
}
