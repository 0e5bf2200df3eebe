// Pages: what they look like, and that nothing foreign becomes markup.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fenced, markdownProse } from '../../src/report/escape.ts'
import { compactJson } from '../../src/report/page/compact-json.ts'
import { diffLines } from '../../src/report/page/line-diff.ts'
import { libraryPages } from '../../src/report/page/library-pages.generated.ts'
import { pageMarkdown } from '../../src/report/page/markdown.ts'
import { rulePageBlocks, type RulePage } from '../../src/report/page/rule-page.ts'
import { pageText } from '../../src/report/page/terminal.ts'
import { styleOf } from '../../src/report/text/style.ts'
import { library } from '../../src/rule/library.generated.ts'

const styles = new RegExp(String.raw`\u001b\[\d+m`, 'g')
const controls = new RegExp(String.raw`[\u0000-\u0009\u000b-\u001f\u202e]`)

const page: RulePage = {
  code: 'OPS001',
  name: 'https-only',
  title: 'A rule listens on port 80',
  severity: 'warning',
  target: 'loadBalancingRule',
  azure: { deploy: 'rejected', error: 'PortNotAllowed' },
  profiles: ['strict', 'all'],
  tags: ['ops'],
  since: '0.1.0',
  coveredBy: ['OPS002'],
  params: [{ name: 'port', type: 'int', default: '80', description: 'The port that is not wanted.' }],
  why: 'We serve\n`https` only.\n\nAnd | nothing else.',
  fixes: ['Let it listen on …'],
  condition: 'for: loadBalancingRule\nassert: rule.frontendPort != params.port',
  links: ['https://example.com/ops', 'javascript:alert(1)'],
  cases: [
    { name: 'port 80', expect: 'fail' },
    { name: 'port 443', expect: 'pass' },
  ],
  wrong: {
    name: 'port 80',
    files: [{ path: 'main.json', text: '{ "a": 1,\n  "port": 80 }' }],
    finding: 'main.json\n\n  1:1  warning  OPS001 https-only',
    target: 'lb/http',
  },
  right: { name: 'port 443', files: [{ path: 'main.json', text: '{ "a": 1,\n  "port": 443 }' }], finding: '' },
  source: 'rules/ops/OPS001-https-only.yaml',
}

test('as Markdown', () => {
  expect(pageMarkdown(rulePageBlocks(page))).toMatchSnapshot()
})

test('in a terminal, with colour and without', () => {
  const [painted, bare] = [true, false].map((colour) => pageText(rulePageBlocks(page), styleOf(colour)))
  expect(bare).toMatchSnapshot()
  expect(painted?.replaceAll(styles, '')).toBe(bare)
  expect(painted).toContain('\u001b[1mWhy\u001b[0m')
})

test('without an example it says what to do', () => {
  const text = pageMarkdown(rulePageBlocks({ ...page, wrong: undefined, right: undefined }))
  expect(text).toContain('## Fix\n\nLet it listen on …')
  expect(text).not.toContain('## Wrong')
})

test('an example that differs much is shown whole', () => {
  const digits = Array.from({ length: 12 }, (_, at) => at).join(', ')
  const far = { ...page.right, name: 'b', finding: '', files: [{ path: 'main.json', text: `[${digits}]` }] }
  expect(pageMarkdown(rulePageBlocks({ ...page, right: far }))).toContain(`\`\`\`json\n[${digits}]\n\`\`\``)
})

describe('hostile', () => {
  const evil = [
    '<img src=x onerror=alert(1)>',
    '[click](https://evil.example)',
    '![x](https://evil.example/x.png)',
    'https://evil.example www.evil.example',
    '``` \n````\n# heading\n<script>',
    '`<b>` `a|b` ` unclosed',
    '| cell | <td>',
    '\u001b[2J\u202e\u0007',
    '- item\n1. item\n---\n===',
    '@everyone &lt;b&gt;',
  ]

  /** What is not in a fence: fences are found as GitHub finds them. */
  function outside(markdown: string): string {
    let fence: string | undefined
    return markdown
      .split('\n')
      .filter((line) => {
        const run = /^(`{3,})/.exec(line)?.[1]
        if (fence === undefined) fence = run
        else if (run !== undefined && run.length >= fence.length && line.trim() === run) {
          fence = undefined
          return false
        }
        return fence === undefined
      })
      .join('\n')
  }

  test.each(evil)('%j in every text', (text) => {
    const example = { name: text, files: [{ path: 'main.json', text }], finding: text, target: text }
    const hostile: RulePage = {
      ...page,
      title: text,
      target: text,
      azure: { deploy: 'silent', error: text },
      tags: [text],
      since: text,
      why: text,
      params: [{ name: text, type: 'int', default: text, description: text }],
      condition: text,
      links: [text],
      cases: [{ name: text, expect: 'fail' }],
      wrong: example,
      right: { ...example, files: [{ path: text, text: `${text}\n${text}` }] },
      source: text,
    }
    const markdown = pageMarkdown(rulePageBlocks(hostile))
    const prose = outside(markdown).replaceAll(/(?<!\\)`[^`\n]*`/g, '')
    expect(prose).not.toMatch(/<(?!https:\/\/[\w./-]+>)/)
    expect(prose).not.toMatch(/(?<!\\)\]\(/)
    expect(prose).not.toMatch(/(?<!\\):\/\/|www\.|@[a-z]/)
    expect(prose).not.toMatch(/^(#{1,6} (heading)|1\. item|---|===)/m)
    expect(markdown + pageText(rulePageBlocks(hostile), styleOf(false))).not.toMatch(controls)
  })

  test('a fence is longer than what it holds', () => {
    expect(fenced('yaml', 'a\n````\nb')).toBe('`````yaml\na\n````\nb\n`````')
  })

  test.each([
    ['0.1.0 - 5', '0.1.0 - 5'],
    ['1. item', '1\\. item'],
    ['# a', '\\# a'],
    ['#1', '#1'],
    ['- a', '\\- a'],
    ['-5', '-5'],
    ['===', '\\==='],
    ['a_b*c', 'a\\_b\\*c'],
    ['<b>', '&lt;b&gt;'],
    ['see http://x', 'see http\\://x'],
  ])('%j is written %j', (text, written) => {
    expect(markdownProse(text)).toBe(written)
  })
})

test('a difference is what a text has and another has not', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 })
  const common = (a: readonly string[], b: readonly string[]): number => {
    const [head, ...rest] = a
    if (head === undefined) return 0
    const at = b.indexOf(head)
    return Math.max(common(rest, b), at < 0 ? 0 : 1 + common(rest, b.slice(at + 1)))
  }
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const diff = diffLines(a, b)
      expect(diff?.changes).toBe(a.length + b.length - 2 * common(a, b))
      const marked = (mark: string) => diff?.lines.filter((line) => line.startsWith(mark)).length
      expect([marked('-'), marked('+')]).toEqual([a.length - common(a, b), b.length - common(a, b)])
    }),
  )
})

test('far from a change nothing is shown', () => {
  const lines = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
  expect(diffLines(lines, lines.with(3, 'x'))?.lines).toEqual(['  2', '  3', '- 4', '+ x', '  5', '  6'])
  expect(diffLines(lines, lines.with(0, 'x').with(8, 'y'))?.lines).toEqual([
    '- 1',
    '+ x',
    '  2',
    '  3',
    '  …',
    '  7',
    '  8',
    '- 9',
    '+ y',
  ])
  const long = Array.from({ length: 500 }, (_, at) => String(at))
  expect(diffLines(long, [...long].reverse())).toBeUndefined()
  expect(diffLines(long, [...long, 'x'])?.changes).toBe(1)
})

test('compact JSON is the same JSON, in lines that can be read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(compactJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  expect(compactJson({ a: [1, { b: 'x' }], c: {} })).toBe('{ "a": [1, { "b": "x" }], "c": {} }')
  expect(compactJson({ a: 'x'.repeat(60), b: ['y'.repeat(60)] })).toBe(
    `{\n  "a": "${'x'.repeat(60)}",\n  "b": ["${'y'.repeat(60)}"]\n}`,
  )
})

describe('the library', () => {
  test('every rule has a page', () => {
    expect(Object.keys(libraryPages).sort()).toEqual(library.map(({ code }) => code).sort())
  })

  // What is never more than undecided has no wrong example.
  const failing = Object.entries(libraryPages).filter(([, { cases }]) =>
    cases.some(({ expect: outcome }) => outcome === 'fail'),
  )
  test.each(failing)('%s shows how it looks wrong, and what check says of it', (code, { wrong }) => {
    expect(wrong?.finding).toContain(code)
  })
})
