import type { StoredFile } from '@/lib/features/files/types'
import type { Milestone } from '../types'

/** A milestone with the file that shows it was reached. */
export type ProvenMilestone = Milestone & { id: string; file: StoredFile | null }

/** The milestones of a project for those who may see it. */
export type ProjectEvidence = { milestones: ProvenMilestone[]; mayChange: boolean }
