import { Prisma } from './db'

type AdapterMeta = { driverAdapterError?: { cause?: { constraint?: { index?: string } } } }

/**
 * Whether an error of the database says that this unique index (`organizations_slug_key`, `figures_pkey`) already
 * holds the value. Mutations turn it into a sentence for the field; anything else stays the error that it is.
 */
export function isUniqueViolation(error: unknown, index: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  const meta: AdapterMeta | undefined = error.meta
  return meta?.driverAdapterError?.cause?.constraint?.index === index
}

/**
 * Whether an error of the database says that this exclusion constraint refused the row: that another row has what only
 * one may have at a time.
 */
export function isExclusionViolation(error: unknown, constraint: string): boolean {
  return (
    error instanceof Error && /exclusion constraint/.test(error.message) && error.message.includes(constraint)
  )
}
