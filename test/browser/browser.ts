// Chromium of the system, if there is one. Without it the tests that need it are skipped, and one says so.
import { describe, expect, test } from '@jest/globals'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const path = places.find((one) => existsSync(one))

/** Tests in a browser, or one that is skipped and says why. */
export function describeBrowser(name: string, tests: () => void): void {
  describe(name, () => {
    if (path !== undefined) tests()
    // eslint-disable-next-line jest/no-disabled-tests -- counted as skipped, and its name says why
    else test.skip(`there is no Chromium at ${places.join(', ')}`, () => expect(path).toBeDefined())
  })
}

export function launch(): Promise<Browser> {
  // NOTE: tests may run as root in a container, where its sandbox does not start.
  return chromium.launch({
    executablePath: path ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-device-scale-factor=1'],
  })
}

export interface Opened {
  readonly page: Page
  /** What the page asked for beside itself, and what its policy or its script complained of. */
  readonly faults: string[]
}

/** A page as a reader has it: served from nowhere, so that whatever it asks for is seen. */
export async function open(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  const address = 'https://page.example/report.html'
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    if (!url.endsWith('/favicon.ico')) faults.push(`asks for ${url}`)
    return route.abort()
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('dialog', async (dialog) => {
    faults.push(`shows ${dialog.message()}`)
    await dialog.dismiss()
  })
  await page.goto(address)
  return { page, faults }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, each with the first element that it finds it at. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> }
    }
    const { violations: found } = await run.run()
    return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} × ${nodes[0]?.html.slice(0, 200)}`)
  })
}

const folder = join(import.meta.dirname, '../../tmp/screenshots')

/** For people to look at: CI keeps them. */
export async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
