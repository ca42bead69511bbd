/* npm run doctor: says what is wrong with this installation and how to mend it. Changes nothing. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Env, parseEnv } from '@/lib/server/env'
import { databaseOf, ensureClient, isBuilt } from './steps'

type Finding = { level: 'ok' | 'warn' | 'fail'; text: string; remedy?: string }

const ok = (text: string): Finding => ({ level: 'ok', text })
const warn = (text: string, remedy: string): Finding => ({ level: 'warn', text, remedy })
const fail = (text: string, remedy: string): Finding => ({ level: 'fail', text, remedy })

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const enough = major > 20 || (major === 20 && minor >= 19)
  return enough
    ? ok(`Node ${process.versions.node}`)
    : fail(`Node ${process.versions.node} 过旧`, '请安装 Node 20.19 或更新的版本。')
}

function checkSettings(settings: Env): Finding[] {
  const { appUrl, demo, host, smtpUrl, mailFrom, databaseUrl, authSecret, trustedProxies, jobs } = settings
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(appUrl).hostname)
  const findings: Finding[] = [ok(`网站地址 ${appUrl}`)]
  if (!isLocal && !appUrl.startsWith('https://')) {
    findings.push(
      warn(
        'APP_URL 不是 https：登录 Cookie 不能加密传送',
        '请在前面配置 https（见 docs/operations.md），并改写 APP_URL。',
      ),
    )
  }
  if (demo && host !== '127.0.0.1') {
    findings.push(
      warn('演示账号对外可用：DEMO=1 且 HOST 不是 127.0.0.1', '正式使用请设 DEMO=0，并停用演示账号。'),
    )
  }
  if (databaseUrl && !authSecret) {
    findings.push(
      fail('缺少 AUTH_SECRET', '请设置至少 32 个字符的随机值，例如 openssl rand -base64 32 的输出。'),
    )
  }
  if (!smtpUrl)
    findings.push(
      warn(
        '没有设置 SMTP_URL：邮件不会寄出',
        '邀请与重置链接会显示给操作者，由其转交；需要寄信时请设置 SMTP_URL 与 MAIL_FROM。',
      ),
    )
  else if (!mailFrom) findings.push(fail('设置了 SMTP_URL 而没有 MAIL_FROM', '请设置发件地址 MAIL_FROM。'))
  if (!jobs)
    findings.push(
      warn(
        'JOBS 为 0：网站进程不做后台任务',
        '请确认任务进程在运行（node --import tsx lib/commands/worker.ts，见 docs/operations.md）。',
      ),
    )
  // The portal itself serves no https: somebody stands in front of it.
  if (!isLocal && trustedProxies === 0 && appUrl.startsWith('https://')) {
    findings.push(
      warn(
        'TRUSTED_PROXIES 为 0，而网站地址是 https：登录限制把代理后面的所有访问者算作一个地址',
        '前面有 nginx 时请设为 1。',
      ),
    )
  }
  return findings
}

function checkFolder({ dataDir }: Env): Finding[] {
  try {
    accessSync(existsSync(dataDir) ? dataDir : path.dirname(dataDir), constants.W_OK)
    return [ok(`数据目录 ${dataDir}`)]
  } catch {
    return [fail(`数据目录 ${dataDir} 不可写`, '请改正目录的属主或权限，或用 DATA_DIR 指定另一个目录。')]
  }
}

async function checkDatabase(settings: Env): Promise<Finding[]> {
  const url = databaseOf(settings)
  if (!url) return [warn('内置数据库没有运行，未能检查', '请在 npm start 运行时再执行一次。')]
  process.env.DATABASE_URL = url
  const { databaseAnswers } = await import('@/lib/server/health')
  if (!(await databaseAnswers())) {
    const remedy = settings.databaseUrl
      ? '请检查 DATABASE_URL、数据库服务与网络。'
      : '请先启动 npm start，再执行一次。'
    return [settings.databaseUrl ? fail('数据库没有应答', remedy) : warn('内置数据库没有应答', remedy)]
  }
  const { pendingMigrations } = await import('@/prisma/migrate')
  const pending = await pendingMigrations(url)
  if (pending.length > 0)
    return [
      ok('数据库应答'),
      fail(`数据库缺少 ${pending.length} 个迁移`, '请执行 npm run db:migrate，或重新 npm start。'),
    ]
  return [ok('数据库应答，结构是最新的'), ...(await checkRecords()), ...(await checkFiles())]
}

const MEGABYTE = 1024 * 1024
/** Below this uploads are soon refused (lib/server/files/receive.ts). */
const LITTLE_SPACE = 1024 * MEGABYTE

async function checkFiles(): Promise<Finding[]> {
  const { inspectStorage } = await import('@/lib/features/files/data')
  const { files, sought, missing, read, damaged, freeBytes } = await inspectStorage()
  const named = (checksums: string[]) =>
    checksums.slice(0, 3).join('、') + (checksums.length > 3 ? ' 等' : '')
  const restore = '请从备份把它们复制回 DATA_DIR/files（见 docs/operations.md）。'
  const findings = [
    missing.length > 0 && fail(`${missing.length} 个附件不在磁盘上：${named(missing)}`, restore),
    damaged.length > 0 && fail(`${damaged.length} 个附件的内容与校验值不符：${named(damaged)}`, restore),
  ].filter((finding) => finding !== false)
  if (findings.length === 0)
    findings.push(ok(`附件 ${files} 个：查找 ${sought} 份内容，核对 ${read} 份，都在`))
  const space = `数据目录所在磁盘剩余 ${Math.floor(freeBytes / MEGABYTE)} MB`
  findings.push(
    freeBytes < LITTLE_SPACE ? warn(space, '请清理或扩大磁盘；不足 0.5 GB 时不再接受上传。') : ok(space),
  )
  return findings
}

async function checkRecords(): Promise<Finding[]> {
  const { db } = await import('@/lib/server/db')
  const { SYSTEM_ACTOR } = await import('@/lib/features/accounts/permissions')
  const { verifyAuditChain } = await import('@/lib/features/audit/data')
  const [administrators, regions, unsealed, mails, chain] = await Promise.all([
    db.roleAssignment.count({ where: { role: 'platform_admin', user: { status: 'active' } } }),
    db.region.count(),
    db.auditEntry.count({ where: { sequence: null, at: { lt: new Date(Date.now() - 10 * 60_000) } } }),
    db.outboxMessage.count({ where: { kind: 'mail', doneAt: null, attempts: { gte: 3 } } }),
    verifyAuditChain(SYSTEM_ACTOR),
  ])
  return [
    administrators > 0
      ? ok(`平台管理员 ${administrators} 名`)
      : fail('没有可用的平台管理员', '请执行 npm run admin:create。'),
    regions > 0 ? ok(`行政区划 ${regions} 条`) : fail('缺少行政区划', '请重新 npm start，它会自动写入。'),
    unsealed === 0
      ? ok('审计记录都已封入链中')
      : warn(`${unsealed} 条审计记录超过十分钟未封入链中`, '请检查网站进程的日志。'),
    mails === 0
      ? ok('没有积压的邮件')
      : warn(`${mails} 封邮件多次寄送失败`, '请检查 SMTP_URL 与邮件服务器。'),
    chain,
  ].map((one) => ('level' in one ? one : describeChain(one)))
}

type Chain = Awaited<ReturnType<typeof import('@/lib/features/audit/data').verifyAuditChain>>

function describeChain({ sealed, fault }: Chain): Finding {
  if (!fault) return ok(`审计链完整，共 ${sealed} 条`)
  return fail(
    `审计链在第 ${fault.sequence} 条处断开`,
    '有人绕过网站改动过审计记录：请保留数据库并从备份核对。',
  )
}

function checkBuild(): Finding {
  return isBuilt('.next')
    ? ok('构建是最新的')
    : warn('还没有构建，或代码有变化', 'npm start 会自动构建，约需一分钟。')
}

async function examine(): Promise<Finding[]> {
  let settings: Env
  try {
    settings = parseEnv(process.env)
  } catch (error) {
    return [
      checkNode(),
      fail(error instanceof Error ? error.message : String(error), '各项设置见 docs/operations.md。'),
    ]
  }
  await ensureClient()
  return [
    checkNode(),
    ...checkSettings(settings),
    ...checkFolder(settings),
    ...(await checkDatabase(settings)),
    checkBuild(),
  ]
}

const MARKS = { ok: '正常', warn: '注意', fail: '错误' } as const
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
console.log(`协育 ${version}`)
const findings = await examine()
for (const { level, text, remedy } of findings)
  console.log(`[${MARKS[level]}] ${text}${remedy ? `\n       ${remedy}` : ''}`)
process.exit(findings.some(({ level }) => level === 'fail') ? 1 : 0)
