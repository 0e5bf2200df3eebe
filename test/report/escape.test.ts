// No foreign string reaches a terminal, a workflow command or Markdown as anything but text.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { annotations } from '../../src/report/annotations.ts'
import { markdown, markdownCode, markdownLink, plain, workflowData, workflowProperty } from '../../src/report/escape.ts'
import { markdownSummary } from '../../src/report/summary.ts'
import { textReport } from '../../src/report/text/report.ts'
import { SourceText } from '../../src/resource/place.ts'
import { findingOf, reportOf } from './sample.ts'

const attacks = [
  '::error::x',
  '\n::error::x',
  '\r\n::set-output name=a::b',
  '%0A::error::x',
  '::stop-commands::t',
  'a,line=1::b',
  '##[error]x',
  '\u001b[31mred',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u0008\u0008\u0008',
  '\u202eevil',
  '\u2028x',
  '\u0000',
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '![x](https://evil.example/p.png)',
  '[x](javascript:alert(1))',
  'https://evil.example',
  'www.evil.example',
  '@octocat',
  'a@b.example',
  '#1',
  '`code`',
  '```\n# x',
  '| a | b |',
  '| x\n| --- |',
  '**bold**',
  '~~x~~',
  '&lt;',
  '&#60;b&#62;',
  '</td></tr>',
  '\\',
  '\\|',
  '-->',
  '<!-- x -->',
  '$x^2$',
  'GH-1',
  '__proto__',
  '{{x}}',
]
const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ maxLength: 5 })), { maxLength: 5 })
    .map((parts) => parts.join('')),
)

// eslint-disable-next-line no-control-regex -- controls are what this is about
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

test('plain text has no control character and stays one line', () => {
  fc.assert(fc.property(hostile, (text) => !control.test(plain(text))))
})

test('plain text leaves what is harmless as it is', () => {
  expect(plain("Größe 10.0.1.20 – 東京 👍 [parameters('x')]")).toBe("Größe 10.0.1.20 – 東京 👍 [parameters('x')]")
})

/** As the runner reads a line: command, properties, message. */
function parseCommand(line: string): { properties: Map<string, string>; message: string } {
  const [, head = '', ...message] = line.split('::')
  const [, ...rest] = head.split(' ')
  const unescape = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%')
  const pairs = rest
    .join(' ')
    .split(',')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))])
  return { properties: new Map(pairs), message: unescape(message.join('::')) }
}

test('a workflow command comes back as what was put in', () => {
  fc.assert(
    fc.property(hostile, hostile, (title, message) => {
      const line = `::error title=${workflowProperty(title)}::${workflowData(message)}`
      const parsed = parseCommand(line)
      expect(line).not.toMatch(/[\r\n]/)
      expect([...parsed.properties]).toEqual([['title', plain(title)]])
      expect(parsed.message).toBe(plain(message))
    }),
  )
})

test('an annotation has the properties that it was given, whatever the names are', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (path, name, text) => {
      const source = new SourceText(`a${path}`, 'x')
      const finding = findingOf({
        name,
        message: `m ${text}`,
        place: { source, start: 0, end: 1, pointer: '' },
        target: { kind: 'backendPool', id: text, name: text },
      })
      const { lines } = annotations(reportOf({ findings: [finding] }))
      expect(lines).toHaveLength(1)
      const { properties } = parseCommand(lines[0]!)
      expect([...properties.keys()]).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
      expect(properties.get('file')).toBe(plain(`a${path}`))
    }),
  )
})

describe('Markdown', () => {
  test('no markup survives', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = markdown(text)
        expect(escaped).not.toMatch(/[<>]/)
        expect(escaped).not.toMatch(control)
        // Each character that could begin markup stands behind a backslash.
        const bare = escaped.replace(/\\[\\`*_{}[\]()#+\-.!|~:=^$/"']/g, '').replace(/&(?:amp|lt|gt);/g, '')
        expect(bare).not.toMatch(/[\\`*_{}[\]()#|~!:&$]/)
        expect(escaped).not.toMatch(/@(?!\u200b)/)
      }),
    )
  })

  test('code is text in one element', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inner = markdownCode(text).replace(/^<code>|<\/code>$/g, '')
        expect(inner).not.toMatch(/[<>|`*_[\]\\\n@/.]/)
      }),
    )
  })

  test.each([
    ['https://example.com/a/b.md#c', '[x](<https://example.com/a/b.md#c>)'],
    ['javascript:alert(1)', 'x'],
    ['https://example.com/>x', 'x'],
    ['https://example.com/a b', 'x'],
    ['', 'x'],
  ])('a link to %j', (url, expected) => expect(markdownLink('x', url)).toBe(expected))

  test('a reason of a waiver keeps its column', () => {
    fc.assert(
      fc.property(hostile, (reason) => {
        const finding = { ...findingOf(), waiver: { reason } }
        const rows = markdownSummary(reportOf({ findings: [finding] })).split('\n')
        const row = rows.find((line) => line.startsWith('| LB012 |'))
        expect(row!.replaceAll('\\\\', '').match(/(?<!\\)\|/g)).toHaveLength(5)
      }),
    )
  })

  test('every row of the summary keeps its columns', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const finding = findingOf({
          name: text,
          message: `m ${text}`,
          fix: text,
          target: { kind: 'k', id: text, name: text },
        })
        const rows = markdownSummary(reportOf({ findings: [finding] })).split('\n')
        const row = rows.find((line) => line.startsWith('| error |'))
        expect(row!.replaceAll('\\\\', '').match(/(?<!\\)\|/g)).toHaveLength(6)
      }),
    )
  })
})

test('a report for a terminal holds nothing that a terminal would act on', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const source = new SourceText(text, `{"a": ${JSON.stringify(text)}, "b": "${text}"}`)
      const place = { source, start: 1, end: Math.min(40, source.text.length), pointer: '' }
      const finding = findingOf({
        name: text,
        message: `m ${text}`,
        fix: text,
        place,
        related: [{ message: text, place }],
      })
      const problem = { level: 'error', code: text, message: text, place } as const
      const waived = { ...finding, waiver: { reason: text } }
      const out = textReport(reportOf({ findings: [finding, waived], problems: [problem] }), { colour: false })
      expect(out.replaceAll('\n', '')).not.toMatch(control)
    }),
  )
})
