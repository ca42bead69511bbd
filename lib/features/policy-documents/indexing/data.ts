import type { SearchSource } from '@/lib/features/search/mutations'
import type { Prisma } from '@/lib/server/db'
import { markdownToText } from '@/lib/server/markdown'
import { publicPolicy } from '../data'
import { toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  title: true,
  indexNumber: true,
  documentNumber: true,
  issuer: true,
  issuerId: true,
  issuedOn: true,
  issuedPrecision: true,
  validity: true,
  level: true,
  keyPoints: true,
  summary: true,
  body: true,
} as const satisfies Prisma.PolicyDocumentSelect

export type IndexedPolicy = Prisma.PolicyDocumentGetPayload<{ select: typeof select }>

/** What the search reads of policy documents: published ones. */
export const policySource: SearchSource = {
  table: 'policy_documents',
  kinds: ['policy_document'],
  rows: async (db, ids) => {
    const where = { ...publicPolicy, id: { in: [...ids] } }
    const rows = await db.policyDocument.findMany({ where, select })
    return rows.map((row) => toSearchRow(row, markdownToText(row.body)))
  },
}
