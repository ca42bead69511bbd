import type pg from 'pg'
import { hashToken } from '@/lib/server/auth/tokens'
import { onDatabase } from '@/tests/support/e2e'

const bySlug = (table: string, slug: string) => `SELECT id FROM ${table} WHERE slug = '${slug}'`
/** Whatever belongs to the record that another statement finds. */
const partOf = (table: string, column: string, owner: string) =>
  `SELECT id FROM ${table} WHERE "${column}" = (${owner}) ORDER BY id LIMIT 1`
const applicationOf = (number: string, status: string) =>
  `SELECT a.id FROM applications a JOIN students s ON s.id = a."studentId"
   WHERE s.number = '${number}' AND a.status = '${status}' ORDER BY a.id LIMIT 1`

const school = bySlug('organizations', 'qingdao-zhiye-jishu-xueyuan')
const college = bySlug('joint_platforms', 'wuxian-sanwei-3d-dayin-chanye-xueyuan')
const group = bySlug('alliances', 'qingdao-dianzi-xinxiye-zhijiao-jituan')

/** What an address names in braces: how its id (or slug) is found in the demonstration. */
const RECORDS = {
  school,
  college,
  group,
  nursery: bySlug('organizations', 'qingdao-aile-qimeng'),
  alliance: bySlug('alliances', 'qingdao-tuoyu-lianmeng'),
  otherAlliance: `SELECT slug AS id FROM alliances a WHERE status = 'operating' AND NOT EXISTS (
    SELECT FROM memberships m WHERE m."allianceId" = a.id AND m."organizationId" = (${school})) ORDER BY slug LIMIT 1`,
  honour: partOf('honours', 'organizationId', school),
  groupHonour: partOf('honours', 'allianceId', group),
  groupFigure: partOf('figures', 'allianceId', group),
  collegeFigure: partOf('figures', 'platformId', college),
  project: bySlug('projects', '3d-dayin-jineng-rencai-peiyang'),
  article: bySlug('articles', 'rongyu-zhuangtai-shuoming'),
  event: bySlug('events', 'qingdao-tuoyu-lianmeng-qidong-yishi'),
  policy: bySlug('policy_documents', 'zibo-kexue-jishu-xuexiao-shishi-fangan'),
  draftAgreement: bySlug('agreements', 'yanshi-chanye-xueyuan'),
  proposedAgreement: bySlug('agreements', 'yanshi-shixi-jidi'),
  agreement: bySlug('agreements', 'yanshi-dingdan-peiyang'),
  draftPosition: bySlug('positions', 'aile-zaojiao-zhujiao-shixisheng'),
  position: bySlug('positions', 'aile-tuoyu-zhaohu-shixisheng'),
  submittedPosition: bySlug('positions', 'ziye-yingyang-shanshi-shixisheng'),
  received: applicationOf('20240002', 'shortlisted'),
  offered: applicationOf('20240001', 'offered'),
  placement: applicationOf('20240002', 'accepted'),
  student: `SELECT id FROM students WHERE number = '20240002'`,
  user: `SELECT id FROM users WHERE "loginName" = 'aile'`,
} as const

async function idOf(client: pg.Client, name: string): Promise<string> {
  const sql = Object.entries(RECORDS).find(([key]) => key === name)?.[1]
  if (!sql) throw new Error(`No statement finds {${name}}`)
  const { rows } = await client.query<{ id: string }>(sql)
  if (!rows[0]) throw new Error(`The demonstration has no {${name}}`)
  return rows[0].id
}

/** The addresses with what stands in their braces looked up. */
export const addressesOf = (paths: readonly string[]) =>
  onDatabase(async (client) => {
    const addresses: string[] = []
    for (const path of paths) {
      let address = path
      for (const [braced, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
        address = address.replace(braced, await idOf(client, name))
      }
      addresses.push(address)
    }
    return addresses
  })

/** Under which every record stands that the tests make and take away; the last characters tell them apart. */
const MADE = '00000000-0000-8000-8000-0000000000'
const LATER = `now() + interval '1 day'`
const hash = (token: string) => `'${hashToken(token)}'`

const invitation = (purpose: string, mark: number, role: string, alliance: string, user: string) => `
  INSERT INTO invitations (id, purpose, "tokenHash", role, "allianceId", "userId", "expiresAt")
  VALUES ('${MADE}1${mark}', '${purpose}', ${hash(`${purpose}-token`)}, ${role}, ${alliance}, ${user}, ${LATER})`

/** The tables of records that the demonstration lacks, in the order in which they are filled. */
const MADE_RECORDS: readonly (readonly [table: string, ...statements: string[]])[] = [
  [
    'figures',
    `INSERT INTO figures (id, metric, value, unit, "organizationId", "sourceId", "updatedAt")
     SELECT '${MADE}01', '在校生', 1, '人', (${school}), id, now() FROM sources LIMIT 1`,
  ],
  [
    'organizations',
    `INSERT INTO organizations (id, slug, name, "sortKey", initial, kind, status, "statusReason", "updatedAt")
     VALUES ('${MADE}01', 'tuihui-de-danwei', '退回的单位', 'tuihui de danwei', 'T', 'enterprise', 'returned',
             '请写明登记机关', now())`,
  ],
  [
    'join_applications',
    `INSERT INTO join_applications (id, "organizationId", "contactName", "contactPhone", evidence, reason,
       "followTokenHash", "updatedAt")
     VALUES ('${MADE}01', '${MADE}01', '办公室', '0532-00000000', '营业执照', '请写明登记机关',
             ${hash('join-token')}, now())`,
  ],
  [
    'projects',
    `INSERT INTO projects (id, slug, title, "sortKey", kind, status, "updatedAt")
     VALUES ('${MADE}01', 'tijiao-de-xiangmu', '已提交的项目', 'yitijiao de xiangmu', 'order_class', 'submitted', now())`,
    `INSERT INTO project_parties ("projectId", "organizationId", role)
     SELECT '${MADE}01', id, (CASE kind WHEN 'school' THEN 'lead' ELSE 'participant' END)::"PartyRole"
     FROM organizations WHERE slug IN ('qingdao-zhiye-jishu-xueyuan', 'wuxian-sanwei')`,
  ],
  [
    'import_runs',
    `INSERT INTO import_runs (id, kind, status, "userId", "fileName", rows, faults, total)
     SELECT '${MADE}01', 'agreements', 'faulty', id, '协议.xlsx', '[]',
            '[{"row":2,"column":"协议名称","sentence":"请填写协议名称"}]', 1 FROM users WHERE "loginName" = 'admin'`,
  ],
  [
    'invitations',
    invitation('invite', 1, `'moderator'`, `(${RECORDS.alliance})`, 'NULL'),
    invitation('password_reset', 2, 'NULL', 'NULL', `(${RECORDS.user})`),
    invitation('account', 3, 'NULL', 'NULL', `(${RECORDS.user})`),
  ],
  [
    'confirmation_links',
    `INSERT INTO confirmation_links (id, "agreementId", version, "organizationId", "tokenHash", "sentTo", "expiresAt")
     SELECT '${MADE}01', "agreementId", version, "organizationId", ${hash('confirm-token')}, "sentTo", ${LATER}
     FROM confirmation_links WHERE "agreementId" = (${RECORDS.proposedAgreement}) LIMIT 1`,
  ],
]

async function removeMade(client: pg.Client): Promise<void> {
  for (const [table] of MADE_RECORDS.toReversed()) {
    await client.query(`DELETE FROM ${table} WHERE id::text LIKE '${MADE}%'`)
  }
}

/** Makes what the demonstration lacks, does the work, and takes it away again. */
export async function withMadeRecords(work: () => Promise<void>): Promise<void> {
  try {
    await onDatabase(async (client) => {
      for (const [, ...statements] of MADE_RECORDS) {
        for (const statement of statements) await client.query(statement)
      }
    })
    await work()
  } finally {
    await onDatabase(removeMade)
  }
}

/** Pages of records that the demonstration lacks: who opens them (null: whoever has the link), and what they show. */
export const MADE_PAGES: readonly { who: string | null; path: string; shows: string }[] = [
  { who: null, path: '/sign-in/invitation/invite-token', shows: '开通新账号' },
  { who: null, path: '/sign-in/reset/password_reset-token', shows: '设置新密码' },
  { who: null, path: '/sign-in/account/account-token', shows: '您的登录名是' },
  { who: null, path: '/join/join-token', shows: '修改后再次提交' },
  { who: null, path: '/confirm/confirm-token', shows: '校验值与确认' },
  { who: 'qdzy', path: `/workspace/organization/{school}/figures/${MADE}01`, shows: '修改数据' },
  { who: 'wuxian', path: `/workspace/projects/parts/${MADE}01`, shows: '已提交的项目' },
  { who: 'admin', path: `/admin/projects/${MADE}01/return`, shows: '退回修改' },
  { who: 'admin', path: `/admin/agreements/import/${MADE}01`, shows: '请填写协议名称' },
]
