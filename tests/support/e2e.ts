import path from 'node:path'
import {
  type APIResponse,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import pg from 'pg'
import { DEMO_PASSWORD, portalOf } from '@/playwright.config'
import { readForm } from '@/tests/bench/forms'

export { expect, type Page }

type Fixtures = {
  /** What went wrong inside the pages. Must be empty at the end; a test that provokes a fault empties it. */
  faults: string[]
  /** A page of a browser of its own: nobody is signed in there. */
  visit: (options?: BrowserContextOptions) => Promise<Page>
  /** A page of a browser of its own, where this account is signed in and nothing is open yet. */
  signedIn: (loginName: string, options?: BrowserContextOptions) => Promise<Page>
}

/** Hears everything that a page complains of: errors in its console, uncaught ones, and parts that did not arrive. */
function listen(context: BrowserContext, faults: string[]): void {
  context.on('console', (message) => {
    // The browser's own word for an answer ≥ 400; which of them are faults is decided below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(`${message.location().url}: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => faults.push(`${error.page()?.url()}: ${error.error()}`))
  context.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document'
    if (response.status() >= (isPage ? 500 : 400)) faults.push(`${response.status()} ${response.url()}`)
  })
}

/** Where the portal of this worker keeps its data. */
export const dataDir = () => portalOf(test.info().parallelIndex).dataDir

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from the braces
  baseURL: async ({}, use, { parallelIndex }) => use(portalOf(parallelIndex).url),
  faults: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from the braces
    async ({}, use) => {
      const faults: string[] = []
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, faults }, use) => {
    listen(context, faults)
    await use(context)
  },
  visit: async ({ browser, faults }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      opened.push(context)
      listen(context, faults)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  signedIn: async ({ visit }, use) => {
    await use(async (loginName, options) => {
      const page = await visit(options)
      // The form is sent without being opened, which spares two pages: other tests open it.
      const answer = await send(page, '/sign-in', '登录', { login: loginName, password: DEMO_PASSWORD })
      expect(answer.status(), `${loginName} signs in`).toBe(303)
      return page
    })
  },
})

/** Fills in the sign-in form, wherever it stands. */
export async function fillSignIn(page: Page, loginName: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('账号').fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Signs in as a demo account and arrives at `returnTo`. */
export async function signIn(page: Page, loginName: string, returnTo = '/workspace'): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  await fillSignIn(page, loginName)
  await page.waitForURL((url) => url.pathname === new URL(returnTo, url).pathname)
}

/** Opens a page behind sign-in that is not there for this account: it says so in words, whatever its status. */
export async function expectMissing(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这个页面' }), path).toBeVisible()
}

/** Opens the unit that this account looks after, and gives its own address in the workspace. */
export async function openOwnUnit(page: Page): Promise<string> {
  await page.goto('/workspace/organization')
  const link = page.getByRole('link', { name: '修改资料', exact: true })
  return ((await link.getAttribute('href')) ?? '').replace(/\/edit$/, '')
}

/** Waits until the page's scripts have taken its forms over, where a test needs what only they can do. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.forms].every((form) => Object.keys(form).some((key) => key.startsWith('__react'))),
  )
}

/** Names units in a field of the page's form by their whole names: a line each, with scripts one after the other. */
export async function nameUnits(
  page: Page,
  label: RegExp,
  names: readonly string[],
  { javaScriptEnabled = true } = {},
): Promise<void> {
  if (!javaScriptEnabled) {
    await page.getByRole('textbox', { name: label }).fill(names.join('\n'))
    return
  }
  await untilReady(page)
  const search = page.getByRole('combobox', { name: label })
  for (const name of names) {
    await search.fill(name)
    await search.press('Enter')
    await expect(page.getByRole('button', { name: `移除${name}` })).toBeVisible()
  }
}

/** Sends the form of this label as it stands on the page, with these fields changed: no script checks anything first. */
export async function send(
  page: Page,
  path: string,
  label: string,
  fields: Record<string, string>,
): Promise<APIResponse> {
  const client = page.context().request
  const answer = await client.get(path)
  const form = readForm(await answer.text(), label)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const { origin, href } = new URL(answer.url())
  return client.post(path, { multipart: form, headers: { origin, referer: href }, maxRedirects: 0 })
}

/** A text as a page that shows it writes it. */
export const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#x27' }[mark]};`,
  )

/** Where a redirect leads. The framework says it twice in the answer that it makes, once in those that it kept. */
export function locationOf(answer: APIResponse): string {
  const places = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'location')
  return [...new Set(places.map(({ value }) => value))].join(' or ')
}

/** Runs statements on the database of the portal under test, for what no visitor can bring about: time that passes. */
export async function onDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    host: path.join(dataDir(), 'run'),
    user: 'postgres',
    database: 'postgres',
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
