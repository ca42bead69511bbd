#!/usr/bin/env node
// Checks an agreement downloaded from the portal, offline: node verify-agreement.mjs agreement.json [heads.json]
// Written from docs/agreement-format.md alone, without the portal's code, so that the two check each other.
// Ends with 0: everything that was checked agrees; 1: something was altered or is missing; 2: could not be checked.
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

class Unreadable extends Error {}
class Altered extends Error {}

const KINDS = {
  order_training: '订单培养',
  apprenticeship: '学徒培养',
  industry_college: '共建产业学院',
  training_base: '共建基地',
  technical_service: '技术服务／委托研发',
  staff_training: '员工培训',
  donation: '捐赠',
  strategic_framework: '战略合作框架',
  other: '其他',
}
const STATES = {
  proposed: '已提出，尚未生效',
  rejected: '被拒绝',
  effective: '已生效',
  terminated: '已终止',
  renewed: '已续签',
}
const WAYS = { account: '登录账号确认', link: '一次性链接确认' }
const ZEROS = '0'.repeat(64)

const sha256 = (text) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')
const bad = (where, what) => {
  throw new Unreadable(`${where}${what}`)
}
const none = (value) => value === undefined || value === null || value === ''

// Values, as section 1 of the specification lists them -----------------------------------------------------------

function object(value, where, names) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) bad(where, '应为对象')
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) bad(where, `含有规范之外的字段“${name}”`)
  }
  return value
}
const list = (value, where) => (Array.isArray(value) ? value : bad(where, '应为列表'))
const code = (value, where, codes) => (codes.includes(value) ? value : bad(where, '不是规范规定的值'))
const matching = (value, where, shape, name) =>
  typeof value === 'string' && shape.test(value) ? value : bad(where, `不是${name}`)
const hash = (value, where) => matching(value, where, /^[0-9a-f]{64}$/, 'SHA-256')
const salt = (value, where) => matching(value, where, /^[0-9a-f]{32}$/, '32 位十六进制数')
const number = (value, where, least) =>
  Number.isSafeInteger(value) && value >= least ? value : bad(where, '不是合规的整数')
const optional = (value, read, ...more) => (none(value) ? undefined : read(value, ...more))

function date(value, where, exact) {
  const shape = exact ? /^[1-9]\d{3}-\d\d-\d\d$/ : /^[1-9]\d{3}(-\d\d(-\d\d)?)?$/
  const [year, month = '01', day = '01'] = matching(value, where, shape, '日期').split('-')
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${year}-${month}-${day}`)
  return exists ? value : bad(where, '不是日历上有的日期')
}

function instant(value, where) {
  matching(value, where, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, '时间')
  const moment = new Date(value)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value ? value : bad(where, '不是时间')
}

// Normal form, section 2 -----------------------------------------------------------------------------------------

const REFUSED = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
] // prettier-ignore
const BLANKS = '\t \u00a0\u3000'

function lines(value, where) {
  if (typeof value !== 'string') bad(where, '应为文字')
  for (const character of value) {
    const point = character.codePointAt(0)
    if (REFUSED.some(([from, to]) => point >= from && point <= to)) {
      bad(where, `含有不允许的字符 U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
    }
  }
  return value.normalize('NFC').split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
}

/** The lines of a text, without blanks at their ends and without empty ones around; none for no value. */
function text(value, where) {
  if (none(value)) return []
  const trimmed = lines(value, where).map((one) => {
    let end = one.length
    while (end > 0 && BLANKS.includes(one[end - 1])) end -= 1
    return one.slice(0, end)
  })
  while (trimmed.length > 0 && trimmed[0] === '') trimmed.shift()
  while (trimmed.length > 0 && trimmed.at(-1) === '') trimmed.pop()
  return trimmed
}

const line = (value, where) =>
  lines(value, where)
    .flatMap((one) => one.split(/[\t \u00a0\u3000]/))
    .filter((word) => word !== '')
    .join(' ')
const required = (value, where) => (none(value) ? '' : line(value, where)) || bad(where, '不能为空')

/** A canonical text: its first line, then the fields that have a value. */
const canonical = (first, fields) =>
  `${[first, ...fields.filter(([, value]) => !none(value)).map((field) => field.join('='))].join('\n')}\n`
const paragraphs = (first, key, name, all) =>
  `${canonical(first, [['salt', key]])}${all.map((one) => `${name}=${one}\n`).join('')}`

// The agreement, section 3 ---------------------------------------------------------------------------------------

function summaryHash(value) {
  if (none(value)) return undefined
  if (value.sha256 !== undefined) return hash(object(value, '摘要', ['sha256']).sha256, '摘要的校验值')
  object(value, '摘要', ['salt', 'text'])
  const [key, all] = [salt(value.salt, '摘要的随机数'), text(value.text, '摘要')]
  return all.length > 0 ? sha256(paragraphs('xieyu-agreement/1 summary', key, 'text', all)) : undefined
}

function contentHash(value) {
  if (value?.sha256 !== undefined) return hash(object(value, '内容', ['sha256']).sha256, '内容的校验值')
  object(value, '内容', ['salt', 'body', 'attachments'])
  const [key, body] = [salt(value.salt, '内容的随机数'), text(value.body, '正文')]
  const attachments = none(value.attachments) ? [] : list(value.attachments, '附件')
  if (body.length === 0 && attachments.length === 0) bad('内容', '既没有正文，也没有附件')
  const files = attachments.map((file, index) => {
    const where = `附件 ${index + 1} `
    object(file, where, ['name', 'size', 'sha256'])
    const name = required(file.name, `${where}的名称`)
    return `attachment.name=${name}\nattachment.size=${number(file.size, where, 0)}\nattachment.sha256=${hash(file.sha256, where)}\n`
  })
  return sha256(paragraphs('xieyu-agreement/1 content', key, 'body', body) + files.join(''))
}

function readParties(value) {
  const parties = list(value, '各方').map((party, index) => {
    const where = `第 ${index + 1} 方`
    object(party, where, ['name', 'creditCode'])
    const credit = optional(party.creditCode, matching, where, /^[0-9A-Z]{18}$/, '统一社会信用代码')
    return { name: required(party.name, `${where}的名称`), credit }
  })
  if (parties.length < 2) bad('各方', '少于两方')
  for (const key of ['name', 'credit']) {
    const values = parties.map((party) => party[key]).filter((one) => one !== undefined)
    if (new Set(values).size !== values.length) bad('各方', '有重复的单位')
  }
  return parties
}

const AGREEMENT =
  'number version origin kind title parties signedOn validFrom validTo amends renews confidentiality summary content'

function readAgreement(value) {
  object(value, '协议', AGREEMENT.split(' '))
  const agreement = {
    number: required(value.number, '协议编号'),
    version: number(value.version, '版本号', 1),
    origin: code(value.origin, '来源', ['portal', 'paper']),
    kind: code(value.kind, '协议类型', Object.keys(KINDS)),
    title: required(value.title, '协议名称'),
    parties: readParties(value.parties),
    signedOn: optional(value.signedOn, date, '签订日期', false),
    from: optional(value.validFrom, date, '生效日期', true),
    to: optional(value.validTo, date, '到期日期', true),
    amends: optional(value.amends, line, '所补充的协议'),
    renews: optional(value.renews, line, '所续签的协议'),
    shown: code(value.confidentiality, '公开范围', ['register_only', 'summary', 'full_text']),
    summary: summaryHash(value.summary),
    content: contentHash(value.content),
    concealed: value.content.sha256 !== undefined,
  }
  if (agreement.from && agreement.to && agreement.to < agreement.from) bad('到期日期', '早于生效日期')
  if (agreement.signedOn && agreement.origin === 'portal') bad('签订日期', '只有纸质协议才有')
  if (agreement.amends && agreement.renews) bad('协议', '不能同时是补充协议和续签')
  return agreement
}

const agreementHash = (one) =>
  sha256(
    canonical('xieyu-agreement/1', [
      ['number', one.number],
      ['version', one.version],
      ['origin', one.origin],
      ['kind', one.kind],
      ['title', one.title],
      ...one.parties.flatMap(({ name, credit }) => [
        ['party.name', name],
        ['party.credit-code', credit],
      ]),
      ['signed-on', one.signedOn],
      ['valid-from', one.from],
      ['valid-to', one.to],
      ['amends', one.amends],
      ['renews', one.renews],
      ['confidentiality', one.shown],
      ['summary-sha256', one.summary],
      ['content-sha256', one.content],
    ]),
  )

// The ledger, section 4 ------------------------------------------------------------------------------------------

const EXTRA = {
  proposal: [],
  confirmation: ['party', 'way'],
  rejection: ['party', 'way', 'reasonSha256'],
  effect: [],
  termination: ['reasonSha256'],
  amendment: ['related'],
  renewal: ['related'],
}

function readEntry(value, where) {
  const kind = code(value?.kind, `${where}的类别`, Object.keys(EXTRA))
  const extra = EXTRA[kind]
  object(value, where, ['sequence', 'at', 'kind', 'number', 'version', 'agreementSha256', ...extra])
  const has = (name, read, ...more) => (extra.includes(name) ? read(value[name], where, ...more) : undefined)
  return {
    kind,
    sequence: number(value.sequence, where, 1),
    at: instant(value.at, where),
    number: required(value.number, `${where}的协议编号`),
    version: number(value.version, where, 1),
    agreement: hash(value.agreementSha256, where),
    party: has('party', number, 1),
    way: has('way', code, Object.keys(WAYS)),
    related: has('related', required),
    reason: has('reasonSha256', (one) => optional(one, hash, where)),
  }
}

const entryHash = (one) =>
  sha256(
    canonical('xieyu-ledger/1 entry', [
      ['sequence', one.sequence],
      ['at', one.at],
      ['kind', one.kind],
      ['number', one.number],
      ['version', one.version],
      ['agreement-sha256', one.agreement],
      ['party', one.party],
      ['way', one.way],
      ['related', one.related],
      ['reason-sha256', one.reason],
    ]),
  )
const link = (previous, entry) =>
  sha256(
    canonical('xieyu-ledger/1 link', [
      ['previous', previous],
      ['entry', entry],
    ]),
  )

function readHead(value, where, names = []) {
  object(value, where, ['sequence', 'hash', ...names])
  return { sequence: number(value.sequence, where, 0), hash: hash(value.hash, where) }
}

function readLedger(value) {
  object(value, '台账证明', ['format', 'start', 'entries', 'head'])
  if (value.format !== 'xieyu-ledger/1') bad('台账证明', '的格式版本未知，请取新版核验程序')
  const items = list(value.entries, '台账条目').map((item, index) => {
    const where = `证明中第 ${index + 1} 条`
    if (typeof item === 'string') return { hash: hash(item, where) }
    object(item, where, ['entry', 'sha256'])
    return { entry: readEntry(item.entry, where), hash: hash(item.sha256, where) }
  })
  if (items.length === 0) bad('台账条目', '为空')
  return { start: readHead(value.start, '证明的起点'), head: readHead(value.head, '证明的终点'), items }
}

/** Makes every link of the proof; gives them by number, and the agreement's own entries. Section 6, step 3. */
function follow({ start, head, items }, agreementNumber) {
  if (start.sequence === 0 && start.hash !== ZEROS) throw new Altered('台账起点不是 64 个零。')
  const links = new Map([[start.sequence, start.hash]])
  let [place, last] = [start.sequence, start.hash]
  for (const { entry, hash: stated } of items) {
    place += 1
    if (entry) {
      const at = `台账第 ${place} 条`
      if (entry.sequence !== place) throw new Altered(`${at}缺失或错位：此处写的是第 ${entry.sequence} 条。`)
      if (entry.number !== agreementNumber) throw new Altered(`${at}属于另一份协议（${entry.number}）。`)
      if (entryHash(entry) !== stated) throw new Altered(`${at}的内容被改动：与其校验值不符。`)
    }
    last = link(last, stated)
    links.set(place, last)
  }
  if (head.sequence !== place) {
    throw new Altered(`台账条目缺失或多余：证明应到第 ${head.sequence} 条，实际到第 ${place} 条。`)
  }
  if (head.hash !== last) throw new Altered(`台账证明中有条目被改动：算出的链头与第 ${place} 条的链头不符。`)
  return { links, own: items.flatMap(({ entry }) => entry ?? []) }
}

/** The life of the last version, sections 4 and 6, step 4. */
function live(own, agreement, sum) {
  const paper = agreement.origin === 'paper'
  let [state, about, confirmed] = ['none', undefined, []]
  for (const entry of own) {
    const wrong = (why) => new Altered(`台账第 ${entry.sequence} 条与协议的经过不符：${why}。`)
    if (entry.kind === 'proposal') {
      const open = paper
        ? !['terminated', 'renewed'].includes(state)
        : ['none', 'proposed', 'rejected'].includes(state)
      if (!open || entry.version <= (about?.version ?? 0)) throw wrong('此时不能再提出这一版本')
      ;[state, about, confirmed] = ['proposed', entry, []]
      continue
    }
    if (entry.version !== about?.version || entry.agreement !== about.agreement)
      throw wrong('不是当时提出的版本')
    const answering = entry.kind === 'confirmation' || entry.kind === 'rejection'
    if (state !== (answering || entry.kind === 'effect' ? 'proposed' : 'effective'))
      throw wrong('此时不应有这一条')
    if (answering && paper) throw wrong('纸质协议没有在线确认')
    if (entry.kind === 'confirmation') {
      if (confirmed.some(({ party }) => party === entry.party)) throw wrong('同一方重复确认')
      confirmed.push(entry)
    }
    state =
      { rejection: 'rejected', effect: 'effective', termination: 'terminated', renewal: 'renewed' }[
        entry.kind
      ] ?? state
    if (entry.kind === 'effect') about = { ...about, effect: entry }
  }
  if (about?.version !== agreement.version || about.agreement !== sum) {
    throw new Altered('台账中最后提出的版本不是文件中的这一版本。')
  }
  return { state, about, confirmed }
}

/** Who answered must be a party, and an effect rests on all of them. Earlier versions had parties of their own. */
function checkParties(own, { about, confirmed }, { parties, origin }) {
  for (const { sequence, party } of own) {
    if (sequence > about.sequence && party > parties.length)
      throw new Altered(`台账第 ${sequence} 条的当事方不在协议各方之中。`)
  }
  if (about.effect && origin === 'portal' && confirmed.length < parties.length) {
    throw new Altered(`台账第 ${about.effect.sequence} 条写明生效，但并非各方都已确认。`)
  }
}

/** Compares with the published heads, section 6, step 5; gives a sentence, and whether it is settled. */
function compare(heads, links, own) {
  const inside = heads.filter(({ sequence }) => links.has(sequence))
  for (const { sequence, hash: published } of inside) {
    if (links.get(sequence) !== published)
      throw new Altered(`与公布的链头不符：第 ${sequence} 条的链头应为 ${published}。`)
  }
  const covering = inside.find(({ sequence }) => sequence >= own.at(-1).sequence)
  if (covering) return { settled: true, said: `链头：与公布的第 ${covering.sequence} 条链头一致` }
  return {
    settled: false,
    said: `链头：公布的链头都不在第 ${own.at(-1).sequence} 至 ${Math.max(...links.keys())} 条之间，无法比对；请取最后一条当日或以后的链头文件，或重新下载协议文件`,
  }
}

// The program ----------------------------------------------------------------------------------------------------

function parse(source, name) {
  const body = source.replace(/^\uFEFF/, '').trim()
  if (body === '') bad(name, '是空的，请重新下载')
  if (body.startsWith('<')) bad(name, '是网页，不是 JSON 文件；请用“下载”取得 agreement.json')
  try {
    return JSON.parse(body)
  } catch {
    bad(
      name,
      /^[{[]/.test(body) && !/[}\]]$/.test(body) ? '不完整，可能下载中断，请重新下载' : '不是 JSON 文件',
    )
  }
}

function readHeads(source) {
  const value = object(parse(source, '链头文件'), '链头文件', ['format', 'heads'])
  if (value.format !== 'xieyu-heads/1') bad('链头文件', '的格式版本未知，请取新版核验程序')
  const heads = list(value.heads, '链头').map((head, index) => {
    const where = `第 ${index + 1} 个链头`
    const read = readHead(head, where, ['date'])
    date(head.date, `${where}的日期`, true)
    return read
  })
  return heads.length > 0 ? heads : bad('链头文件', '没有链头')
}

const china = (at) =>
  `${new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ')}（北京时间）`

function facts(agreement, sum) {
  const { parties, concealed, shown } = agreement
  return [
    `协议：${agreement.title}（${KINDS[agreement.kind]}），编号 ${agreement.number}，第 ${agreement.version} 版`,
    ...parties.map(
      ({ name, credit }, index) => `第 ${index + 1} 方：${name}${credit ? `（${credit}）` : ''}`,
    ),
    `期限：${agreement.from ?? '生效之日'} 至 ${agreement.to ?? '未定'}`,
    `校验值：${sum}，与文件所载一致`,
    concealed
      ? `正文和附件：${shown === 'full_text' ? '文件中没有' : '未公开'}，只核对了校验值`
      : '正文和附件清单：已核对；附件本身请另算 SHA-256 比对',
  ]
}

function examine(source, headSource) {
  const value = parse(source, '协议文件')
  if (typeof value !== 'object' || value === null) bad('协议文件', '不是协议文件')
  if (value.format !== 'xieyu-agreement/1') {
    bad(
      '协议文件',
      /^xieyu-agreement\//.test(value.format) ? '的格式版本未知，请取新版核验程序' : '不是协议文件',
    )
  }
  object(value, '协议文件', ['format', 'agreement', 'sha256', 'ledger'])
  const [agreement, stated, ledger] = [
    readAgreement(value.agreement),
    hash(value.sha256, '校验值'),
    readLedger(value.ledger),
  ]
  const heads = headSource === undefined ? undefined : readHeads(headSource)
  const sum = agreementHash(agreement)
  if (sum !== stated) throw new Altered(`协议被改动：算出的校验值是 ${sum}，文件所载是 ${stated}。`)
  const { links, own } = follow(ledger, agreement.number)
  const life = live(own, agreement, sum)
  checkParties(own, life, agreement)
  const origin =
    agreement.origin === 'paper'
      ? ['来源：纸质登记，未经各方在线确认']
      : life.confirmed.map(
          ({ party, at, way }) => `确认：${agreement.parties[party - 1].name}，${china(at)}，${WAYS[way]}`,
        )
  const head = heads && compare(heads, links, own)
  return {
    code: head && !head.settled ? 2 : 0,
    lines: [
      ...facts(agreement, sum),
      ...origin,
      `状态：${STATES[life.state]}（以台账第 ${ledger.head.sequence} 条为止；是否到期请看期限，现状请在网站核验）`,
      `台账：第 ${ledger.start.sequence + 1} 至 ${ledger.head.sequence} 条连接无误，其中 ${own.length} 条属于本协议`,
      head?.said ??
        `链头：未提供链头文件，请将第 ${ledger.head.sequence} 条的链头 ${ledger.head.hash} 与网站公布的比对`,
      head
        ? head.settled
          ? '结果：核验通过。'
          : '结果：文件自身一致，但未能与公布的链头比对。'
        : '结果：文件自身一致；尚未与公布的链头比对。',
    ],
  }
}

/** Checks the text of an agreement's file, with that of a file of heads if given; `code` is what the program ends with. */
export function verify(source, headSource) {
  try {
    return examine(source, headSource)
  } catch (error) {
    if (error instanceof Altered) return { code: 1, lines: [error.message, '结果：核验不通过。'] }
    if (error instanceof Unreadable) return { code: 2, lines: [`${error.message}。`, '结果：无法核验。'] }
    throw error
  }
}

function read(path) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    bad(
      `文件 ${path} `,
      error.code === 'ENOENT' ? '不存在' : error instanceof TypeError ? '不是 UTF-8 文本' : '无法读取',
    )
  }
}

function main(paths) {
  if (paths.length < 1 || paths.length > 2) {
    return { code: 2, lines: ['用法：node verify-agreement.mjs agreement.json [heads.json]'] }
  }
  try {
    return verify(...paths.map(read))
  } catch (error) {
    if (error instanceof Unreadable) return { code: 2, lines: [`${error.message}。`, '结果：无法核验。'] }
    throw error
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const { code: ending, lines: said } = main(process.argv.slice(2))
  process.stdout.write(`${said.join('\n')}\n`)
  process.exitCode = ending
}
