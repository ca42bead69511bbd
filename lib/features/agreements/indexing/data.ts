import type { SearchSource } from '@/lib/features/search/mutations'
import type { Prisma } from '@/lib/server/db'
import { markdownToText } from '@/lib/server/markdown'
import { publicAgreement } from '../data'
import { toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  number: true,
  title: true,
  kind: true,
  status: true,
  origin: true,
  signedOn: true,
  signedPrecision: true,
  confidentiality: true,
  summary: true,
  body: true,
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organizationId: true },
  },
} as const satisfies Prisma.AgreementSelect

export type IndexedAgreement = Prisma.AgreementGetPayload<{ select: typeof select }>

/** Of the text as much as the register shows. */
function textOf({ confidentiality, summary, body }: IndexedAgreement): string {
  if (confidentiality === 'register_only') return ''
  return confidentiality === 'summary' ? summary : `${summary}\n${markdownToText(body)}`
}

/** What the search reads of agreements: those in the public register. */
export const agreementSource: SearchSource = {
  table: 'agreements',
  kinds: ['agreement'],
  rows: async (db, ids) => {
    const rows = await db.agreement.findMany({ where: { ...publicAgreement, id: { in: [...ids] } }, select })
    return rows.map((row) => toSearchRow(row, textOf(row)))
  },
}
