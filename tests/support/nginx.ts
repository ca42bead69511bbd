import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { get } from './http'
import { freePort } from './ports'

export type Nginx = {
  /** Base address of the portal behind it. */
  url: string
  /** The folder of the front cache. */
  cacheDir: string
  stop: () => Promise<void>
}

const PROGRAMS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx']

/** The nginx of this machine, if it has one. */
export function nginxProgram(): string | undefined {
  return PROGRAMS.find((file) => existsSync(file))
}

/** Replaces a line of the shipped configuration. Throws when it is no longer there, or there twice. */
function replaceOnce(text: string, what: string, by: string): string {
  if (text.split(what).length !== 2) throw new Error(`docs/nginx.conf does not hold “${what}” exactly once`)
  return text.replace(what, by)
}

/** The configuration that we ship, for a port and a folder of this run; nothing else of it is changed. */
function shippedConfiguration(
  { portal, front, between }: Record<'portal' | 'front' | 'between', number>,
  cacheDir: string,
): string {
  return [
    ['server 127.0.0.1:3000;', `server 127.0.0.1:${portal};`],
    ['listen 80;', `listen 127.0.0.1:${front};`],
    ['server 127.0.0.1:3080;', `server 127.0.0.1:${between};`],
    ['listen 127.0.0.1:3080;', `listen 127.0.0.1:${between};`],
    ['    listen [::]:80;\n', ''],
    ['server_name portal.example.edu.cn;', 'server_name localhost;'],
    ['/var/cache/nginx-xieyu', cacheDir],
  ].reduce(
    (text, [what = '', by = '']) => replaceOnce(text, what, by),
    readFileSync('docs/nginx.conf', 'utf8'),
  )
}

/** nginx's own frame around it: no root, no log, nothing outside `folder`. `more` goes into the http block. */
function frame(folder: string, shipped: string, more: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
worker_processes auto;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  default_type application/octet-stream;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${shipped};
  ${more}
}
`
}

async function untilListening(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with code ${child.exitCode}`)
    const answered = await get(url).then(
      () => true,
      () => false,
    )
    if (answered) return
    await wait(50)
  }
  throw new Error('nginx does not answer')
}

/**
 * Starts the nginx of this machine with the configuration that docs/ ships, in front of the portal on `portalPort`.
 * `more` are further lines for the http block, e.g. a server to compare with.
 */
export async function startNginx(portalPort: number, more = ''): Promise<Nginx> {
  const program = nginxProgram()
  if (!program) throw new Error('nginx is not installed')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-nginx-'))
  const cacheDir = path.join(folder, 'cache')
  mkdirSync(cacheDir)
  const [front, between] = [await freePort(), await freePort()]
  const shipped = path.join(folder, 'xieyu.conf')
  const main = path.join(folder, 'nginx.conf')
  writeFileSync(shipped, shippedConfiguration({ portal: portalPort, front, between }, cacheDir))
  writeFileSync(main, frame(folder, shipped, more))
  const child = spawn(program, ['-c', main, '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // Nobody may be left serving when whoever started it ends early.
  const kill = () => void child.kill('SIGTERM')
  process.once('exit', kill)
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    process.off('exit', kill)
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `http://localhost:${front}`
  try {
    await untilListening(child, `${url}/api/internal/`)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, cacheDir, stop }
}
