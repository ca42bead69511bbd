/** The list as the form edits it, and how much is in it. */
export type SynonymsForEdit = { list: string; version: number; groups: number; words: number }
