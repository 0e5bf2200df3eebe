// Diagrams as Mermaid itself draws them in a browser: the texts that were put in, and nothing else.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { plain } from '../../src/report/escape.ts'
import { drawnOf } from '../../src/report/picture/drawn.ts'
import { mermaidChart } from '../../src/report/picture/mermaid.ts'
import { hostileStrings } from '../report/hostile/strings.ts'
import { pictureOf } from '../report/picture/sample.ts'
import { describeBrowser, keep, launch, open } from './browser.ts'

jest.setTimeout(120_000)

describeBrowser('diagrams of Mermaid', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('show the texts', async () => {
    const script = readFileSync(join(import.meta.dirname, '../../node_modules/mermaid/dist/mermaid.min.js'), 'utf8')
    const { page, faults } = await open(browser, '<!doctype html><title>x</title><div id="chart"></div>')
    await page.addScriptTag({ content: script })
    const lists = [
      '1. list',
      '- list',
      '`code` **bold**',
      '#35;',
      '&#60;b&#62;',
      'a"]; click n1 "https://evil.example"',
    ]
    const texts = [...lists, ...hostileStrings.filter((text, index) => text.trim() !== '' && index % 60 === 0)]
    for (let at = 0; at < texts.length; at += 6) {
      const some = texts.slice(at, at + 6)
      const chart = mermaidChart(drawnOf({ findings: [], pictures: some.map((text) => pictureOf(text)) })) ?? ''
      const seen = await page.evaluate(async (code) => {
        const { mermaid } = globalThis as unknown as {
          mermaid: { initialize(options: object): void; render(id: string, code: string): Promise<{ svg: string }> }
        }
        mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
        const { svg } = await mermaid.render('drawing', code)
        const place = document.querySelector<HTMLElement>('#chart')!
        place.innerHTML = svg
        return {
          labels: [...place.querySelectorAll<HTMLElement>('.node .nodeLabel')].map(({ innerText }) => innerText),
          foreign: place.querySelectorAll('a, img, script, iframe, b, strong, em, code, ul, ol').length,
        }
      }, chart)
      expect(seen.foreign).toBe(0)
      // NOTE: to Mermaid a backslash before an n is a line break, however it is written.
      const spaced = (text: string) =>
        text
          .replace(/\\n|\s+/g, ' ')
          .replace(/ +/g, ' ')
          .trim()
      const labels = seen.labels.map(spaced)
      for (const text of some)
        expect(labels).toContain(spaced(['frontend', '·', '·', '·'].map((word) => `${word} ${plain(text)}`).join(' ')))
    }
    expect(faults).toEqual([])
    await keep(page, 'mermaid')
    await page.context().close()
  })
})
