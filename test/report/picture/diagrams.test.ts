// Diagrams of Mermaid and of Graphviz: what they show, how they stay within bounds, and that no text in them is anything but text.
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { plain } from '../../../src/report/escape.ts'
import { dotGraph } from '../../../src/report/picture/dot.ts'
import { drawnOf } from '../../../src/report/picture/drawn.ts'
import { mermaidChart } from '../../../src/report/picture/mermaid.ts'
import { svgFile } from '../../../src/report/picture/svg.ts'
import type { PictureNode } from '../../../src/topology/picture/picture.ts'
import { controlsIn } from '../hostile/judges.ts'
import { hostileStrings } from '../hostile/strings.ts'
import { findingOf } from '../sample.ts'
import { mostTexts, pictureOf, pictureOfEach, pictures, type SetPicture } from './sample.ts'

const drawn = (...given: readonly SetPicture[]) => drawnOf({ findings: [], pictures: given })

const node = (key: string, role: PictureNode['role'], more: Partial<PictureNode> = {}): PictureNode => {
  return { key, role, name: key, details: [], ids: [key], doubt: '', ...more }
}

const balancer: SetPicture = {
  kind: 'loadBalancer',
  name: 'lb-web',
  id: 'lb',
  set: 'default',
  nodes: [
    node('front', 'frontend', { details: ['public pip'] }),
    node('https', 'rule', { details: ['Tcp 443 → 8443'] }),
    node('web', 'pool', { size: { members: { min: 3, max: 3, known: true, open: false, list: [] } } }),
    node('n1', 'member', { count: 1, verdicts: [{ what: 'probe 8443', passes: false, by: 'nsg/deny' }] }),
    node('n2', 'member', {
      count: 2,
      change: 'added',
      verdicts: [{ what: 'probe 8443', passes: true, by: 'nsg/web' }],
    }),
    node('n3', 'member', { count: null, change: 'removed' }),
    node('ready', 'probe', { doubt: 'load balancer lb-web declares no probe ready' }),
  ],
  edges: [
    { from: 'front', to: 'https', isProbe: false },
    { from: 'https', to: 'web', isProbe: false },
    { from: 'web', to: 'n1', isProbe: false },
    { from: 'web', to: 'n2', isProbe: false },
    { from: 'web', to: 'n3', isProbe: false },
    { from: 'https', to: 'ready', isProbe: true },
  ],
}

const target = (id: string) => ({ kind: 'x', id, name: id })
const findings = [
  findingOf({ target: target('n1') }),
  findingOf({ target: target('https'), severity: 'warning' }),
  findingOf({ target: target('front'), outcome: 'unknown' }),
  findingOf({ target: target('lb'), severity: 'warning' }),
]

describe('what they show', () => {
  test.each([
    ['mermaid', mermaidChart],
    ['dot', dotGraph],
    ['svg', svgFile],
  ])('%s', (_, print) => {
    expect(print(drawnOf({ findings, pictures: [balancer] }))).toMatchSnapshot()
  })

  test.each([
    ['mermaid', mermaidChart],
    ['dot', dotGraph],
    ['svg', svgFile],
  ])('%s of two sets says which is which, and of none that there is none', (_, print) => {
    const text = print(drawn(balancer, { ...balancer, set: 'prod' }))
    expect(text).toMatch(/lb(?:#45;|-)web (?:#91;|\[)default/)
    expect(text).toMatch(/lb(?:#45;|-)web (?:#91;|\[)prod/)
    expect(print([])).toContain('Nothing to draw')
  })
})

describe('bounds of Mermaid', () => {
  const fleet = (pools: number, members: number, failing: readonly string[] = []) => {
    const nodes = Array.from({ length: pools }, (_, pool) => [
      node(`p${pool}`, 'pool'),
      ...Array.from({ length: members }, (__, index) => node(`p${pool}m${index}`, 'member', { count: 1 })),
    ]).flat()
    const edges = nodes.flatMap(({ key }) =>
      key.includes('m') ? [{ from: key.split('m')[0]!, to: key, isProbe: false }] : [],
    )
    const found = failing.map((id) => findingOf({ target: target(id) }))
    return mermaidChart(drawnOf({ findings: found, pictures: [{ ...balancer, nodes, edges }] }))
  }
  const arrows = (text = '') => text.split(' --> ').length - 1

  test('members become counts, fewer and fewer of them stay', () => {
    expect(arrows(fleet(20, 24))).toBe(480)
    expect(arrows(fleet(21, 24))).toBe(21 * 8)
    expect(fleet(21, 24)).toContain('and 17 more')
    expect(arrows(fleet(100, 24))).toBe(300)
    expect(arrows(fleet(200, 24))).toBe(200)
    expect(fleet(200, 24)).toContain('member 24 members')
  })

  test('then only what was found remains, and at last nothing', () => {
    const text = fleet(600, 24, ['p7', 'p8m20'])
    expect(arrows(text)).toBe(4)
    expect(text).toContain('pool ✗ p7')
    expect(text).toContain('pool p8')
    expect(text).toContain('member ✗ and 22 more')
    expect(fleet(600, 24)).toBeUndefined()
    expect(
      fleet(
        600,
        24,
        Array.from({ length: 600 }, (_, index) => `p${index}`),
      ),
    ).toBeUndefined()
  })

  test('long names count too', () => {
    const long = 'x'.repeat(400)
    const nodes = Array.from({ length: 200 }, (_, index) => node(`n${index}`, 'pool', { name: long }))
    expect(mermaidChart(drawn({ ...balancer, nodes, edges: [] }))).toBeUndefined()
  })
})

describe('hostile texts', () => {
  const texts = hostileStrings.filter((text) => text !== '')
  type Chart = { readonly db: { getVertices(): Map<string, { text: string }>; getEdges(): readonly unknown[] } }
  let chartOf: (text: string) => Promise<Chart>

  beforeAll(async () => {
    const { window } = new JSDOM('<body></body>')
    Object.assign(globalThis, { window, document: window.document })
    const { default: mermaid } = await import('mermaid')
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
    chartOf = (text) => mermaid.mermaidAPI.getDiagramFromText(text) as unknown as Promise<Chart>
  })

  /** NOTE: Mermaid hides entities from its parser behind marks, and gives them to the browser. */
  const shown = (label: string) =>
    label
      .replaceAll('ﬂ°°', '&#')
      .replaceAll('¶ß', ';')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

  test('Mermaid reads the same nodes and edges, and the texts that were put in', async () => {
    const groups = Array.from({ length: Math.ceil(texts.length / mostTexts) }, (_, at) =>
      texts.slice(at * mostTexts, (at + 1) * mostTexts),
    )
    for (let at = 0; at < groups.length; at += 10) {
      const some = groups.slice(at, at + 10)
      const text = mermaidChart(drawn(...some.map(pictureOfEach))) ?? ''
      expect(controlsIn(text)).toEqual([])
      const { db } = await chartOf(text)
      const strings = some.flat()
      expect([db.getVertices().size, db.getEdges().length]).toEqual([strings.length, strings.length - some.length])
      const labels = [...db.getVertices().values()].map(({ text: label }) => label)
      for (const label of labels)
        expect(label.replaceAll('<br>', '').replaceAll('<br/>', '')).not.toMatch(/[<>"'`&[\](){}|\\@*_~]/)
      strings.forEach((one, index) => {
        const [name, detail] = (labels[index] ?? '').split('<br>').map(shown)
        expect(name).toContain(plain(one).trimEnd())
        expect(detail).toBe(`· ${plain(one)}`.trimEnd())
      })
    }
  }, 120_000)

  test('DOT has the same nodes and edges, and the texts that were put in', () => {
    for (const text of texts) {
      const statements = dotStatements(dotGraph(drawn(pictureOf(text))))
      expect(statements.filter(({ kind }) => kind === 'node')).toHaveLength(9)
      expect(statements.filter(({ kind }) => kind === 'edge')).toHaveLength(8)
      expect(statements[0]?.label).toBe(['frontend', text, text, text, text].map((one) => plain(one)).join('\n'))
    }
  })

  test('SVG is well-formed, of its elements only, and shows the texts', () => {
    const { DOMParser } = new JSDOM('').window
    const elements = new Set(['svg', 'style', 'rect', 'g', 'text', 'title', 'path'])
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...texts).map((text) => pictureOf(text)),
          pictures,
        ),
        (picture) => {
          const root = new DOMParser().parseFromString(svgFile(drawn(picture)), 'application/xml').documentElement
          const all = [...root.querySelectorAll('*')]
          expect(all.filter(({ tagName }) => !elements.has(tagName))).toEqual([])
          expect(all.filter(({ tagName }) => tagName === 'g')).toHaveLength(1 + picture.nodes.length)
          expect(root.querySelectorAll('[onload],[onclick],[href]')).toHaveLength(0)
        },
      ),
      { numRuns: 120 },
    )
  })
})

interface Statement {
  readonly kind: 'node' | 'edge'
  readonly label: string
}

/** Reads what `dotGraph` writes by the grammar of DOT: a quoted string ends at a quote without a backslash before it. */
function dotStatements(text: string): readonly Statement[] {
  const tokens = [...text.matchAll(/"((?:[^"\\]|\\[^])*)"|->|[\w-]+|[^\s\w]/g)].map(([token, quoted]) => ({
    token,
    quoted,
  }))
  expect(tokens.filter(({ token, quoted }) => quoted === undefined && token === '"')).toEqual([])
  return tokens.flatMap(({ token }, index): Statement[] => {
    if (/^p\d+n\d+$/.test(token)) {
      if (tokens[index + 1]?.token === '->') return [{ kind: 'edge', label: '' }]
      if (tokens[index + 1]?.token !== '[' || tokens[index + 2]?.token !== 'label') return []
      return [{ kind: 'node', label: unquoted(tokens[index + 4]?.quoted ?? '') }]
    }
    return []
  })
}

function unquoted(text: string): string {
  return text
    .replace(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character))
    .replaceAll('&amp;', '&')
}
