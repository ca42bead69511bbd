import type { MajorLevel } from './constants'

/** One major at one level. Majors under state control have a K behind the six digits of their code. */
export type Major = { code: string; name: string; level: MajorLevel; field: string }

/** A name that somebody may choose in a form, with its codes. */
export type FoundMajor = { name: string; codes: string[]; field: string }
