import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** The browser without windows, which opens a page with a third of the work of the whole one. */
const HEADLESS = '/usr/bin/chromium-headless-shell'
const SYSTEM_BROWSERS = [HEADLESS, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FONTS = ['fonts-noto-cjk', 'fontconfig']

/** The browser of the operating system, if it has one. */
export function systemBrowser(): string | undefined {
  return SYSTEM_BROWSERS.find((file) => existsSync(file))
}

function hasChineseFont(): boolean {
  const found = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return found.status === 0 && found.stdout.trim() !== ''
}

function install(packages: readonly string[]): Promise<boolean> {
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

function run(command: string, args: string[]): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

/**
 * Makes sure that the end-to-end tests have a browser and Chinese fonts: by apt when nobody is there to be asked and
 * we may (root, no terminal or CI; never sudo), else by Playwright's own download. Gives a sentence when neither works. Other work can go
 * on meanwhile.
 */
export async function ensureBrowser(): Promise<string | null> {
  const mayInstall = process.getuid?.() === 0 && (!process.stdin.isTTY || process.env.CI !== undefined)
  if (mayInstall && existsSync('/usr/bin/apt-get') && !(existsSync(HEADLESS) && hasChineseFont())) {
    console.log('Installing Chromium and Chinese fonts with apt …')
    await run('apt-get', ['update', '-qq'])
    // Not every system has the one without windows.
    if (!(await install(['chromium-headless-shell', ...FONTS]))) await install(['chromium', ...FONTS])
  }
  if (systemBrowser() || existsSync(chromium.executablePath())) return null
  if (await run('npx', ['playwright', 'install', 'chromium'])) return null
  return 'No browser was found. Install one: apt-get install chromium fonts-noto-cjk'
}
