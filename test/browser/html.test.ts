// The page of a report in a real browser.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { describeBrowser, keep, launch, open, violations } from './browser.ts'
import { geometryFaults } from './geometry.ts'
import { pages } from './pages.ts'

jest.setTimeout(120_000)

describeBrowser('the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const openAll = (page: Page) =>
    page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  const showAll = (page: Page) =>
    page.evaluate(() =>
      document.querySelectorAll<HTMLInputElement>('input[type=checkbox]').forEach((box) => box.checked || box.click()),
    )

  test.each([
    ['examples', 'light'],
    ['examples', 'dark'],
    ['difficult', 'light'],
  ] as const)(
    '%s in %s asks for nothing, breaks no rule of axe, and draws without a fault',
    async (name, colorScheme) => {
      const { page, faults } = await open(browser, pages[name]!(), { colorScheme })
      await showAll(page)
      await openAll(page)
      expect(await page.evaluate(geometryFaults)).toEqual([])
      expect(await violations(page)).toEqual([])
      expect(faults).toEqual([])
      // The page itself never scrolls sideways: what is wide scrolls by itself.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await keep(page, `${name}-${colorScheme}`)
      await page.context().close()
    },
  )

  test('fits a telephone', async () => {
    const { page } = await open(browser, pages['examples']!(), { viewport: { width: 360, height: 640 } })
    await showAll(page)
    await openAll(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await violations(page)).toEqual([])
    await keep(page, 'examples-small')
    await page.context().close()
  })

  test('is used by the keyboard: filters, and links to what they hide', async () => {
    const { page } = await open(browser, pages['examples']!())
    const shown = () => page.locator('.finding:visible').count()
    const all = await page.locator('.finding').count()
    const fails = await page.locator('.finding.error, .finding.warning, .finding.info').count()
    expect(await shown()).toBe(fails)
    expect(await page.locator('#shown').textContent()).toBe(`${fails} of ${all} findings are shown.`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the content')
    await page.getByRole('searchbox', { name: 'with the words' }).focus()
    const [code = '', name = ''] = (await page
      .locator('.finding.error h3 a')
      .first()
      .evaluate((link) => {
        return [link.textContent, link.nextSibling?.textContent]
      })) as string[]
    await page.keyboard.type(`${name} ${code.toLowerCase()}`)
    const words = await shown()
    expect(words).toBeGreaterThan(0)
    expect(words).toBeLessThan(fails)
    await page.keyboard.type(' nosuchword')
    expect(await shown()).toBe(0)
    await page.getByRole('searchbox').fill('')
    await page.getByRole('combobox', { name: 'set' }).selectOption({ label: 'scale set' })
    expect(await shown()).toBeLessThan(fails)
    const link = page.locator('table a.undecided').first()
    await link.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => `#${document.activeElement?.id}`)).toBe(await link.getAttribute('href'))
    await page.context().close()
  })

  test('has a way for the keyboard to all that scrolls', async () => {
    const { page } = await open(browser, pages['examples']!())
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('*')]
        .filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto',
        )
        .filter((element) => element.tabIndex < 0)
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(unreachable).toEqual([])
    await page.context().close()
  })

  test('shows everything without its script', async () => {
    const { page, faults } = await open(browser, pages['examples']!(), { javaScriptEnabled: false })
    expect(await page.locator('.finding:visible').count()).toBe(await page.locator('.finding').count())
    expect(await page.locator('form:visible').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('is printed whole, light, and without what is of no use on paper', async () => {
    const { page } = await open(browser, pages['examples']!(), { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('details:not([open])').count()).toBe(0)
    expect(await page.locator('form:visible, nav:visible').count()).toBe(0)
    const colour = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
    expect(await colour('body', 'background-color')).toBe('rgb(255, 255, 255)')
    expect(await colour('.picture .plain rect', 'fill')).toBe('rgb(246, 248, 250)')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('details[open]').count()).toBe(0)
    expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF')
    await page.context().close()
  })

  test('the judges see what they look for', async () => {
    const bad = pages['examples']!()
      .replace('</main>', '<img src="https://evil.example/x.png"><div onclick="alert(1)" role="nothing">x</div></main>')
      .replace(/(<g class="node[^>]*><rect x="\d+" y=")\d+/g, '$10')
    const { page, faults } = await open(browser, bad)
    await page.locator('div[onclick]').click()
    expect(faults.join('\n')).toMatch(/Content Security Policy/)
    expect(await page.evaluate(geometryFaults)).toEqual(
      expect.arrayContaining([expect.stringMatching(/overlaps/), expect.stringMatching(/ends elsewhere/)]),
    )
    expect((await violations(page)).join('\n')).toMatch(/image-alt/)
    await page.context().close()
  })
})
