import { readdirSync, readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@/tests/support/e2e'
import { get } from '@/tests/support/http'
import { type Nginx, nginxProgram, startNginx } from '@/tests/support/nginx'

const isMissing = nginxProgram() === undefined
if (isMissing) console.warn('nginx is missing: the front cache was NOT tested (apt-get install nginx-light)')
test.skip(isMissing, 'nginx is missing')

const SESSION = { cookie: 'theme=dark; xieyu.session=abc' }
const SECURE_SESSION = { cookie: '__Host-xieyu.session=abc' }

/** What is kept, as nginx writes it: the key and the whole answer, head and body. */
function kept(nginx: Nginx): { key: string; text: string }[] {
  return readdirSync(nginx.cacheDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .map((text) => ({ key: /^KEY: (.*)$/m.exec(text)?.[1] ?? '', text }))
}

type StandIn = { port: number; asked: string[]; close: () => Promise<void> }

/** A stand-in for the portal, which counts what reaches it. */
async function startStandIn(answer: http.RequestListener): Promise<StandIn> {
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port, asked, close }
}

/** A portal gone wrong: it lets everything be kept for a minute, and sets a cookie where the address says so. */
const startCareless = () =>
  startStandIn((request, response) => {
    response.setHeader('X-Accel-Expires', '60')
    response.setHeader('Cache-Control', 'public, max-age=60')
    if (request.url?.includes('cookie')) response.setHeader('Set-Cookie', 'a=1')
    if (request.url?.includes('fault')) response.statusCode = 500
    response.end('answer')
  })

/** A portal that says like ours until when its page may be kept. The page is the moment at which it was read. */
async function startClock(takesMs: number): Promise<StandIn & { busiest: () => number }> {
  let [now, most] = [0, 0]
  const standIn = await startStandIn(async (_request, response) => {
    const read = Date.now()
    now += 1
    most = Math.max(most, now)
    await wait(takesMs)
    now -= 1
    response.setHeader('X-Accel-Expires', `@${Math.floor((read - 400) / 1000)}`)
    response.setHeader('ETag', `"${read}"`)
    response.end(String(read))
  })
  const busiest = () => {
    const before = most
    most = 0
    return before
  }
  return { ...standIn, busiest }
}

const CROWD = 12

/** How old pages were when somebody asked for them, while a crowd asked for one page again and again. */
async function agesForCrowd(url: string, milliseconds: number): Promise<number[]> {
  const end = Date.now() + milliseconds
  const ages: number[] = []
  const visit = async () => {
    while (Date.now() < end) {
      const asked = Date.now()
      ages.push(asked - Number((await get(url)).body.toString()))
      await wait(10)
    }
  }
  await Promise.all(Array.from({ length: CROWD }, visit))
  return ages
}

test('the front cache never keeps what is for one person, even if the portal lets it', async () => {
  const portal = await startCareless()
  const nginx = await startNginx(portal.port)
  try {
    const ask = async (address: string, headers?: Record<string, string>) => {
      const before = portal.asked.length
      for (let turn = 0; turn < 3; turn += 1) await get(nginx.url + address, { headers })
      return portal.asked.length - before
    }
    expect(await ask('/members'), 'a public page is kept').toBe(1)
    const personal = [
      '/workspace',
      '/workspace/account',
      '/admin',
      '/admin/settings',
      '/api/health',
      '/api/auth/session',
    ]
    const doors = ['/sign-in', '/sign-in/reset/token', '/join', '/join/token', '/setup', '/files/1']
    const disguised = ['/%61dmin/users', '//workspace/account', '/./api/health']
    for (const address of [...personal, ...doors, ...disguised]) {
      expect(await ask(address), `${address} is asked for each time`).toBe(3)
    }
    expect(await ask('/members/sets-a-cookie'), 'an answer with Set-Cookie').toBe(3)
    expect(await ask('/members/fault'), 'a fault of the server').toBe(3)
    expect(await ask('/members?x=1'), 'an address with a query').toBe(3)
    for (const session of [SESSION, SECURE_SESSION]) {
      expect(await ask('/members', session), 'a page for somebody who is signed in').toBe(3)
      expect(await ask('/news', session)).toBe(3)
    }
    for (const name of ['RSC', 'Next-Router-State-Tree', 'Next-Router-Prefetch', 'Next-Action']) {
      expect(await ask('/members', { [name]: '1' }), `a request with ${name}`).toBe(3)
    }
    expect(kept(nginx).map(({ key }) => key.split(' ').at(-1))).toEqual(['/members'])
  } finally {
    await nginx.stop()
    await portal.close()
  }
})

test('a visitor is never given what was read a second ago, and a crowd fetches a page one at a time', async () => {
  const portal = await startClock(20)
  const nginx = await startNginx(portal.port)
  try {
    const ages: number[] = []
    for (let turn = 0; turn < 30; turn += 1) {
      const asked = Date.now()
      ages.push(asked - Number((await get(`${nginx.url}/news`)).body.toString()))
      await wait(50)
    }
    expect(Math.max(...ages), 'a page is kept').toBeGreaterThan(0)
    expect(Math.max(...ages), 'but not for long').toBeLessThan(1_000)

    portal.busiest()
    const before = portal.asked.length
    const crowd = await agesForCrowd(`${nginx.url}/news`, 2_500)
    expect(portal.busiest(), 'requests at once').toBeLessThan(CROWD / 2)
    expect(portal.asked.length - before).toBeLessThan(crowd.length / 4)

    await wait(2_000)
    const asked = Date.now()
    const late = await Promise.all(Array.from({ length: CROWD }, () => get(`${nginx.url}/news`)))
    for (const { body } of late) expect(Number(body.toString())).toBeGreaterThanOrEqual(asked)
  } finally {
    await nginx.stop()
    await portal.close()
  }
})

test('a crowd has a page fetched anew some twenty times a second at most', async () => {
  const portal = await startClock(0)
  const nginx = await startNginx(portal.port)
  try {
    const seconds = 4
    const crowd = await agesForCrowd(`${nginx.url}/news`, seconds * 1_000)
    expect(crowd.length).toBeGreaterThan(1_000)
    expect(Math.max(...crowd)).toBeLessThan(1_000)
    // Twenty may come at once, beside the crowd that found nothing kept.
    expect(portal.asked.length).toBeLessThan(CROWD + 20 + 20 * (seconds + 1))
  } finally {
    await nginx.stop()
    await portal.close()
  }
})

test('while the portal is away visitors read what was kept, however old, and else a sentence', async () => {
  const portal = await startClock(0)
  const nginx = await startNginx(portal.port)
  try {
    let kept = ''
    // What is read at the beginning of a second runs out at once; it is kept all the same.
    for (let turn = 0; turn < 3; turn += 1) kept = (await get(`${nginx.url}/about`)).body.toString()
    await portal.close()
    await wait(2_000)
    const answer = await get(`${nginx.url}/about`)
    expect([answer.status, answer.body.toString()]).toEqual([200, kept])
    const missing = await get(`${nginx.url}/never-asked-for`)
    expect(missing.status).toBe(503)
    expect(missing.body.toString()).toContain('请稍后再来')
  } finally {
    await nginx.stop()
  }
})

/** The answer to a form of which nothing but its head has come: how large it is stands there. */
function announce(url: string, bytes: number): Promise<{ status?: number; type?: string; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': bytes }
    const request = http.request(url, { method: 'POST', headers }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const text = Buffer.concat(chunks).toString()
      resolve({ status: response.statusCode, type: response.headers['content-type'], text })
      request.destroy()
    })
    request.setTimeout(10_000, () => request.destroy(new Error('No answer')))
    request.once('error', reject)
    request.flushHeaders()
  })
}

test('what is larger than it takes is answered 413 with a sentence, wherever it is sent', async () => {
  const portal = await startCareless()
  const nginx = await startNginx(portal.port)
  const megabyte = 1024 * 1024
  try {
    for (const [address, bytes] of [
      ['/members', 3 * megabyte],
      ['/workspace/organization', 3 * megabyte],
      ['/_next/static/a.js', 3 * megabyte],
      ['/api/open/v1/units', megabyte],
      ['/api/imports/students', 10 * megabyte],
      ['/api/files', 22 * megabyte],
    ] as const) {
      const { status, type, text } = await announce(nginx.url + address, bytes)
      expect([status, type], address).toEqual([413, 'text/plain; charset=utf-8'])
      expect(text, address).toContain('提交的内容太大，没有受理。')
    }
    expect(portal.asked).toEqual([])
  } finally {
    await nginx.stop()
    await portal.close()
  }
})

test('the portal’s own internal addresses cannot be reached through it', async () => {
  const portal = await startCareless()
  const nginx = await startNginx(portal.port)
  try {
    for (const address of ['/api/internal/expire', '//api/internal/expire', '/api/%69nternal/expire']) {
      expect((await get(nginx.url + address)).status, address).toBe(404)
    }
    expect(portal.asked.filter((url) => url.includes('expire'))).toEqual([])
  } finally {
    await nginx.stop()
    await portal.close()
  }
})

test('behind nginx public pages are kept compressed, personal ones are not, and an edit is seen within a second', async ({
  baseURL,
  signedIn,
}) => {
  const nginx = await startNginx(Number(new URL(String(baseURL)).port))
  const unit = '/members/qingdao-aile-qimeng'
  const gzip = { 'accept-encoding': 'gzip' }
  try {
    const staff = await signedIn('aile')
    const [session] = await staff.context().cookies()
    const cookie = `${session?.name}=${session?.value}`
    for (const address of [
      '/workspace',
      '/workspace/organization',
      '/api/health',
      '/sign-in',
      '/join',
      '/nowhere',
      '/members',
    ]) {
      await get(nginx.url + address, { headers: { ...gzip, cookie } })
      // Twice: only what the portal itself had kept may be kept.
      for (let turn = 0; turn < 2; turn += 1) await get(nginx.url + address, { headers: gzip })
    }
    const members = await get(`${nginx.url}/members`, { headers: gzip })
    expect(members.headers['content-encoding']).toBe('gzip')
    expect(kept(nginx).map(({ key }) => key.split(' ').at(-1))).toEqual(
      expect.arrayContaining(['/members', '/nowhere']),
    )
    for (const { key, text } of kept(nginx)) {
      expect(key).not.toMatch(/\/(workspace|admin|api|sign-in|join|setup|files)\b/)
      expect(text.slice(0, text.indexOf('\r\n\r\n'))).not.toMatch(/^set-cookie:/im)
    }

    await staff.goto('/workspace/organization')
    await staff.getByRole('link', { name: '修改资料', exact: true }).click()
    const summary = `托育与早期教育机构（${Date.now()}）。`
    await staff.getByLabel('简介').fill(summary)
    expect((await get(nginx.url + unit)).status).toBe(200)
    await staff.getByRole('button', { name: '保存', exact: true }).click()
    await expect(staff.getByText('已保存。')).toBeVisible()
    // What was kept before is older than a second from here on.
    await wait(1_000)
    expect((await get(nginx.url + unit)).body.toString()).toContain(summary)
  } finally {
    await nginx.stop()
  }
})
