import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { answerSignedIn } from '@/lib/features/agreements/answers/mutations'
import { answerByLink, issueConfirmationLink } from '@/lib/features/agreements/links/mutations'
import { takeStep } from '@/lib/features/agreements/steps/mutations'
import { askTermination, giveConsent } from '@/lib/features/agreements/terminations/mutations'
import type { Tx } from '@/lib/server/db'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { accountId, DEMO_ACCOUNTS } from './accounts'
import { type DemoAgreement, type DemoEvent, demoAgreements } from './content/agreements'
import { facts } from './facts'
import { demoId } from './ids'
import { agreementRows } from './rows/projects'
import { allianceId, organizationId } from './rows/references'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const ALLIANCE = '青岛市托育服务产教联盟'

/** When the agreement of the facts is entered, in days after the seeding. */
const FACTS_DAY = -420

const agreementId = (slug: string) => demoId('agreement', slug)

const secretary: Actor = {
  userId: accountId('tuoyu-secretary'),
  label: `${ALLIANCE}秘书处`,
  roles: [{ role: 'alliance_secretary', allianceId: allianceId(ALLIANCE) }],
}

/** The administrator of a unit: its demo account. */
function administratorOf(unit: string): Actor {
  const account = DEMO_ACCOUNTS.find(
    ({ scope }) => scope && 'organization' in scope && scope.organization === unit,
  )
  return {
    userId: account ? accountId(account.loginName) : null,
    label: `${unit}管理员`,
    roles: [{ role: 'organization_admin', organizationId: organizationId(unit) }],
  }
}

const bodyOf = (terms: readonly string[]) =>
  [
    '本协议为演示所编，各单位之间并没有这份协议。',
    ...terms.map((term, index) => `${index + 1}. ${term}`),
    '未尽事宜，由各方协商解决。',
  ].join('\n\n')

/** The day so many days after the seeding, as a date column holds it. */
function dayAfter(now: Date, days: number): Date | null {
  return parseDay(todayInShanghai(new Date(now.getTime() + days * DAY_MS)))
}

async function create(tx: Tx, agreement: DemoAgreement, now: Date): Promise<void> {
  const { slug, title, kind, parties, paper, from, to, summary, terms, confidentiality, amends, renews } =
    agreement
  await tx.agreement.create({
    data: {
      id: agreementId(slug),
      slug,
      title,
      sortKey: sortKeyOf(title),
      kind,
      origin: paper ? 'paper' : 'portal',
      number: paper ?? null,
      signedOn: paper ? dayAfter(now, from) : null,
      signedPrecision: paper ? 'day' : null,
      validFrom: dayAfter(now, from),
      validTo: to === null ? null : dayAfter(now, to),
      summary,
      body: bodyOf(terms),
      confidentiality,
      allianceId: allianceId(ALLIANCE),
      drafterId: paper ? null : organizationId(parties[0] ?? ''),
      amendsId: amends ? agreementId(amends) : null,
      renewsId: renews ? agreementId(renews) : null,
      parties: {
        create: parties.map((name, position) => ({ organizationId: organizationId(name), position })),
      },
    },
    select: { id: true },
  })
}

/** The tokens of links that are still to be used, by agreement and unit. */
type Tokens = Map<string, string>

async function seenHash(tx: Tx, id: string): Promise<{ version: number; sha256: string }> {
  const { version, versions } = await tx.agreement.findUniqueOrThrow({
    where: { id },
    select: { version: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { sha256: true } } },
  })
  return { version, sha256: versions[0]?.sha256 ?? '' }
}

async function play(
  tx: Tx,
  agreement: DemoAgreement,
  event: DemoEvent,
  at: Date,
  tokens: Tokens,
): Promise<void> {
  const id = agreementId(agreement.slug)
  const { version, sha256 } = await seenHash(tx, id)
  switch (event.does) {
    case 'propose':
    case 'revise': {
      const actor = administratorOf(agreement.parties[0] ?? '')
      await takeStep(tx, actor, { id, version, event: event.does, reason: '' }, at)
      return
    }
    case 'register':
    case 'expire':
      await takeStep(tx, SYSTEM_ACTOR, { id, version, event: event.does, reason: '' }, at)
      return
    case 'change':
      await tx.agreement.update({ where: { id }, data: { body: bodyOf(event.terms) }, select: { id: true } })
      return
    default:
      await answer(tx, id, event, { at, sha256, tokens })
  }
}

type Answering = Extract<DemoEvent, { unit: string }>

async function answer(
  tx: Tx,
  id: string,
  event: Answering,
  { at, sha256, tokens }: { at: Date; sha256: string; tokens: Tokens },
): Promise<void> {
  const unit = organizationId(event.unit)
  const actor = administratorOf(event.unit)
  const party = { id, organizationId: unit }
  switch (event.does) {
    case 'confirm':
      await answerSignedIn(tx, actor, { ...party, sha256 }, at)
      return
    case 'reject':
      await answerSignedIn(tx, actor, { ...party, sha256, reason: event.reason }, at)
      return
    case 'link': {
      const { token } = await issueConfirmationLink(tx, secretary, { ...party, sentTo: '园办公室' }, at)
      tokens.set(id, token)
      return
    }
    case 'confirm_by_link':
      await answerByLink(tx, { token: tokens.get(id) ?? '', sha256 }, at)
      return
    case 'ask_to_end':
      await askTermination(tx, actor, { ...party, ground: 'consent', clause: '', reason: event.reason }, at)
      return
    case 'consent': {
      const open = await tx.agreementTermination.findFirstOrThrow({
        where: { agreementId: id, status: 'open' },
        select: { id: true },
      })
      await giveConsent(tx, actor, { ...party, terminationId: open.id }, at)
    }
  }
}

/** The moment of an event: those of one day follow each other from ten in China on, in the order of the list. */
function momentOf(now: Date, day: number, order: number): Date {
  const date = dayAfter(now, day) ?? now
  return new Date(date.getTime() + 2 * HOUR_MS + order * 5 * MINUTE_MS)
}

/**
 * The agreement of the facts, entered from paper, and those made up for the demonstration, in every state. They go
 * through the portal's own steps in the order of time, so that their ledger proves what the pages show. Those that are
 * there already are left alone. Gives how many are new.
 */
export async function seedAgreements(tx: Tx, now: Date): Promise<number> {
  const rows = agreementRows()
  const ids = [...rows.map(({ id }) => id), ...demoAgreements.map(({ slug }) => agreementId(slug))]
  const present = await tx.agreement.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const isMissing = (id: string) => !present.some((one) => one.id === id)
  const entries = rows.filter(({ id }) => isMissing(id))
  const missing = demoAgreements.filter(({ slug }) => isMissing(agreementId(slug)))
  for (const data of entries) {
    await tx.agreement.create({ data, select: { id: true } })
    const at = momentOf(now, FACTS_DAY, 0)
    await takeStep(tx, SYSTEM_ACTOR, { id: data.id, version: 1, event: 'register', reason: '' }, at)
  }
  for (const agreement of missing) await create(tx, agreement, now)
  const events = missing
    .flatMap((agreement) => agreement.events.map((event) => ({ agreement, event })))
    .sort((a, b) => a.event.day - b.event.day)
  const tokens: Tokens = new Map()
  for (const [order, { agreement, event }] of events.entries()) {
    await play(tx, agreement, event, momentOf(now, event.day, order % 40), tokens)
  }
  return entries.length + missing.length
}

/** How many agreements the demonstration has. */
export const DEMO_AGREEMENTS = facts.agreements.length + demoAgreements.length
