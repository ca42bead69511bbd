import { createSession } from '@/lib/server/auth/session-store'
import type { db as client } from '@/lib/server/db'
import { forEach, get } from '@/tests/support/http'
import { readForm } from './forms'
import { summarize, type Visits } from './visits'

type Client = typeof client

/** Whoever applies: signed in, with the address of the form of one position. */
export type Applicant = { cookie: string; path: string }

const COOKIE = 'xieyu.session'

/** Students of the city who have applied for less than they may, each with a position of their own to apply for. */
export async function findApplicants(db: Client, most: number): Promise<Applicant[]> {
  const rows = await db.$queryRaw<{ userId: string; slug: string }[]>`
    SELECT s."userId"::text AS "userId", p.slug
    FROM (SELECT *, row_number() OVER (ORDER BY id DESC) AS place FROM students) s
    JOIN (
      SELECT id, slug, row_number() OVER (ORDER BY id) AS place FROM positions
      WHERE status = 'published' AND cardinality("majorCodes") > 0
    ) p ON p.place = s.place
    WHERE NOT EXISTS (SELECT FROM applications a WHERE a."studentId" = s.id AND a."positionId" = p.id)
    ORDER BY s.place LIMIT ${most}`
  const applicants: Applicant[] = []
  for (const { userId, slug } of rows) {
    const { token } = await createSession(userId, 'bench', new Date())
    applicants.push({ cookie: `${COOKIE}=${token}`, path: `/workspace/applications/new/${slug}` })
  }
  return applicants
}

/** Applies through the real form, its action and its transaction; gives the times of the form and of sending it. */
async function apply(base: string, { cookie, path }: Applicant): Promise<{ form: number; sent: number }> {
  const page = await get(base + path, { headers: { cookie } })
  if (page.status !== 200) throw new Error(`${path} was answered ${page.status}`)
  const form = readForm(page.body.toString(), '实习申请')
  form.set('statement', '学过相关课程，可以按时到岗。')
  if (form.has('fitReason')) form.set('fitReason', '选修过相关课程。')
  form.set('intent', 'submit')
  const begun = performance.now()
  const answer = await fetch(base + path, {
    method: 'POST',
    body: form,
    headers: { cookie, origin: base },
    redirect: 'manual',
  })
  const body = await answer.text()
  const sent = performance.now() - begun
  if (answer.status !== 303) {
    const said = /class="field-error"[^>]*>([^<]*)|role="alert"[^>]*>(?:<[^>]*>)*([^<]*)/.exec(body)
    throw new Error(`Applying was answered ${answer.status}: ${said?.[1] ?? said?.[2] ?? ''}`)
  }
  return { form: page.milliseconds, sent }
}

/** Applications of these students, so many at a time. */
export async function measureApplying(
  base: string,
  applicants: readonly Applicant[],
  atOnce: number,
): Promise<Visits[]> {
  const times: { form: number; sent: number }[] = []
  const begun = performance.now()
  await forEach(applicants, atOnce, async (one) => {
    times.push(await apply(base, one))
  })
  const elapsed = performance.now() - begun
  const words = atOnce === 1 ? 'one student after the other' : `${atOnce} students at once`
  return [
    summarize(
      `form of an application, ${words}`,
      times.map(({ form }) => form),
      elapsed,
    ),
    summarize(
      `application handed in, ${words}`,
      times.map(({ sent }) => sent),
      elapsed,
    ),
  ]
}
