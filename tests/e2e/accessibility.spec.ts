import axe from 'axe-core'
import { expect, type Page, test, untilReady } from '@/tests/support/e2e'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'
import { DOOR_PAGES, FORM_PAGES, STAFF_PAGES } from '@/tests/support/staff-pages'
import { addressesOf, MADE_PAGES, withMadeRecords } from '@/tests/support/staff-records'
import { routesLeftOut, STAFF_ROUTES } from '@/tests/support/staff-routes'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules that depend on how a page looks; the others say the same in every color and size. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']
const LATER_ROWS = 'tbody tr:nth-child(n + 11)'
const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // Once for both looks: reading the library takes as long as a short page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: axe.RunOptions = {
    runOnly: rules ?? TAGS,
    // What is right is not listed, and no rule of these asks for style sheets or media of its own.
    resultTypes: ['violations'],
    preload: false,
  }
  // Looked at a second time, long tables are by their first rows: the others are painted alike.
  const context: axe.ElementContext = rules ? { exclude: [LATER_ROWS] } : { include: ['html'] }
  return page.evaluate(
    async ({ where, how }) => {
      const { axe: library } = window as unknown as { axe: { run(where: unknown, how: unknown): unknown } }
      const { violations: found } = (await library.run(where, how)) as axe.AxeResults
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 120)}`),
      )
    },
    { where: context as unknown, how: options as unknown },
  )
}

/** The largest text, as the page's own script marks it once a visitor has chosen it (keyboard.spec does). */
const enlarge = (page: Page) =>
  page.evaluate(() => document.documentElement.setAttribute('data-size', 'larger'))

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

type Found = Record<string, string[]>

/** How every page is opened. */
async function openWide(page: Page, path: string): Promise<void> {
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(path)
}

/**
 * Tries the page that is open twice: in light colors and standard text on a wide screen, and in dark colors and the
 * largest text on a phone. Colors do not depend on the size of text, so this sees each of them in each scheme.
 */
async function tryShown(page: Page, name: string): Promise<Found> {
  const found: Found = {}
  const note = (how: string, what: string[]) => {
    if (what.length > 0) found[`${name}, ${how}`] = what
  }
  const noteWidth = async (how: string) => {
    const excess = await sideways(page)
    note(`${how}, width`, excess > 0 ? [`scrolls sideways by ${excess} px`] : [])
  }
  note('light', await violations(page))
  await page.setViewportSize(PHONE)
  await noteWidth('on a phone')
  await page.emulateMedia({ colorScheme: 'dark' })
  await enlarge(page)
  await noteWidth('on a phone, large text')
  note('dark, on a phone, large text', await violations(page, LOOKS))
  return found
}

async function tryPage(page: Page, path: string): Promise<Found> {
  await openWide(page, path)
  return tryShown(page, path)
}

/** The same of a page behind sign-in, where an address that shows another page must not count as tried. */
async function tryOwnPage(page: Page, path: string, shows?: string): Promise<Found> {
  await openWide(page, path)
  expect(new URL(page.url()).pathname, path).toBe(path.replace(/\?.*/, ''))
  await expect(page.getByRole('heading', { level: 1 }), path).not.toHaveText('没有找到这个页面')
  if (shows) await expect(page.getByText(shows).first(), path).toBeVisible()
  return tryShown(page, path)
}

/** A test tries about so many pages, so that two workers share them evenly. */
const PAGES_PER_TEST = 15

function evenly<T>(list: readonly T[]): T[][] {
  const parts = Math.ceil(list.length / PAGES_PER_TEST)
  const size = Math.ceil(list.length / parts)
  return Array.from({ length: parts }, (_, at) => list.slice(at * size, (at + 1) * size))
}

// The longest comes first, so that no worker is left with it alone.
test('pages behind a link that works once, and of records that the demonstration lacks, have none either', async ({
  page: visitor,
  signedIn,
}) => {
  test.setTimeout(120_000)
  let found: Found = {}
  await withMadeRecords(async () => {
    const addresses = await addressesOf(MADE_PAGES.map(({ path }) => path))
    for (const [at, { who, shows }] of MADE_PAGES.entries()) {
      const page = who ? await signedIn(who) : visitor
      found = { ...found, ...(await tryOwnPage(page, addresses[at] ?? '', shows)) }
    }
  })
  expect(found).toEqual({})
})

for (const part of evenly([...PUBLIC_PAGES.map(({ path }) => path), '/nowhere', ...DOOR_PAGES])) {
  test(`${part[0]} and the next pages open to anybody have no accessibility violation, light and dark, in standard and large text`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    let found: Found = {}
    for (const path of part) found = { ...found, ...(await tryPage(page, path)) }
    expect(found).toEqual({})
  })
}

for (const [loginName, paths] of Object.entries(STAFF_PAGES)) {
  for (const part of evenly(paths)) {
    test(`${part[0]} and the next pages that ${loginName} works with have no accessibility violation`, async ({
      signedIn,
    }) => {
      test.setTimeout(120_000)
      const page = await signedIn(loginName)
      let found: Found = {}
      for (const path of await addressesOf(part)) found = { ...found, ...(await tryOwnPage(page, path)) }
      expect(found).toEqual({})
    })
  }
}

test('a page behind sign-in that is not there has no accessibility violation', async ({ signedIn }) => {
  const page = await signedIn('qdzy')
  await openWide(page, '/workspace/nowhere')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面')
  expect(await tryShown(page, '/workspace/nowhere')).toEqual({})
})

for (const { who, path, button } of FORM_PAGES) {
  test(`the form at ${path} that came back with its faults has no accessibility violation`, async ({
    page: visitor,
    signedIn,
  }) => {
    const page = who ? await signedIn(who) : visitor
    await openWide(page, path)
    await untilReady(page)
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByRole('alert').getByRole('heading', { level: 2 })).toBeVisible()
    expect(await tryShown(page, `${path} with faults`)).toEqual({})
  })
}

test('no type of page behind sign-in or at the door is left out of these tests', () => {
  expect(STAFF_ROUTES.length).toBeGreaterThan(100)
  const tried = [...Object.values(STAFF_PAGES).flat(), ...DOOR_PAGES, ...MADE_PAGES.map(({ path }) => path)]
  expect(routesLeftOut(tried)).toEqual([])
})

test('the largest text with the highest contrast still reads on a phone', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto('/')
  await page.evaluate(() => localStorage.setItem('reading', '{"size":"larger","contrast":"more"}'))
  for (const path of [
    '/',
    '/members',
    '/alliances/qingdao-tuoyu-lianmeng',
    '/news/rongyu-zhuangtai-shuoming',
  ]) {
    await page.goto(path)
    expect(await violations(page, LOOKS), path).toEqual([])
    expect(await sideways(page), path).toBe(0)
  }
})
