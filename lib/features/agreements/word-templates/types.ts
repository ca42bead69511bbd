import type { StoredFile } from '@/lib/features/files/types'
import type { Named } from '../drafts/types'

/** A unit's own Word file, with its unit. */
export type WordTemplate = { id: string; name: string; unit: Named; file: StoredFile }

/** The templates of all units that somebody works for, and the units that may get more. */
export type WordTemplates = { units: Named[]; items: WordTemplate[] }
