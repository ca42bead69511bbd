import { readFile } from 'node:fs/promises'
import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { fileSelect, toStoredFile } from '@/lib/features/files/data'
import { db, type Prisma } from '@/lib/server/db'
import { readStoredFile } from '@/lib/server/files/storage'
import { checkWordTemplate, fillWordTemplate, WordTemplateError } from '@/lib/server/word-template'
import { FileRefusedError } from '@/lib/shared/files'
import type { PrintedAgreement } from '../documents/types'
import { PLACEHOLDERS } from './constants'
import { can } from './permissions'
import { wordValuesOf } from './rules'
import type { WordTemplate, WordTemplates } from './types'

const templateSelect = {
  id: true,
  name: true,
  organization: { select: { id: true, name: true } },
  file: { select: fileSelect },
} as const satisfies Prisma.WordTemplateSelect

type TemplateRow = Prisma.WordTemplateGetPayload<{ select: typeof templateSelect }>

const toTemplate = ({ id, name, organization, file }: TemplateRow): WordTemplate => ({
  id,
  name,
  unit: organization,
  file: toStoredFile(file),
})

/** Looks into a Word file before it is kept. Throws a FileRefusedError that names what cannot be filled. */
async function inspectPlaceholders(path: string): Promise<void> {
  try {
    checkWordTemplate(await readFile(path), PLACEHOLDERS)
  } catch (error) {
    if (!(error instanceof WordTemplateError)) throw error
    throw new FileRefusedError('template', `${error.sentences.join('；')}。`)
  }
}

/** What a unit takes as templates; null where the actor may add none to it. */
export function findUnitForTemplates(actor: Actor, organizationId: string) {
  if (!can(actor, 'add', { organizationId })) return null
  return { organizationId, kinds: ['docx'] as const, inspect: inspectPlaceholders, mayChange: true }
}

/** The templates of the units that the actor works for. */
export async function listWordTemplates(actor: Actor): Promise<WordTemplates> {
  const own = { in: staffOrganizationIds(actor) }
  const [units, rows] = await Promise.all([
    db.organization.findMany({
      where: { id: own, status: 'verified' },
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    db.wordTemplate.findMany({
      where: { organizationId: own },
      orderBy: [{ organization: { sortKey: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
      select: templateSelect,
    }),
  ])
  return { units, items: rows.map(toTemplate) }
}

/**
 * An agreement in the form of a unit's own template; null where the actor may not use it, or its file is gone. Throws a
 * WordTemplateError for a template that cannot be filled any more.
 */
export async function fillFromTemplate(
  actor: Actor,
  id: string,
  agreement: PrintedAgreement,
): Promise<Buffer | null> {
  const template = await db.wordTemplate.findUnique({
    where: { id },
    select: { organizationId: true, file: { select: { checksum: true } } },
  })
  if (!template || !can(actor, 'use', template)) return null
  const file = await readStoredFile(template.file.checksum)
  return file && fillWordTemplate(file, PLACEHOLDERS, wordValuesOf(agreement))
}

/** Whether the actor may read a file as a template of a unit of theirs; null where no unit has it as one. */
export async function readAsWordTemplate(
  actor: Actor | null,
  fileId: string,
): Promise<'open' | 'closed' | null> {
  const rows = await db.wordTemplate.findMany({ where: { fileId }, select: { organizationId: true } })
  if (rows.length === 0) return null
  return actor && rows.some((row) => can(actor, 'use', row)) ? 'open' : 'closed'
}
