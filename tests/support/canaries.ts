import { randomUUID } from 'node:crypto'
import type pg from 'pg'

type Row = Record<string, unknown>

/** Writes one row; the columns that it does not name have defaults. */
async function insert(client: pg.Client, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row)
  await client.query(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  )
}

/** Ids and slugs of the demonstration that hidden records hang on. */
async function anchors(client: pg.Client) {
  const id = async (table: string, where = 'true') => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1`,
    )
    return rows[0]?.id ?? ''
  }
  return {
    alliance: await id('alliances'),
    member: await id('organizations', `status = 'verified' AND "parentId" IS NULL`),
    project: await id('projects', "status IN ('registered', 'active', 'completed')"),
    event: await id('events', "status = 'published'"),
    source: await id('sources'),
  }
}

type Planted = { client: pg.Client; word: string; now: Date; rows: [table: string, id: string][] }

/** A record of a kind that has an id, a slug and times. */
async function plant({ client, word, now, rows }: Planted, table: string, row: Row): Promise<string> {
  const id = randomUUID()
  const slug = `${word}-${rows.length}`
  await insert(client, table, { id, slug, createdAt: now, updatedAt: now, ...row })
  rows.push([table, id])
  return id
}

/** A part of a record, without a slug. */
async function plantPart(planted: Planted, table: string, row: Row, times = true): Promise<void> {
  const id = randomUUID()
  const { client, now, rows } = planted
  await insert(client, table, { id, ...(times && { createdAt: now, updatedAt: now }), ...row })
  rows.push([table, id])
}

const unitOf = (word: string, status: string) => ({
  name: `${word}单位`,
  sortKey: word,
  initial: 'Q',
  kind: 'enterprise',
  aliases: [word],
  summary: word,
  body: word,
  address: word,
  statusReason: status === 'pending' ? null : word,
  status,
})

const workOf = (word: string, status: string, reason = true) => ({
  title: `${word}标题`,
  sortKey: word,
  summary: word,
  body: word,
  status,
  ...(reason && { statusReason: word }),
})

/** Units in every state that is not public, and what hangs on a suspended one in the records of others. */
async function plantUnits(planted: Planted): Promise<void> {
  const { client, word, now } = planted
  const { alliance, member, project, event, source } = await anchors(client)
  for (const status of ['pending', 'returned', 'declined']) {
    await plant(planted, 'organizations', unitOf(word, status))
  }
  const unit = await plant(planted, 'organizations', unitOf(word, 'suspended'))
  const of = { organizationId: unit }
  const membership = { allianceId: alliance, ...of, seat: 'council', category: word }
  await plantPart(planted, 'memberships', { ...membership, status: 'admitted', statement: word })
  await insert(client, 'alliance_roles', { allianceId: alliance, ...of, role: 'support' })
  await insert(client, 'project_parties', { projectId: project, ...of, role: 'participant' })
  await client.query('INSERT INTO "_EventHosts" ("A", "B") VALUES ($1, $2)', [event, unit])
  await client.query('UPDATE organizations SET "parentId" = $1 WHERE id = $2', [unit, member])
  const platform = { name: `${word}平台`, sortKey: word, kind: 'training_base', summary: word, body: word }
  await plant(planted, 'joint_platforms', { ...platform, hostId: unit })
  const position = { title: `${word}岗位`, sortKey: word, ...of, kind: 'post', seats: 3, learningGoals: word }
  await plant(planted, 'positions', { ...position, status: 'published', publishedAt: now })
  for (const status of ['draft', 'submitted', 'returned']) {
    await plant(planted, 'positions', { ...position, organizationId: member, status, statusReason: word })
  }
  const figure = { metric: word, value: 7, unit: word, note: word, sourceId: source }
  await plantPart(planted, 'figures', { ...figure, ...of })
  await plantPart(planted, 'honours', { name: word, status: 'recognized', ...of })
  const application = { ...of, contactName: word, contactPhone: word, evidence: word }
  await plantPart(planted, 'join_applications', { ...application, followTokenHash: word })
  await plantPart(planted, 'users', { loginName: word, displayName: word, email: `${word}@example.org` })
}

/** Works in every state that is not public, and what public ones keep to themselves. */
async function plantWorks(planted: Planted): Promise<void> {
  const { word, now, client } = planted
  for (const status of ['draft', 'submitted', 'returned']) {
    await plant(planted, 'projects', { ...workOf(word, status), kind: 'other', goals: word })
  }
  const agreement = { kind: 'other' }
  for (const status of ['draft', 'rejected']) {
    await plant(planted, 'agreements', { ...workOf(word, status), ...agreement })
  }
  for (const confidentiality of ['register_only', 'summary']) {
    const shown = { title: '公开登记的协议', summary: confidentiality === 'summary' ? '' : word }
    const row = { ...workOf(word, 'effective'), ...agreement, ...shown, sortKey: 'gongkai', confidentiality }
    await plant(planted, 'agreements', {
      ...row,
      slug: `gongkai-${confidentiality.replace('_', '-')}-${now.getTime()}`,
    })
  }
  const article = { kind: 'news', title: `${word}标题`, summary: word, body: word, statusReason: word }
  for (const status of ['draft', 'in_review', 'withdrawn'])
    await plant(planted, 'articles', { ...article, status })
  const edited = await plant(planted, 'articles', {
    ...article,
    slug: `gaiding-${now.getTime()}`,
    status: 'published',
    publishedVersion: 1,
    publishedOn: now,
  })
  const version = { articleId: edited, number: 1, title: '公开的旧版本', summary: '', body: '旧文' }
  await insert(client, 'article_versions', version)
  for (const status of ['draft', 'withdrawn']) {
    const document = {
      ...workOf(word, status, false),
      issuer: word,
      level: 'municipal',
      documentNumber: word,
    }
    await plant(planted, 'policy_documents', document)
    const event = await plant(planted, 'events', {
      ...workOf(word, status, false),
      kind: 'seminar',
      place: word,
    })
    const { source } = await anchors(client)
    await plantPart(planted, 'figures', {
      metric: word,
      value: 7,
      unit: '人',
      sourceId: source,
      eventId: event,
    })
  }
}

/** A student and their application for a position that everybody sees. */
async function plantStudent({ client, word, now, rows }: Planted): Promise<void> {
  const [user, student, application] = [randomUUID(), randomUUID(), randomUUID()]
  const { rows: schools } = await client.query<{ id: string }>(
    "SELECT id FROM organizations WHERE kind = 'school' AND status = 'verified' ORDER BY id LIMIT 1",
  )
  const { rows: positions } = await client.query<{ id: string; organizationId: string }>(
    `SELECT id, "organizationId" FROM positions WHERE status = 'published' ORDER BY id LIMIT 1`,
  )
  const [schoolId, position] = [schools[0]?.id, positions[0]]
  const times = { createdAt: now, updatedAt: now }
  await insert(client, 'users', { id: user, loginName: `${word}-1`, displayName: word, ...times })
  const about = { number: '1', name: word, majorCode: '520802', majorName: word, entryYear: 2024 }
  await insert(client, 'students', {
    ...{ id: student, schoolId, userId: user, birthDate: '2006-03-15', ...about, ...times },
  })
  await insert(client, 'applications', {
    ...{
      id: application,
      studentId: student,
      schoolId,
      status: 'submitted',
      statement: word,
      fitReason: word,
    },
    ...{ positionId: position?.id, organizationId: position?.organizationId, ...times },
  })
  rows.push(['users', user], ['students', student], ['applications', application])
}

const KINDS = {
  organization: 'organizations',
  alliance: 'alliances',
  platform: 'joint_platforms',
  project: 'projects',
  position: 'positions',
  article: 'articles',
  policy: 'policy_documents',
  event: 'events',
} as const
const LISTS = [
  ...Object.values(KINDS),
  'platforms',
  'policies',
  'agreements',
  'agreements:ledger',
  'figures',
  'settings',
]

/** Expires every page, as changes of all records at once would. */
export async function expireEverything(client: pg.Client): Promise<void> {
  const tags: string[] = [...LISTS]
  for (const [kind, table] of Object.entries(KINDS)) {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table}`)
    tags.push(...rows.map(({ id }) => `${kind}:${id}`))
  }
  await insert(client, 'outbox_messages', {
    id: randomUUID(),
    kind: 'expire_tags',
    payload: JSON.stringify(tags),
    createdAt: new Date(),
  })
}

/**
 * Plants records of every kind that nobody may see, with one word in all that they say, and one policy document that
 * everybody may see, with `shown`. Gives what takes them away again.
 */
export async function plantCanaries(client: pg.Client, word: string, shown: string) {
  const planted: Planted = { client, word, now: new Date(), rows: [] }
  await plantUnits(planted)
  await plantWorks(planted)
  await plantStudent(planted)
  const document = {
    ...workOf(shown, 'published', false),
    ...{ issuer: '测试', level: 'municipal', slug: shown, issuedOn: planted.now, issuedPrecision: 'day' },
  }
  await plant(planted, 'policy_documents', document)
  await expireEverything(client)
  return async () => {
    await client.query(
      'UPDATE organizations SET "parentId" = NULL WHERE "parentId" IN (SELECT id FROM organizations WHERE slug LIKE $1)',
      [`${word}%`],
    )
    await client.query(
      'DELETE FROM project_parties WHERE "organizationId" IN (SELECT id FROM organizations WHERE slug LIKE $1)',
      [`${word}%`],
    )
    for (const [table, id] of planted.rows.toReversed()) {
      await client.query(`DELETE FROM ${table} WHERE id = $1`, [id])
    }
    await expireEverything(client)
  }
}
