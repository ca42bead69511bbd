import { cacheLife, cacheTag } from 'next/cache'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { loadSite } from '@/lib/features/settings/loaders'
import { settingsTag } from '@/lib/features/settings/tags'
import { isBuilding } from '@/lib/server/env'
import { renderMarkdown } from '@/lib/server/markdown'
import { makeWord } from '@/lib/server/word'
import { printedAgreement, wordInputOf } from '../documents/rules'
import type { PrintedPage } from '../documents/types'
import { HEADS_FORMAT } from '../ledger/constants'
import { findHead, listHeads } from '../ledger/data'
import { agreementsTag, ledgerTag } from '../tags'
import { ALL_HEADS, SHOWN_HEADS } from './constants'
import { findAgreementDocument, findVerification } from './data'
import { numberOf } from './rules'
import type { PublishedHeads, Verification } from './types'

async function cachedVerification(number: string): Promise<Verification | null> {
  'use cache'
  cacheLife('max')
  // The proof ends at the head of a day, which moves with every entry until the day is over.
  cacheTag(agreementsTag, ledgerTag, organizationsTag)
  return findVerification(number)
}

/** What anybody may learn of the agreement in an address; null where there is none, or none that took effect. */
export async function loadVerification(segment: string): Promise<Verification | null> {
  const number = isBuilding() ? null : numberOf(segment)
  return number === null ? null : cachedVerification(number)
}

async function cachedProof(number: string): Promise<string | null> {
  'use cache'
  cacheLife('max')
  cacheTag(agreementsTag, ledgerTag)
  const document = await findAgreementDocument(number)
  return document && `${JSON.stringify(document, null, 1)}\n`
}

/** The agreement with its proof as the file to download, as its confidentiality lets anybody have it. */
export async function loadProofFile(segment: string): Promise<string | null> {
  const number = isBuilding() ? null : numberOf(segment)
  return number === null ? null : cachedProof(number)
}

async function cachedHeads(): Promise<PublishedHeads> {
  'use cache'
  cacheLife('max')
  cacheTag(ledgerTag)
  const heads = await listHeads(SHOWN_HEADS)
  return { head: await findHead(), heads }
}

/** The present end of the ledger, and the ends of the last days that had entries. */
export async function loadHeads(): Promise<PublishedHeads> {
  return isBuilding() ? { head: { sequence: 0, hash: '' }, heads: [] } : cachedHeads()
}

async function cachedHeadsFile(): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(ledgerTag)
  return `${JSON.stringify({ format: HEADS_FORMAT, heads: await listHeads(ALL_HEADS) }, null, 1)}\n`
}

/** The file of all daily ends. */
export async function loadHeadsFile(): Promise<string> {
  return isBuilding() ? '' : cachedHeadsFile()
}

async function cachedPrint(number: string): Promise<PrintedPage | null> {
  'use cache'
  cacheLife('max')
  cacheTag(agreementsTag, ledgerTag, settingsTag)
  const [verification, document, { baseUrl }] = await Promise.all([
    findVerification(number),
    findAgreementDocument(number),
    loadSite(),
  ])
  const printed = verification && document && printedAgreement(document, verification, baseUrl)
  return printed && { agreement: printed, bodyHtml: renderMarkdown(printed.body) }
}

/** An agreement to print, for anybody; null unless its parties let the full text be public. */
export async function loadPublicPrint(segment: string): Promise<PrintedPage | null> {
  const number = isBuilding() ? null : numberOf(segment)
  return number === null ? null : cachedPrint(number)
}

async function cachedWord(number: string): Promise<string | null> {
  'use cache'
  cacheLife('max')
  cacheTag(agreementsTag, ledgerTag, settingsTag)
  const print = await cachedPrint(number)
  return print && (await makeWord(wordInputOf(print.agreement))).toString('base64')
}

/** The same as a Word file. */
export async function loadPublicWord(segment: string): Promise<Buffer | null> {
  const number = isBuilding() ? null : numberOf(segment)
  const word = number === null ? null : await cachedWord(number)
  return word === null ? null : Buffer.from(word, 'base64')
}
