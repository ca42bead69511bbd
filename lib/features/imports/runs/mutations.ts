import { setTimeout } from 'node:timers/promises'
import type { Actor } from '@/lib/features/accounts/types'
import { checkAgreements } from '@/lib/features/agreements/sheet/data'
import { createAgreements } from '@/lib/features/agreements/sheet/mutations'
import type { ReadyAgreement } from '@/lib/features/agreements/sheet/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { checkPositions } from '@/lib/features/positions/sheet/data'
import { createPositions } from '@/lib/features/positions/sheet/mutations'
import type { ReadyPosition } from '@/lib/features/positions/sheet/types'
import { checkProjects } from '@/lib/features/projects/sheet/data'
import { createProjects } from '@/lib/features/projects/sheet/mutations'
import type { ReadyProject } from '@/lib/features/projects/sheet/types'
import { checkStudents } from '@/lib/features/students/sheet/data'
import { createStudents } from '@/lib/features/students/sheet/mutations'
import type { ReadyStudent } from '@/lib/features/students/sheet/types'
import { findActor } from '@/lib/server/auth/session-store'
import { db, Prisma, type Tx } from '@/lib/server/db'
import { log } from '@/lib/server/log'
import type { SheetFault, SheetRow } from '@/lib/shared/sheets'
import { IMPORT_LIMITS, type ImportKind } from '../constants'
import { can } from '../permissions'

/** How many rows are checked before others get their turn, and the run says how far it is. */
const BATCH = 500

const runSelect = {
  id: true,
  kind: true,
  status: true,
  userId: true,
  organizationId: true,
  allianceId: true,
  fileName: true,
  rows: true,
  organization: { select: { name: true } },
} as const satisfies Prisma.ImportRunSelect

type Run = Prisma.ImportRunGetPayload<{ select: typeof runSelect }>

/** One pass over the rows of a run: batch by batch they are checked, and what is right can then be written. */
type Pass = {
  check: (rows: readonly SheetRow[]) => Promise<SheetFault[]>
  write: (tx: Tx) => Promise<void>
}

function projectPass(actor: Actor, run: Run): Pass {
  const ready: ReadyProject[] = []
  const context = { unit: run.organization?.name ?? null, seen: new Map<string, number>() }
  return {
    check: async (rows) => {
      const checked = await checkProjects(actor, rows, context)
      ready.push(...checked.ready)
      return checked.faults
    },
    write: (tx) => createProjects(tx, actor, ready),
  }
}

function agreementPass(actor: Actor, { allianceId }: Run): Pass {
  const ready: ReadyAgreement[] = []
  const context = { allianceId, seen: new Map<string, number>() }
  return {
    check: async (rows) => {
      const checked = await checkAgreements(actor, rows, context)
      ready.push(...checked.ready)
      return checked.faults
    },
    write: (tx) => createAgreements(tx, actor, ready),
  }
}

function studentPass(actor: Actor, { organizationId }: Run): Pass {
  const ready: ReadyStudent[] = []
  const context = { schoolId: organizationId ?? '', seen: new Map<string, number>() }
  return {
    check: async (rows) => {
      const checked = await checkStudents(actor, rows, context)
      ready.push(...checked.ready)
      return checked.faults
    },
    write: (tx) => createStudents(tx, actor, ready),
  }
}

function positionPass(actor: Actor, { organizationId }: Run): Pass {
  const ready: ReadyPosition[] = []
  const context = { organizationId: organizationId ?? '', seen: new Map<string, number>() }
  return {
    check: async (rows) => {
      const checked = await checkPositions(actor, rows, context)
      ready.push(...checked.ready)
      return checked.faults
    },
    write: (tx) => createPositions(tx, actor, ready),
  }
}

const PASSES: Record<ImportKind, (actor: Actor, run: Run) => Pass> = {
  projects: projectPass,
  agreements: agreementPass,
  positions: positionPass,
  students: studentPass,
}

const whole = (sentence: string): SheetFault => ({ row: null, column: null, sentence })

type Checked = { actor: Actor; pass: Pass; faults: SheetFault[] } | { actor: null; faults: SheetFault[] }

/** Checks all rows of a run, with the rights that its sender has now. */
async function checkRows(run: Run): Promise<Checked> {
  const actor = await findActor(run.userId)
  if (!actor || !can(actor, 'start', run)) {
    return { actor: null, faults: [whole('您的账号现在没有为所选单位或联盟导入的权限。')] }
  }
  const rows = run.rows as unknown as SheetRow[]
  const pass = PASSES[run.kind](actor, run)
  const faults: SheetFault[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    faults.push(...(await pass.check(rows.slice(start, start + BATCH))))
    const done = Math.min(start + BATCH, rows.length)
    await db.importRun.updateMany({ where: { id: run.id, status: run.status }, data: { done } })
  }
  faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return { actor, pass, faults: faults.slice(0, IMPORT_LIMITS.faults) }
}

/**
 * The dry run: checks every row and writes none. Two processes that check the same run come to the same result; a
 * process that ends meanwhile leaves the run to the next.
 */
export async function checkRun(id: string): Promise<void> {
  const run = await db.importRun.findUnique({ where: { id }, select: runSelect })
  if (run?.status !== 'checking') return
  const { faults } = await checkRows(run)
  await db.importRun.updateMany({
    where: { id, status: 'checking' },
    data: { status: faults.length > 0 ? 'faulty' : 'checked', faults },
  })
}

/** Longer than any import takes; whoever holds the embedded database as long keeps the others waiting. */
const WRITE_LIMITS = { timeout: 120_000, maxWait: 30_000 }

/** Writes the rows in one transaction, which holds the run's row: whoever else comes finds it taken and leaves. */
async function writeRows(run: Run, actor: Actor, pass: Pass, count: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const mine = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM import_runs WHERE id = ${run.id}::uuid AND status = 'importing' FOR UPDATE SKIP LOCKED`
    if (mine.length === 0) return
    await pass.write(tx)
    const { id, kind, fileName } = run
    await recordAudit(tx, actor, {
      action: 'import_run.finish',
      subjectType: 'import_run',
      subjectId: id,
      after: { kind, fileName, count },
    })
    await tx.importRun.update({
      where: { id },
      data: { status: 'done', done: count, rows: Prisma.DbNull, finishedAt: new Date() },
      select: { id: true },
    })
  }, WRITE_LIMITS)
}

const TRIES = 20
const PAUSE_MS = 3_000

/**
 * Says that nothing was written. Where the database itself went away it is asked until it is back: a run that was
 * left as it is would be written anew at once, and whatever ended the database would do so over and over.
 */
async function markFailed(id: string): Promise<void> {
  const sentence = '写入时出了意外，所有记录都没有写入。可以再试一次；如果仍不成功，请联系平台管理员。'
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await db.importRun.updateMany({
        where: { id, status: 'importing' },
        data: { status: 'failed', faults: [whole(sentence)] },
      })
      return
    } catch (error) {
      if (left === 1) throw error
      await setTimeout(PAUSE_MS)
    }
  }
}

/**
 * Writes what a run holds, all of it or nothing. Everything is checked again first, since the dry run may be hours
 * old. A process that is killed leaves the run as it was, and the next begins anew.
 */
export async function writeRun(id: string): Promise<void> {
  const run = await db.importRun.findUnique({ where: { id }, select: runSelect })
  if (run?.status !== 'importing') return
  const checked = await checkRows(run)
  if (checked.actor === null || checked.faults.length > 0) {
    await db.importRun.updateMany({
      where: { id, status: 'importing' },
      data: { status: 'faulty', faults: checked.faults },
    })
    return
  }
  try {
    await writeRows(run, checked.actor, checked.pass, (run.rows as unknown as SheetRow[]).length)
  } catch (error) {
    log().error({ error, importRun: id }, 'import was not written')
    await markFailed(id)
  }
}

/** Removes runs that are old. */
export async function removeOldRuns(now: Date): Promise<void> {
  const before = new Date(now.getTime() - IMPORT_LIMITS.days * 24 * 3600 * 1000)
  await db.importRun.deleteMany({
    where: { createdAt: { lt: before }, status: { notIn: ['checking', 'importing'] } },
  })
}
