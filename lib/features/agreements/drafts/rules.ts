import { addDays, addMonths, dayOf, fromDateColumns, parseDay, toDateColumns } from '@/lib/shared/dates'
import { sortKeyOf } from '@/lib/shared/pinyin'
import type { AgreementKind } from '../constants'
import type { AgreementInput } from '../schema'
import type { AgreementFields, Named, Related } from './types'

type FieldRow = Omit<
  AgreementFields,
  'parties' | 'projects' | 'signedOn' | 'validFrom' | 'validTo' | 'amends' | 'renews' | 'note'
> & {
  signedOn: Date | null
  signedPrecision: 'day' | 'month' | 'year' | null
  validFrom: Date | null
  validTo: Date | null
  note: string | null
  amends: { number: string | null } | null
  renews: { number: string | null } | null
  parties: readonly { organization: { name: string } }[]
  projects: readonly { title: string }[]
}

const day = (date: Date | null) => (date === null ? null : dayOf(date))

/** A stored agreement as its form holds it; the audit trail compares these. */
export function toFields(row: FieldRow): AgreementFields {
  const { allianceId, number, title, kind, summary, body, confidentiality } = row
  return {
    allianceId,
    number,
    title,
    kind,
    parties: row.parties.map(({ organization }) => organization.name),
    projects: row.projects.map((project) => project.title),
    signedOn: fromDateColumns(row.signedOn, row.signedPrecision),
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
    summary,
    body,
    confidentiality,
    amends: row.amends?.number ?? null,
    renews: row.renews?.number ?? null,
    note: row.note ?? '',
  }
}

/**
 * What an agreement begins with that renews or supplements another: the same parties and matters. A renewal takes over
 * the text and begins on the day after the other's last; a supplement says only what is new.
 */
export function succeed(fields: AgreementFields, relation: 'amends' | 'renews'): AgreementFields {
  const { title, number, validTo } = fields
  const fresh = { ...fields, number: null, signedOn: null, note: '', amends: null, renews: null }
  if (relation === 'amends')
    return { ...fresh, title: `${title}之补充协议`, summary: '', body: '', validFrom: null, amends: number }
  return { ...fresh, validFrom: validTo && addDays(validTo, 1), validTo: null, renews: number }
}

/** Kinds of agreements by which a unit usually receives interns. */
const RECEIVES_INTERNS: readonly AgreementKind[] = [
  'order_training',
  'apprenticeship',
  'industry_college',
  'training_base',
]
const INTERN_MONTHS = 36

/**
 * Whether a term is shorter than the three years of 职业学校校企合作促进办法 (教职成〔2018〕1号) for cooperation in which a
 * unit receives interns. Says so of kinds that usually do: only those who write it know. A supplement has no term to ask
 * about.
 */
export function isShortForInterns({
  kind,
  validFrom,
  validTo,
  amends,
}: Pick<AgreementFields, 'kind' | 'validFrom' | 'validTo' | 'amends'>): boolean {
  if (amends !== null || validFrom === null || validTo === null || !RECEIVES_INTERNS.includes(kind))
    return false
  return addDays(validTo, 1) < addMonths(validFrom, INTERN_MONTHS)
}

/** What a form says, in the shape in which it is stored and compared. */
export function fieldsOf(
  input: AgreementInput,
  parties: readonly Named[],
  projects: readonly Named[],
): AgreementFields {
  const { number, title, kind, signedOn, summary, body, confidentiality, amends, renews, note } = input
  return {
    allianceId: input.allianceId ?? null,
    number,
    title,
    kind,
    parties: parties.map(({ name }) => name),
    projects: projects.map(({ name }) => name),
    signedOn,
    validFrom: day(input.validFrom),
    validTo: day(input.validTo),
    summary,
    body,
    confidentiality,
    amends,
    renews,
    note,
  }
}

/** The columns of what a form says; parties and projects have tables of their own. */
export function columnsOf(
  { parties: _, projects: __, amends: ___, renews: ____, ...fields }: AgreementFields,
  related: Related,
) {
  const signed = toDateColumns(fields.signedOn)
  return {
    ...fields,
    sortKey: sortKeyOf(fields.title),
    signedOn: signed.date,
    signedPrecision: signed.precision,
    validFrom: fields.validFrom === null ? null : parseDay(fields.validFrom),
    validTo: fields.validTo === null ? null : parseDay(fields.validTo),
    note: fields.note || null,
    amendsId: related.amendsId,
    renewsId: related.renewsId,
  }
}

/** What is put before the parties, and so into the ledger's hashes; the rest is the keepers' own. */
const CONFIRMED = [
  'number',
  'title',
  'kind',
  'parties',
  'signedOn',
  'validFrom',
  'validTo',
  'summary',
  'body',
  'confidentiality',
  'amends',
  'renews',
] as const satisfies (keyof AgreementFields)[]

/** Which of the fields that changed stand in the version that was put before the parties. */
export function confirmedFields(changed: Record<string, unknown>): (typeof CONFIRMED)[number][] {
  return CONFIRMED.filter((field) => field in changed)
}
