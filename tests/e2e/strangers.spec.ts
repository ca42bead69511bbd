import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type pg from 'pg'
import { expect, onDatabase, test } from '@/tests/support/e2e'

/** Words that stand nowhere but in what is kept of one student. */
const NAME = '某位学生的姓名'
const STATEMENT = '某位学生写的申请说明'

/** Who applies for a position of 青岛爱乐启蒙教育咨询有限公司, and whose account is the demonstration's. */
const NUMBER = '20240001'

const OTHER_SCHOOL = 'teacher-of-another-school'
const CLASSMATE = 'qdzy-20240002'

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)

/** Every address behind sign-in and of the interfaces, `[…]` where something is to be named. */
const ROUTES = ['app/workspace', 'app/admin', 'app/api']
  .flatMap(filesUnder)
  .filter((file) => /\/(?:page\.tsx|route\.ts)$/.test(file))
  .map((file) => file.replace(/^app|\/[^/]+$/g, ''))
  .filter((route) => !/\[\.\.\.|\/internal|\/mcp/.test(route))
  .sort()

/** What is known of the student: the ids by which addresses could name them, and the slug of the position. */
type Known = Record<'student' | 'account' | 'school' | 'application' | 'position' | 'unit' | 'slug', string>

/** What an address names after such a segment. */
const NAMED: readonly [segment: RegExp, ids: readonly (keyof Known)[]][] = [
  [/^students$/, ['student']],
  [/^(?:applicants|applications|placements)$/, ['application']],
  [/^positions$/, ['position']],
  [/^(?:organizations?|capacity)$/, ['unit', 'school']],
  [/^users$/, ['account']],
  [/^files$/, ['student', 'application', 'position', 'unit']],
]

/** Each address with every id about the student that it could name in its place; with the student's where it names none. */
function addressesOf(known: Known): string[] {
  return ROUTES.flatMap((route) => {
    const named = route
      .replace('[slug]', known.slug)
      .replace('[kind]', 'students')
      .replace('[step]', 'check')
      .replace('[pack]', 'qingdao')
    const segments = named.split('/')
    const first = segments.findIndex((segment) => segment.startsWith('['))
    if (first === -1) return [named]
    const [, ids] = NAMED.find(([segment]) => segment.test(segments[first - 1] ?? '')) ?? [null, ['student']]
    return ids.map((id) => named.replaceAll(/\[\w+\]/g, known[id as keyof Known]))
  })
}

async function rowOf(client: pg.Client, sql: string, ...values: string[]): Promise<Record<string, string>> {
  const { rows } = await client.query(sql, values)
  if (!rows[0]) throw new Error(`Nothing is found by ${sql}`)
  return rows[0]
}

/** An administrator of another school, and a password for a classmate: nobody of the demonstration is either. */
async function addStrangers(client: pg.Client): Promise<void> {
  const school = await rowOf(
    client,
    `SELECT o.id FROM organizations o WHERE o.kind = 'school' AND o.status = 'verified'
     AND NOT EXISTS (SELECT FROM school_codes c WHERE c."organizationId" = o.id) ORDER BY o.id LIMIT 1`,
  )
  await client.query(
    `WITH teacher AS (
       INSERT INTO users (id, "loginName", "displayName", "passwordHash", "updatedAt")
       SELECT $1::uuid, $2, '另一所学校的管理员', "passwordHash", now() FROM users WHERE "loginName" = 'qdzy'
       ON CONFLICT DO NOTHING RETURNING id
     )
     INSERT INTO role_assignments (id, "userId", role, "organizationId")
     SELECT $3::uuid, id, 'organization_admin', $4::uuid FROM teacher`,
    [randomUUID(), OTHER_SCHOOL, randomUUID(), school.id],
  )
  await client.query(
    `UPDATE users SET "passwordHash" = (SELECT "passwordHash" FROM users WHERE "loginName" = 'qdzy')
     WHERE "loginName" = $1`,
    [CLASSMATE],
  )
}

/** Marks what is kept of the student by words of its own, and gives every id about them. */
async function mark(client: pg.Client): Promise<Known> {
  await addStrangers(client)
  const student = await rowOf(
    client,
    'UPDATE students SET name = $1 WHERE number = $2 RETURNING id, "userId", "schoolId"',
    NAME,
    NUMBER,
  )
  const application = await rowOf(
    client,
    `UPDATE applications a SET statement = $1 FROM organizations o, positions p
     WHERE o.id = a."organizationId" AND p.id = a."positionId" AND a."studentId" = $2::uuid
       AND a.status = 'submitted' AND o.name = '青岛爱乐启蒙教育咨询有限公司'
     RETURNING a.id, a."positionId", a."organizationId", p.slug`,
    STATEMENT,
    student.id ?? '',
  )
  const { id = '', positionId = '', organizationId = '', slug = '' } = application
  const { id: studentId = '', userId = '', schoolId = '' } = student
  return {
    ...{ student: studentId, account: userId, school: schoolId },
    ...{ application: id, position: positionId, unit: organizationId, slug },
  }
}

// Each account by itself, beside others.
test.describe.configure({ mode: 'parallel' })

let known: Known
test.beforeAll(async () => {
  known = await onDatabase(mark)
})

test.afterAll(() =>
  onDatabase((client) =>
    client.query('UPDATE students SET name = $1 WHERE number = $2', ['演示学生', NUMBER]),
  ),
)

test('the words are there for the school, the unit and the student, by the same addresses', async ({
  signedIn,
}) => {
  test.setTimeout(180_000)
  for (const loginName of ['qdzy', 'aile', `qdzy-${NUMBER}`]) {
    const client = (await signedIn(loginName)).context().request
    const telling: string[] = []
    for (const path of addressesOf(known).filter((one) => /students|applica|placements/.test(one))) {
      const answer = await client.get(path)
      if ((await answer.text()).includes(STATEMENT)) telling.push(path)
    }
    expect(telling.length, loginName).toBeGreaterThan(0)
  }
})

for (const loginName of [OTHER_SCHOOL, 'wuxian', CLASSMATE, 'tuoyu-secretary', 'admin']) {
  test(`no address tells ${loginName} of the student`, async ({ signedIn }) => {
    test.setTimeout(240_000)
    const client = (await signedIn(loginName)).context().request
    const telling: string[] = []
    for (const path of addressesOf(known)) {
      const answer = await client.get(path, { maxRedirects: 0 })
      expect(answer.status(), path).toBeLessThan(500)
      const said = await answer.text()
      if (said.includes(NAME) || said.includes(STATEMENT)) telling.push(path)
    }
    expect(telling).toEqual([])
  })
}
