import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@/tests/support/e2e'
import { MISSING_PAGES, PUBLIC_PAGES } from '@/tests/support/public-pages'
import { DOOR_PAGES } from '@/tests/support/staff-pages'

const VALIDATOR = 'node_modules/vnu-jar/build/dist/vnu.jar'
const hasJava = spawnSync('java', ['-version']).status === 0

type Message = { type: string; url: string; lastLine: number; message: string; extract?: string }

function validate(folder: string): Promise<Message[]> {
  return new Promise((resolve, reject) => {
    const options = [
      '-jar',
      VALIDATOR,
      '--errors-only',
      '--exit-zero-always',
      '--stdout',
      '--format',
      'json',
      folder,
    ]
    execFile('java', options, { maxBuffer: 64 << 20 }, (error, output) => {
      if (error) reject(error)
      else resolve((JSON.parse(output) as { messages: Message[] }).messages)
    })
  })
}

test("the W3C's validator finds no error in any type of page", async ({ request }) => {
  if (!hasJava)
    console.warn(
      'Java is missing: the pages were NOT given to the W3C validator (apt-get install default-jre-headless)',
    )
  test.skip(!hasJava, 'Java is missing')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-html-'))
  const addresses = [...PUBLIC_PAGES.map((page) => page.path), ...MISSING_PAGES.slice(0, 1), ...DOOR_PAGES]
  try {
    for (const [at, address] of addresses.entries()) {
      writeFileSync(path.join(folder, `${at}.html`), await (await request.get(address)).body())
    }
    const messages = await validate(folder)
    // React writes an empty `action` on the form of a server action, which every browser takes for this very address.
    const faults = messages.filter(
      ({ message }) => !message.startsWith('Bad value “” for attribute “action”'),
    )
    const lines = faults.map(({ url, message, extract }) => {
      return `${addresses[Number.parseInt(path.basename(url), 10)]}: ${message} ${extract?.slice(0, 160) ?? ''}`
    })
    expect(lines).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
