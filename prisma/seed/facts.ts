import * as z from 'zod'
import rawFacts from './facts.json'

const text = z.string().min(1)
const texts = z.array(text)
const sourced = { source: text, note: text.optional() }

const source = z.strictObject({
  id: text,
  title: text,
  publisher: text.nullable(),
  kind: text,
  publishedOn: text.nullable(),
  note: text.optional(),
  breadcrumb: texts.optional(),
  latestYearInText: z.int().optional(),
  author: text.optional(),
  views: z.int().optional(),
  supplier: text.optional(),
  indexNumber: text.optional(),
  documentNumber: text.nullable().optional(),
})

const honour = z.strictObject({
  name: text,
  status: text,
  level: text.optional(),
  grantedBy: text.optional(),
  year: z.int().optional(),
  date: text.optional(),
  note: text.optional(),
})

const organization = z.strictObject({
  ...sourced,
  name: text,
  kind: text,
  subtype: text.optional(),
  region: text.optional(),
  parent: text.optional(),
  aliases: texts.optional(),
  creditCode: text.optional(),
  honours: z.array(honour).optional(),
})

const council = z.strictObject({
  batch: text,
  seatsByCategory: z.record(text, z.int()),
  named: z.record(text, texts),
})

const alliance = z.strictObject({
  ...sourced,
  name: text,
  kind: text,
  status: text.optional(),
  foundedOn: text.optional(),
  foundedYear: z.int().optional(),
  region: text.optional(),
  industry: text.optional(),
  lead: text,
  guidedBy: text.optional(),
  supportedBy: texts.optional(),
  initiators: texts.optional(),
  members: texts.optional(),
  council: council.optional(),
  advisers: z.array(z.strictObject({ name: text, title: text })).optional(),
  workAreas: texts.optional(),
  basedOn: texts.optional(),
  honours: z.array(honour).optional(),
})

const platform = z.strictObject({
  ...sourced,
  name: text,
  kind: text,
  status: text.optional(),
  year: z.int().optional(),
  cooperationSince: z.int().optional(),
  host: text,
  partners: texts.optional(),
  majors: texts.optional(),
  council: texts.optional(),
  features: texts.optional(),
  craftsman: text.optional(),
  honours: z.array(honour).optional(),
})

const project = z.strictObject({
  ...sourced,
  title: text,
  kind: text,
  status: text.optional(),
  parties: texts,
  topics: texts.optional(),
  startYear: z.int().optional(),
  year: z.int().optional(),
  funding: text.optional(),
  honours: z.array(honour).optional(),
})

const agreement = z.strictObject({ ...sourced, title: text, kind: text, origin: text, parties: texts })

const figure = z.strictObject({
  ...sourced,
  subject: text,
  metric: text,
  value: z.number(),
  qualifier: text.optional(),
  unit: text,
  period: text.optional(),
  asOf: text.optional(),
  locator: text,
})

const majorGroup = z.strictObject({
  source: text,
  school: text,
  groups: texts.optional(),
  majors: texts.optional(),
})

const policy = z.strictObject({
  ...sourced,
  title: text,
  issuer: text,
  level: text.optional(),
  issuedOn: text.optional(),
  indexNumber: text.optional(),
  cites: texts.optional(),
  keyPoints: texts.optional(),
})

const event = z.strictObject({
  ...sourced,
  title: text,
  kind: text,
  date: text.optional(),
  place: text.optional(),
  host: text.optional(),
  editions: z.int().optional(),
  attendance: z.strictObject({ value: z.int(), unit: text, qualifier: text.optional() }).optional(),
})

const factsSchema = z.strictObject({
  about: text,
  sources: z.array(source),
  organizations: z.array(organization),
  alliances: z.array(alliance),
  platforms: z.array(platform),
  projects: z.array(project),
  agreements: z.array(agreement),
  figures: z.array(figure),
  industryChains: z.strictObject({ region: text, source: text, names: texts, note: text }),
  majorGroups: z.array(majorGroup),
  policies: z.array(policy),
  events: z.array(event),
})

export type Facts = z.infer<typeof factsSchema>
export type HonourFact = z.infer<typeof honour>

/**
 * Checks `value` against the shape of facts.json. Strict: a field that the seed does not read would be a fact
 * lost without a word, so it throws.
 */
export function parseFacts(value: unknown): Facts {
  return factsSchema.parse(value)
}

/** The facts of the demo set. */
export const facts: Facts = parseFacts(rawFacts)
