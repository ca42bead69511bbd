import type { Actor } from '@/lib/features/accounts/types'
import { notify } from '@/lib/features/notifications/mutations'
import { listSecretariatIds, listStaffIds } from '@/lib/features/notifications/recipients/data'
import type { Tx } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { daysBetween, expiryStage, expiryTitle, proposalTitle } from './rules'

/*
 * What the people of an agreement are told, one function per event. Each is called in the transaction of the event,
 * after the record was written, and reads what it says from there.
 */

async function readAgreement(tx: Tx, id: string) {
  const { parties, versions, ...agreement } = await tx.agreement.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      title: true,
      number: true,
      status: true,
      statusReason: true,
      validTo: true,
      allianceId: true,
      drafterId: true,
      parties: { select: { organizationId: true } },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  })
  return {
    ...agreement,
    partyIds: parties.map(({ organizationId }) => organizationId),
    version: versions[0]?.number ?? 0,
  }
}

type Read = Awaited<ReturnType<typeof readAgreement>>
type Matter = { stage: string; title: string; reason?: string | null }

const matterOf = ({ id }: Read, { stage, title, reason }: Matter) => ({
  key: `agreement:${id}:${stage}`,
  title,
  mail: { paragraphs: [`${title}。`, ...(reason ? [`理由：${reason}`] : [])] },
})

async function tellParties(tx: Tx, actor: Actor | null, agreement: Read, matter: Matter): Promise<void> {
  await notify(tx, {
    ...matterOf(agreement, matter),
    recipients: await listStaffIds(tx, agreement.partyIds, 'administrators'),
    path: `/workspace/agreements/${agreement.id}`,
    except: actor?.userId,
  })
}

async function tellDrafter(tx: Tx, actor: Actor, agreement: Read, matter: Matter): Promise<void> {
  if (agreement.drafterId === null) return
  await notify(tx, {
    ...matterOf(agreement, matter),
    recipients: await listStaffIds(tx, [agreement.drafterId], 'all'),
    path: `/workspace/agreements/${agreement.id}`,
    except: actor.userId,
  })
}

async function tellSecretariat(tx: Tx, actor: Actor | null, agreement: Read, matter: Matter): Promise<void> {
  const { id, allianceId } = agreement
  await notify(tx, {
    ...matterOf(agreement, matter),
    recipients: await listSecretariatIds(tx, allianceId ? [allianceId] : [], 'secretaries'),
    path: `/admin/agreements/${id}`,
    except: actor?.userId,
  })
}

/** A version was put before the parties: each one's administrators are asked to confirm it. */
export async function tellOfProposal(tx: Tx, actor: Actor, id: string): Promise<void> {
  const agreement = await readAgreement(tx, id)
  const { title, version } = agreement
  await tellParties(tx, actor, agreement, {
    stage: `proposed:${version}`,
    title: proposalTitle(title, version),
  })
}

/** The drafter took the version back to change it: what was confirmed of it is void. */
export async function tellOfRevision(tx: Tx, actor: Actor, id: string): Promise<void> {
  const agreement = await readAgreement(tx, id)
  const { title, version } = agreement
  await tellParties(tx, actor, agreement, {
    stage: `revised:${version}`,
    title: `“${title}”已由起草方收回修改，对第 ${version} 版的确认不再有效`,
  })
}

type Answer = { id: string; organizationId: string; answer: 'confirmed' | 'rejected'; reason?: string | null }

/** A party answered: the drafter is told; a rejection, which ends the round, is told to all parties with its reason. */
export async function tellOfAnswer(tx: Tx, actor: Actor, answer: Answer): Promise<void> {
  const agreement = await readAgreement(tx, answer.id)
  const { name } = await tx.organization.findUniqueOrThrow({
    where: { id: answer.organizationId },
    select: { name: true },
  })
  const { title, version } = agreement
  const stage = `${answer.answer}:${version}:${answer.organizationId}`
  if (answer.answer === 'confirmed') {
    await tellDrafter(tx, actor, agreement, { stage, title: `${name}已确认“${title}”` })
    return
  }
  const matter = { stage, title: `${name}拒绝了“${title}”`, reason: answer.reason }
  await tellDrafter(tx, actor, agreement, matter)
  await tellParties(tx, actor, agreement, matter)
}

/** All parties confirmed, or the secretariat registered a signed paper: parties and secretariat are told. */
export async function tellOfEffect(tx: Tx, actor: Actor, id: string): Promise<void> {
  const agreement = await readAgreement(tx, id)
  const number = agreement.number ? `，编号 ${agreement.number}` : ''
  const matter = { stage: 'effective', title: `“${agreement.title}”已生效${number}` }
  await tellParties(tx, actor, agreement, matter)
  await tellSecretariat(tx, actor, agreement, matter)
}

async function readTermination(tx: Tx, id: string) {
  return tx.agreementTermination.findUniqueOrThrow({
    where: { id },
    select: {
      agreementId: true,
      status: true,
      reason: true,
      decisionNote: true,
      organization: { select: { name: true } },
    },
  })
}

/** A party wishes to end an agreement before its term: the others and the secretariat are told, with the reason. */
export async function tellOfTerminationRequest(tx: Tx, actor: Actor, terminationId: string): Promise<void> {
  const { agreementId, reason, organization } = await readTermination(tx, terminationId)
  const agreement = await readAgreement(tx, agreementId)
  const matter = {
    stage: `termination:${terminationId}:requested`,
    title: `${organization?.name ?? '秘书处'}提出提前终止“${agreement.title}”`,
    reason,
  }
  await tellParties(tx, actor, agreement, matter)
  await tellSecretariat(tx, actor, agreement, matter)
}

const DECISIONS = { done: '已提前终止', declined: '提前终止的请求未成立', withdrawn: '提前终止的请求已撤回' }

/** The wish to end an agreement was granted, declined or withdrawn: parties and secretariat are told. */
export async function tellOfTerminationDecision(tx: Tx, actor: Actor, terminationId: string): Promise<void> {
  const { agreementId, status, reason, decisionNote } = await readTermination(tx, terminationId)
  if (status === 'open') return
  const agreement = await readAgreement(tx, agreementId)
  const matter = {
    stage: `termination:${terminationId}:${status}`,
    title: `“${agreement.title}”${DECISIONS[status]}`,
    reason: decisionNote ?? (status === 'done' ? reason : null),
  }
  await tellParties(tx, actor, agreement, matter)
  await tellSecretariat(tx, actor, agreement, matter)
}

/** The secretariat ended an entry from paper: its parties are told, with the reason. */
export async function tellOfEnd(tx: Tx, actor: Actor, id: string): Promise<void> {
  const agreement = await readAgreement(tx, id)
  await tellParties(tx, actor, agreement, {
    stage: 'terminated',
    title: `“${agreement.title}”已终止`,
    reason: agreement.statusReason,
  })
}

/** The last day of an agreement comes near: parties and secretariat are told, once at each stage. */
export async function tellOfExpiry(tx: Tx, id: string, today: Date): Promise<void> {
  const agreement = await readAgreement(tx, id)
  const { title, status, validTo } = agreement
  const daysLeft = validTo && daysBetween(today, validTo)
  const stage = daysLeft === null ? null : expiryStage(daysLeft)
  if (status !== 'effective' || validTo === null || daysLeft === null || stage === null) return
  const lastDay = dayOf(validTo)
  const matter = { stage: `expiring:${lastDay}:${stage}`, title: expiryTitle(title, lastDay, daysLeft) }
  await tellParties(tx, null, agreement, matter)
  await tellSecretariat(tx, null, agreement, matter)
}
