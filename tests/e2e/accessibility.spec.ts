import { AxeBuilder } from '@axe-core/playwright'
import { expect, openOwnUnit, type Page, test } from '@/tests/support/e2e'
import { PUBLIC_PAGES } from '@/tests/support/public-pages'
import { DOOR_PAGES, STAFF_PAGES } from '@/tests/support/staff-pages'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules that depend on how a page looks; the others say the same in every color and size. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']
const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // In the page itself, and without the lists of what is right: no page has a frame, and both took half the time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const found = await (rules ? builder.withRules(rules) : builder.withTags(TAGS)).analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 120)}`),
  )
}

/** The largest text, as the page's own script marks it once a visitor has chosen it (keyboard.spec does). */
const enlarge = (page: Page) =>
  page.evaluate(() => document.documentElement.setAttribute('data-size', 'larger'))

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/**
 * Tries one page twice: in light colors and standard text on a wide screen, and in dark colors and the largest text on
 * a phone. Colors do not depend on the size of text, so this sees each of them in each scheme.
 */
async function tryPage(page: Page, path: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  const note = (how: string, what: string[]) => {
    if (what.length > 0) found[`${path}, ${how}`] = what
  }
  const noteWidth = async (how: string) => {
    const excess = await sideways(page)
    note(`${how}, width`, excess > 0 ? [`scrolls sideways by ${excess} px`] : [])
  }
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(path)
  note('light', await violations(page))
  await page.setViewportSize(PHONE)
  await noteWidth('on a phone')
  await page.emulateMedia({ colorScheme: 'dark' })
  await enlarge(page)
  await noteWidth('on a phone, large text')
  note('dark, on a phone, large text', await violations(page, LOOKS))
  return found
}

for (const { path } of [...PUBLIC_PAGES, { path: '/nowhere' }]) {
  test(`${path} has no accessibility violation, light and dark, in standard and large text`, async ({
    page,
  }) => {
    expect(await tryPage(page, path)).toEqual({})
  })
}

for (const path of DOOR_PAGES) {
  test(`${path}, open to anybody, has no accessibility violation`, async ({ page }) => {
    expect(await tryPage(page, path)).toEqual({})
  })
}

for (const [loginName, paths] of Object.entries(STAFF_PAGES)) {
  test(`the pages that ${loginName} works with have no accessibility violation`, async ({ signedIn }) => {
    test.setTimeout(180_000)
    const page = await signedIn(loginName)
    const unit = paths.some((path) => path.includes('*')) ? await openOwnUnit(page) : ''
    let found = {}
    for (const path of paths) {
      found = { ...found, ...(await tryPage(page, path.replace(/^.*\*/, unit))) }
    }
    expect(found).toEqual({})
  })
}

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
