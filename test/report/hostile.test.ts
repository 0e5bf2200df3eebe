// A thousand hostile strings, and random ones, through every reporter: as names, messages, paths and values. Judged by parsers
// of what each format is read by.
import { describe, expect, jest, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import type { Root } from 'mdast'
import { azurePipelinesReport } from '../../src/report/azure-pipelines.ts'
import { pullRequestComment } from '../../src/report/comment.ts'
import { baseOf, compare } from '../../src/report/comparison.ts'
import { plain } from '../../src/report/escape.ts'
import { githubReport } from '../../src/report/github.ts'
import { jsonReport } from '../../src/report/json.ts'
import { junitReport } from '../../src/report/junit.ts'
import type { Report } from '../../src/report/report.ts'
import { formats, printReport } from '../../src/report/reporters.ts'
import { sarifReport } from '../../src/report/sarif/report.ts'
import { suggestionComment } from '../../src/report/suggestion.ts'
import { markdownReport } from '../../src/report/summary.ts'
import { textReport } from '../../src/report/text/report.ts'
import schema from '../../schemas/report.schema.json' with { type: 'json' }
import { commandsIn, controlsIn, markdownFaults, markdownText, markdownTree } from './hostile/judges.ts'
import { goodUrl, hostileReport, word } from './hostile/report.ts'
import { hostileStrings, seeds } from './hostile/strings.ts'
import { gitHubFaults, logOf, schemaFaults } from './sarif/faults.ts'

jest.setTimeout(240_000)

/** In several reports: one page of a thousand tables' rows is no faster to read than ten. */
const chunks = Array.from({ length: Math.ceil(hostileStrings.length / 100) }, (_, index) =>
  hostileStrings.slice(100 * index, 100 * index + 100),
)

const random = fc.oneof(
  fc.constantFrom(...seeds),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.oneof(fc.constantFrom(...seeds, '#', '[', ':', '\\', '|', '`'), fc.string({ maxLength: 4 })), {
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
)

/** The thousand in reports of a hundred, then random ones a few at a time. */
function everyReport(judge: (report: Report, strings: readonly string[]) => void): void {
  for (const strings of chunks) judge(hostileReport(strings), strings)
  fc.assert(
    fc.property(fc.array(random, { minLength: 1, maxLength: 3 }), (strings) => judge(hostileReport(strings), strings)),
    { numRuns: 30 },
  )
}

/** A report of one finding. */
function firstOf(text: string): Report {
  const report = hostileReport([text])
  return { ...report, findings: report.findings.slice(0, 1), problems: [] }
}

test('there are a thousand of them', () => expect(hostileStrings.length).toBeGreaterThanOrEqual(1000))

describe('what nobody is to act on', () => {
  test.each(formats.filter((format) => format !== 'github' && format !== 'azure-pipelines'))(
    'no log takes anything in %s for a command',
    async (format) => {
      for (const strings of chunks) expect(commandsIn(await printReport(hostileReport(strings), format))).toEqual([])
      await fc.assert(
        fc.asyncProperty(random, async (text) => {
          expect(commandsIn(await printReport(hostileReport([text]), format))).toEqual([])
        }),
        { numRuns: 60 },
      )
    },
  )

  test.each(formats)('no terminal acts on anything in %s, and nothing in it is unseen', async (format) => {
    const bare = async (strings: readonly string[]) => {
      const text = await printReport(hostileReport(strings), format)
      // In Markdown it is ours, and breaks references.
      return controlsIn(format === 'markdown' ? text.replaceAll('\u200b', '') : text)
    }
    for (const strings of chunks) expect(await bare(strings)).toEqual([])
    await fc.assert(
      fc.asyncProperty(random, async (text) => expect(await bare([text])).toEqual([])),
      { numRuns: 60 },
    )
  })

  test('with colour nothing but ours paints and links', () => {
    everyReport((report) => {
      const text = textReport(report, { colour: true, width: 80 })
      expect(controlsIn(text, { colour: true })).toEqual([])
      // eslint-disable-next-line no-control-regex -- links are what this is about
      const urls = [...text.matchAll(/\u001b\]8;;([^\u001b]*)\u001b/g)].map(([, url]) => url)
      expect(urls.filter((url) => url !== '' && url !== goodUrl && !/^https:\/\/evil\.example$/.test(url!))).toEqual([])
    })
  })
})

describe('workflow commands of GitHub', () => {
  test('are those that were meant', () => {
    everyReport((report) => {
      const log = githubReport(report, { folder: 'infra/' })
      const commands = commandsIn(log)
      expect(commands.filter(({ system }) => system !== 'github')).toEqual([])
      expect(commands).toHaveLength(log.split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line)).length)
      const keys = new Set(commands.map(({ properties }) => Object.keys(properties).join(' ')))
      const all = new Set(['file line endLine col endColumn title', 'file line endLine title', 'title'])
      expect([...keys].filter((one) => !all.has(one))).toEqual([])
    })
  })

  test('come back as what was put in', () => {
    for (const text of hostileStrings) {
      const [command] = commandsIn(githubReport(firstOf(text)))
      expect(command?.properties['title']).toBe(plain(`LB012 ${text || 'x'}`).trimEnd())
      expect(command?.data).toContain(plain(`${text}: ${(word + text).trim()}${text === '' ? '' : ` Fix: ${text}`}`))
    }
  })
})

describe('logging commands of Azure Pipelines', () => {
  test('are those that were meant', () => {
    everyReport((report) => {
      const log = azurePipelinesReport(report)
      const commands = commandsIn(log)
      const lines = log.trimEnd().split('\n')
      expect(commands.map(({ system, name }) => `${system} ${name}`)).toEqual(
        lines.map((line) => (line.startsWith('##vso[task.complete ') ? 'azure task.complete' : 'azure task.logissue')),
      )
      const keys = new Set(commands.map(({ properties }) => Object.keys(properties).join(' ')))
      const all = new Set([
        'type sourcepath linenumber columnnumber code',
        'type sourcepath linenumber columnnumber',
        'type code',
        'type',
        'result',
      ])
      expect([...keys].filter((one) => !all.has(one))).toEqual([])
    })
  })

  test('come back as what was put in', () => {
    for (const text of hostileStrings) {
      const [command] = commandsIn(azurePipelinesReport(firstOf(text)))
      expect(command?.properties['code']).toBe('LB012')
      expect(command?.data).toContain(plain(`LB012 ${text || 'x'}`))
    }
  })
})

describe('Markdown', () => {
  const urls = new Set([goodUrl, 'https://evil.example'])
  /** Titles and tables, and how many cells their rows have, whatever stands in them. */
  const shapeOf = (root: Root) =>
    root.children.map((node) =>
      node.type === 'table' ? [...new Set(node.children.map((row) => row.children.length))].join() : node.type,
    )
  const harmless = shapeOf(markdownTree(markdownReport(hostileReport(['a', 'b', 'c']))))

  test('holds no link, mention, HTML or picture that comes from data, shows the text, and keeps its rows and cells', () => {
    everyReport((report, strings) => {
      const root = markdownTree(markdownReport(report))
      expect(markdownFaults(root, urls)).toEqual([])
      expect(shapeOf(root).slice(0, 10)).toEqual(harmless.slice(0, 10))
      const words = markdownText(root).replace(/\s+/g, ' ')
      for (const text of strings)
        expect(words).toContain(
          plain(word + text)
            .replace(/\s+/g, ' ')
            .trim(),
        )
    })
  })

  test('nor does the comment of a pull request, whatever the base held', () => {
    const files = 'https://ghe.example/o/r/blob/c/'
    const frame = /^(?:<!-- poolgate [0-9a-f]{32} -->|<details><summary>[\w ]+ \(\d+\)<\/summary>|<\/details>)$/gm
    everyReport((report, strings) => {
      // Nothing of the base is there any more: all that it says of it is data.
      const compared = compare({ ...report, findings: [] }, baseOf(strings.join(' '), report))
      const none: Report = { ...report, findings: [], problems: [], pools: [], unknownPools: [], changes: [] }
      for (const [one, against] of [[report, compared] as const, [none, { why: strings.join(' ') }] as const]) {
        const text = pullRequestComment(one, { key: strings.join(' '), compared: against, files, maxBytes: Infinity })
        const faults = markdownFaults(markdownTree(text.replace(frame, '')), urls)
        expect(faults.filter((fault) => !fault.startsWith(`link: ${files}`))).toEqual([])
        expect(commandsIn(text)).toEqual([])
      }
      expect(compared.fixed).not.toEqual([])
    })
  })

  test('nor do suggestions on its lines', () => {
    everyReport(({ findings }) => {
      for (const finding of findings) {
        const { text, marker } = suggestionComment({ path: 'a.json', first: 1, last: 1, lines: '"a": 1', finding })!
        const [said = '', block] = text.replace(marker, '').split(/(?=^```)/m)
        expect([markdownFaults(markdownTree(said), urls), block]).toEqual([[], '```suggestion\n"a": 1\n'])
      }
    })
  })

  test('the judge sees what it looks for', () => {
    const faults = (text: string) => markdownFaults(markdownTree(text), urls)
    for (const text of [
      '[x](https://a.example)',
      '<b>',
      '@octocat',
      '#1',
      '![x](y)',
      'www.a.example',
      ':octocat:',
      '- x',
      '`x`',
    ])
      expect([text, faults(text).length > 0]).toEqual([text, true])
    expect(harmless).toContain('5')
  })
})

describe('JUnit', () => {
  const { DOMParser } = new JSDOM('').window
  const read = (text: string) => new DOMParser().parseFromString(text, 'application/xml').documentElement

  test('is well-formed, of its elements only, and gives back what was put in', () => {
    everyReport((report, strings) => {
      const root = read(junitReport(report))
      const names = [...new Set([...root.querySelectorAll('*')].map(({ tagName }) => tagName))]
      const all = new Set(['testsuite', 'testcase', 'failure', 'error', 'skipped', 'system-out'])
      expect(names.filter((name) => !all.has(name))).toEqual([])
      const cases = [...root.querySelectorAll('testcase')].map((one) => one.getAttribute('name'))
      for (const text of strings) expect(cases).toContain(plain(`LB012 ${text || 'x'}: ${text}`))
    })
  })
})

describe('JSON', () => {
  test('is the report, byte for byte of its texts', () => {
    const fits = new Ajv({ allowUnionTypes: true }).compile(schema)
    everyReport((report, strings) => {
      const json: { findings: { name: string }[]; problems: { message: string }[] } = JSON.parse(jsonReport(report))
      fits(json)
      expect(fits.errors).toBeNull()
      expect(json.findings.map(({ name }) => name)).toEqual(
        strings.flatMap((text) => [text || 'x', text || 'x', text || 'x']),
      )
    })
  })
})

describe('SARIF', () => {
  test('fits its schema and code scanning, and no text in it is a link', () => {
    everyReport((report) => {
      const text = sarifReport(report, { folder: 'infra/' })
      expect(schemaFaults(text)).toEqual([])
      const faults = gitHubFaults(text)
      expect(faults.filter((fault) => !/description|help/.test(fault))).toEqual([])
    })
  })

  test('a path comes back from its address', () => {
    for (const text of hostileStrings) {
      const [result] = logOf(sarifReport(firstOf(text))).runs[0]!.results
      const { uri } = result!.locations[0]!.physicalLocation.artifactLocation
      expect(decodeURIComponent(uri)).toBe(text.toWellFormed() || '-')
    }
  })
})
