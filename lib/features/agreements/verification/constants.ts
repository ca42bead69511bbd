import { AGREEMENT_LIMITS } from '../constants'

/** Longest number that can be asked for; no agreement has a longer one. */
export const NUMBER_MAX = AGREEMENT_LIMITS.number

/** How many daily heads the page of verification shows; the file has them all. */
export const SHOWN_HEADS = 30

/** More days with entries than the ledger will have in the lifetime of a portal: the file of heads holds every one. */
export const ALL_HEADS = 20_000
