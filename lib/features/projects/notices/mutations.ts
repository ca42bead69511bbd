import type { Actor } from '@/lib/features/accounts/types'
import { notify } from '@/lib/features/notifications/mutations'
import { listSecretariatIds, listStaffIds } from '@/lib/features/notifications/recipients/data'
import type { Tx } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { subjectOf } from '../drafts/data'
import { ANSWERABLE } from '../permissions'
import { askedOf } from '../rules'
import type { ProjectEvent } from '../workflow'
import { milestoneNotice, type ProjectReaders, stepNotice } from './rules'

/*
 * What the people of a project are told. Each function is called in the transaction of the event, after the record
 * was written, and reads what it says from there.
 */

async function readProject(tx: Tx, id: string) {
  const project = await tx.project.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      slug: true,
      title: true,
      number: true,
      status: true,
      statusReason: true,
      version: true,
      parties: { select: { organizationId: true, role: true, answer: true } },
      alliances: { select: { id: true } },
    },
  })
  const { keeperIds, allianceIds } = await subjectOf(tx, project)
  return { ...project, keeperIds, allianceIds, partnerIds: askedOf(project.parties) }
}

type Read = Awaited<ReturnType<typeof readProject>>
type Matter = { key: string; title: string; reason?: string | null }

/** Ids of those who are told, and the page where they see the project. */
async function findReaders(tx: Tx, readers: ProjectReaders, project: Read) {
  switch (readers) {
    case 'secretariat':
      return {
        recipients: await listSecretariatIds(tx, project.allianceIds, 'secretaries'),
        path: `/admin/projects/${project.id}`,
      }
    case 'keepers':
      return {
        recipients: await listStaffIds(tx, project.keeperIds, 'all'),
        path: `/workspace/projects/${project.id}`,
      }
    case 'partners':
      return {
        recipients: await listStaffIds(tx, project.partnerIds, 'administrators'),
        path: `/projects/${project.slug}`,
      }
  }
}

async function tell(
  tx: Tx,
  actor: Actor | null,
  project: Read,
  readers: ProjectReaders,
  { key, title, reason }: Matter,
): Promise<void> {
  const paragraphs = [`${title}。`, ...(reason ? [`理由：${reason}`] : [])]
  await notify(tx, {
    ...(await findReaders(tx, readers, project)),
    key,
    title,
    except: actor?.userId,
    mail: { paragraphs },
  })
}

/** Tells of a step in a project's life, whom it concerns. */
export async function tellOfStep(tx: Tx, actor: Actor, event: ProjectEvent, id: string): Promise<void> {
  const project = await readProject(tx, id)
  const notice = stepNotice(event, project)
  if (!notice) return
  const matter = {
    key: `project:${id}:${event}:${project.version}`,
    title: notice.title,
    reason: project.statusReason,
  }
  for (const readers of notice.readers) await tell(tx, actor, project, readers, matter)
}

/**
 * Asks the administrators of units that take part without being in the lead to confirm their part: once in each role,
 * as soon as the project is where it can be answered. To be called after every change of a project.
 */
export async function tellOfParts(tx: Tx, actor: Actor, id: string): Promise<void> {
  const project = await readProject(tx, id)
  if (!ANSWERABLE.some((status) => status === project.status)) return
  const open = project.parties.filter(
    ({ organizationId, answer }) => answer === null && project.partnerIds.includes(organizationId),
  )
  for (const { organizationId, role } of open) {
    await notify(tx, {
      recipients: await listStaffIds(tx, [organizationId], 'administrators'),
      key: `project:${id}:part:${organizationId}:${role}`,
      title: `请确认贵单位在项目“${project.title}”中的参与情况`,
      path: `/workspace/projects/parts/${id}`,
      except: actor.userId,
    })
  }
}

type PartAnswer = {
  id: string
  organizationId: string
  answer: 'confirmed' | 'disputed'
  reason?: string | null
}

/** A unit answered for its part: the keepers are told, of a dispute the secretariat too, with its reason. */
export async function tellOfPartAnswer(tx: Tx, actor: Actor, part: PartAnswer): Promise<void> {
  const project = await readProject(tx, part.id)
  const { name } = await tx.organization.findUniqueOrThrow({
    where: { id: part.organizationId },
    select: { name: true },
  })
  const words = part.answer === 'confirmed' ? '确认了' : '对'
  const end = part.answer === 'confirmed' ? '中本单位的参与情况' : '中本单位的参与情况提出异议'
  const matter = {
    key: `project:${part.id}:part:${part.organizationId}:${part.answer}:${project.version}`,
    title: `${name}${words}项目“${project.title}”${end}`,
    reason: part.answer === 'disputed' ? part.reason : null,
  }
  await tell(tx, actor, project, 'keepers', matter)
  if (part.answer === 'disputed' && project.status !== 'draft')
    await tell(tx, actor, project, 'secretariat', matter)
}

/** The keepers are told of milestones that are near, and once when one has passed. `today` is YYYY-MM-DD. */
export async function tellOfMilestones(
  tx: Tx,
  id: string,
  milestones: readonly { title: string; dueOn: Date }[],
  today: string,
): Promise<void> {
  const project = await readProject(tx, id)
  for (const { title, dueOn } of milestones) {
    await tell(tx, null, project, 'keepers', milestoneNotice(project, { title, dueOn: dayOf(dueOn) }, today))
  }
}
