import { issueActivation } from '@/lib/features/accounts/activations/mutations'
import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { LINKS_A_FILE } from '../constants'
import { recordReading } from '../files/mutations'
import { can } from '../permissions'
import type { LinkFileInput, StudentLinkInput } from '../schema'
import type { LinkRow } from './types'

const select = {
  id: true,
  schoolId: true,
  userId: true,
  number: true,
  name: true,
  user: { select: { loginName: true, status: true } },
} as const

/** Makes a link by which one student opens their account, or chooses a new password. Earlier ones stop working. */
export async function makeStudentLink(actor: Actor, { id }: StudentLinkInput) {
  const { link } = await db.$transaction(async (tx) => {
    const student = await tx.student.findUnique({ where: { id }, select })
    if (!student || !can(actor, 'open-account', student)) throw new NotFoundError()
    if (student.user.status !== 'active') {
      throw new RefusedError('这个账号已被平台管理员停用，请先联系平台管理员。')
    }
    const account = { userId: student.userId, organizationId: student.schoolId }
    return issueActivation(tx, actor, account, new Date())
  })
  return { link, tags: [] }
}

/**
 * Makes the links of the first students, by number, whose accounts are not open yet: at most LINKS_A_FILE, of one year
 * of entry if it is named. The links made earlier for the same students stop working.
 */
export async function makeStudentLinks(
  actor: Actor,
  { schoolId, entryYear }: LinkFileInput,
): Promise<LinkRow[]> {
  if (!can(actor, 'open-account', { schoolId, userId: null })) throw new ForbiddenError()
  const now = new Date()
  return db.$transaction(
    async (tx) => {
      const students = await tx.student.findMany({
        where: {
          schoolId,
          ...(entryYear !== null && { entryYear }),
          user: { passwordHash: null, status: 'active' },
        },
        orderBy: { number: 'asc' },
        take: LINKS_A_FILE,
        select,
      })
      const rows: LinkRow[] = []
      for (const { id, userId, number, name, user } of students) {
        const { link, expiresAt } = await issueActivation(
          tx,
          actor,
          { userId, organizationId: schoolId },
          now,
        )
        await recordReading(tx, actor, id, 'links')
        rows.push({ number, name, loginName: user.loginName, link, expiresAt })
      }
      return rows
    },
    { timeout: 60_000 },
  )
}
