import * as z from 'zod'
import { isPartialDate } from '@/lib/shared/dates'
import { AGREEMENT_ORIGINS, CONFIDENTIALITIES } from '../constants'
import { CANONICAL_KINDS } from './constants'
import { hasUnwanted, normalizeLine, normalizeText } from './rules'

/** Absent, null and the empty string mean the same: nothing. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional())

const plain = z.string().refine((text) => !hasUnwanted(text), '含有不允许的控制字符或不可见字符')
const line = plain.transform(normalizeLine)
const text = plain.transform(normalizeText)
const requiredLine = line.refine((value) => value !== '', '不能为空')
const partialDate = z.string().refine(isPartialDate, '不是日期')
const day = partialDate.refine((value) => value.length === 10, '日期须精确到日')

/** A whole number that every language can hold exactly, from 0 or 1 on. */
export const wholeNumber = (least: 0 | 1) => z.int().min(least)
/** A SHA-256 in 64 lower-case hexadecimal digits. */
export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/)
/** The number of an agreement: one line, not empty. */
export const numberField = requiredLine

/** 128 random bits that keep a text from being guessed from its hash. */
const salt = z.string().regex(/^[0-9a-f]{32}$/)
const concealed = z.strictObject({ sha256: sha256Field })

const party = z.strictObject({
  name: requiredLine,
  creditCode: optional(z.string().regex(/^[0-9A-Z]{18}$/)),
})

const attachment = z.strictObject({
  name: requiredLine,
  size: wholeNumber(0),
  sha256: sha256Field,
})

const shownSummary = z.strictObject({ salt, text: z.preprocess((value) => value ?? '', text) })

/** A summary without text is no summary. */
const summary = optional(
  z
    .union([shownSummary, concealed])
    .transform((value) => ('text' in value && value.text === '' ? undefined : value)),
)

const shownContent = z
  .strictObject({
    salt,
    body: z.preprocess((value) => value ?? '', text),
    attachments: z.preprocess((value) => value ?? [], z.array(attachment)),
  })
  .refine(({ body, attachments }) => body !== '' || attachments.length > 0, '既没有正文，也没有附件')

function differ(parties: readonly { name: string; creditCode?: string | undefined }[]): boolean {
  const codes = parties.flatMap(({ creditCode }) => creditCode ?? [])
  return (
    new Set(parties.map(({ name }) => name)).size === parties.length && new Set(codes).size === codes.length
  )
}

/**
 * One version of an agreement, as it stands in the published JSON. Parsing brings every text to its normal form, so
 * that what means the same becomes the same; a field that version 1 does not know is refused, because nobody would
 * have confirmed it. `summary` and `content` may be concealed behind their hashes.
 */
export const canonicalAgreement = z
  .strictObject({
    number: numberField,
    version: wholeNumber(1),
    origin: z.enum(AGREEMENT_ORIGINS),
    kind: z.enum(CANONICAL_KINDS),
    title: requiredLine,
    parties: z.array(party).min(2, '至少有两方').refine(differ, '同一单位不能重复列为一方'),
    signedOn: optional(partialDate),
    validFrom: optional(day),
    validTo: optional(day),
    amends: optional(line.transform((value) => value || undefined)),
    renews: optional(line.transform((value) => value || undefined)),
    confidentiality: z.enum(CONFIDENTIALITIES),
    summary,
    content: z.union([shownContent, concealed]),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validTo >= validFrom, {
    path: ['validTo'],
    error: '到期日期不能早于生效日期',
  })
  .refine(({ origin, signedOn }) => origin === 'paper' || !signedOn, {
    path: ['signedOn'],
    error: '只有纸质协议有签订日期',
  })
  .refine(({ amends, renews }) => !amends || !renews, {
    path: ['renews'],
    error: '不能同时是补充协议和续签',
  })

/** What may be handed in: any order of keys, any line ends, composed or not. */
export type CanonicalAgreementInput = z.input<typeof canonicalAgreement>
/** The normal form, of which the canonical text is made. */
export type CanonicalAgreement = z.output<typeof canonicalAgreement>
export type ShownSummary = z.output<typeof shownSummary>
export type ShownContent = z.output<typeof shownContent>
