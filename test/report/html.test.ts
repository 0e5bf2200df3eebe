// The page as a parser of HTML reads it: of its elements only, no link and no script that comes from data, and all that is to be said.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { check } from '../../src/gate/check.ts'
import { plain } from '../../src/report/escape.ts'
import { htmlReport } from '../../src/report/html/report.ts'
import type { Report } from '../../src/report/report.ts'
import { goodUrl, hostileReport } from './hostile/report.ts'
import { hostileStrings, seeds } from './hostile/strings.ts'
import { findingOf, placeOf, reportOf, undecided } from './sample.ts'
import { pictureOf } from './picture/sample.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const elementsOf = (node: Node | DefaultTreeAdapterTypes.Document): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
]
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const attribute = (element: Element | undefined, name: string) => element?.attrs.find((one) => one.name === name)?.value

const tags = new Set(
  'html head meta title style body a header h1 span p nav ul li main section h2 h3 h4 form fieldset legend label input select option article b div pre code mark details summary ol table thead tbody tr th td br footer script svg text g rect path'.split(
    ' ',
  ),
)
const attributes = new Set(
  'lang charset http-equiv content name class href aria-hidden aria-label aria-labelledby id hidden type value checked autocomplete role data-kind data-sets tabindex rel scope viewbox viewBox width height xmlns x y rx d data-key data-from data-to textLength lengthAdjust'.split(
    ' ',
  ),
)

function faults(html: string): readonly string[] {
  const all = elementsOf(parse(html))
  const ids = all.flatMap((element) => attribute(element, 'id') ?? [])
  const known = new Set(ids)
  const isLink = (href: string) =>
    href === goodUrl || href === 'https://evil.example' || known.has(href.slice(1)) || href === '#content'
  return [
    ...all.filter(({ tagName }) => !tags.has(tagName)).map(({ tagName }) => `element ${tagName}`),
    ...all.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => !attributes.has(name)).map(({ name }) => `attribute ${name}`),
    ),
    ...all.flatMap(({ attrs }) =>
      attrs.filter(({ name, value }) => name === 'href' && !isLink(value)).map(({ value }) => `link ${value}`),
    ),
    ...all
      .filter(({ tagName }) => tagName === 'script' || tagName === 'style')
      .slice(2)
      .map(({ tagName }) => `second ${tagName}`),
    ...(known.size === ids.length ? [] : ['an id twice']),
  ]
}

const hostile = (strings: readonly string[]): Report => ({
  ...hostileReport(strings),
  pictures: strings.map((text, index) => pictureOf(text, `${index}${text}`)),
})

describe('hostile texts', () => {
  test('are texts, all of them', () => {
    for (let at = 0; at < hostileStrings.length; at += 50) {
      const strings = hostileStrings.slice(at, at + 50)
      const html = htmlReport(hostile(strings))
      expect(faults(html)).toEqual([])
      const words = parse(html).childNodes.map(textOf).join('').replace(/\s+/g, ' ')
      for (const text of strings) expect(words).toContain(plain(`m ${text}`).replace(/\s+/g, ' ').trim())
    }
  }, 120_000)

  test('random ones too', () => {
    const random = fc.array(fc.oneof(fc.constantFrom(...seeds, '<', '"', "'", '&', '`'), fc.string({ maxLength: 4 })), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(random, (parts) => expect(faults(htmlReport(hostile([parts.join('')])))).toEqual([])),
      { numRuns: 40 },
    )
  })

  test('the judge sees what it looks for', () => {
    const page = htmlReport(reportOf())
    const put = (html: string) => faults(page.replace('</main>', `${html}</main>`))
    expect(faults(page)).toEqual([])
    for (const html of [
      '<img src=x>',
      '<p onclick=x>',
      '<a href="https://a.example">x</a>',
      '<a href="#nowhere">x</a>',
      '<p id=findings>',
      '<script></script>',
    ])
      expect([html, put(html).length > 0]).toEqual([html, true])
  })
})

describe('the policy', () => {
  test('lets the style and the script of the page in, and nothing else', () => {
    const all = elementsOf(parse(htmlReport(reportOf())))
    const policy = attribute(
      all.find((element) => attribute(element, 'http-equiv') !== undefined),
      'content',
    )
    const hashOf = (tag: string) => {
      const text = all
        .filter(({ tagName }) => tagName === tag)
        .flatMap(({ childNodes }) => childNodes.map(textOf))
        .join('')
      return createHash('sha256').update(text).digest('base64')
    }
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; base-uri 'none'; form-action 'none'`,
    )
    expect(all.filter(({ attrs }) => attrs.some(({ name }) => name === 'style'))).toEqual([])
  })
})

const rowsOf = (html: string) =>
  elementsOf(parse(html))
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) =>
      elementsOf(row)
        .filter(({ tagName }) => /^t[dh]$/.test(tagName))
        .map(textOf),
    )

describe('what it says', () => {
  const finding = findingOf({
    way: [{ message: 'the parameter', place: placeOf('"name": "lb-web"') }],
    related: [{ message: 'the pool', place: placeOf('"resources"') }],
    evidence: [{ path: 'pool.count', value: 3, from: "parameters('count')", place: placeOf('"resources"') }],
  })
  const waived = { ...findingOf({ code: 'LB099' }), waiver: { reason: 'until May', expires: '2027-01-31' } }
  const page = (report: Report) => parse(htmlReport(report)).childNodes.map(textOf).join('').replace(/\s+/g, ' ')

  test('a finding, its line, what decided it, the way of its value', () => {
    const report = reportOf({ findings: [finding, ...undecided, waived] })
    const text = page(report)
    for (const part of [
      'poolgate closed: 1 error, 2 undecided, 1 waived',
      'mixed-pool-members lb-web/web',
      'Fix Split it into two pools, one per kind.',
      'infra/main.json:4:7 4 │ "ipAddress": "[parameters(\'legacyAddress\')]"',
      "What decided it pool.count is 3, from parameters('count') infra/main.json:2:3",
      'The way of the value the parameter infra/main.json:3:7',
      'See also the pool infra/main.json:2:3',
      'parameter sku has no value--parameters sku=…LB001, LB202lb-api2',
      'Waived until May until 2027-01-31',
    ])
      expect(text).toContain(part)
    const kinds = elementsOf(parse(htmlReport(report))).flatMap((element) => attribute(element, 'data-kind') ?? [])
    expect(kinds).toEqual(['error', 'undecided', 'undecided', 'waived'])
  })

  test('pools by rules: each says what was found of it', () => {
    const rows = rowsOf(htmlReport(reportOf({ findings: [finding] })))
    expect(rows).toContainEqual(['pool', 'state', 'members', 'kinds', 'probes', 'LB012'])
    expect(rows).toContainEqual(['lb-web/web', '✗', '3 members', 'nic 2, ip 1', 'https:443/ready', '✗ '])
    expect(rows).toContainEqual(['lb-api/api', '?', '?', '', 'tcp:8080', ''])
    const twice = [finding, findingOf({ message: 'Pool web mixes others too.' })]
    expect(rowsOf(htmlReport(reportOf({ findings: twice })))).toContainEqual([
      'lb-web/web',
      '✗',
      '3 members',
      'nic 2, ip 1',
      'https:443/ready',
      '✗ × 2 ',
    ])
  })

  test('pictures, or why there are none', () => {
    const picture = { ...pictureOf('web'), set: 'default' }
    expect(page(reportOf())).toContain('No pictures: what this page was made from has none.')
    expect(page({ ...reportOf(), pictures: [] })).not.toContain('No pictures')
    const html = htmlReport({
      ...reportOf({ findings: [findingOf({ target: { kind: 'x', id: 'web', name: 'web' } })] }),
      pictures: [picture],
    })
    expect(html).toContain('<h3>✗ application gateway web</h3>')
    expect(html).toContain(
      '<li><b>pool ✗ web</b>, web, web, web <span class="dim">→ probe ✗ web</span> <a href="#f1">✗ LB012</a></li>',
    )
  })

  test('a large picture is made smaller, and says so', () => {
    const nodes = Array.from({ length: 300 }, (_, index) => {
      return {
        key: `n${index}`,
        role: index === 0 ? ('pool' as const) : ('member' as const),
        name: `m${index}`,
        details: [],
        ids: [`i${index}`],
        doubt: '',
      }
    })
    const edges = nodes.slice(1).map(({ key }) => ({ from: 'n0', to: key, isProbe: false }))
    const large = { ...pictureOf('web'), set: 'default', nodes, edges }
    const text = page({ ...reportOf(), pictures: [large] })
    expect(text).toContain('It is large: members are counted beyond the first.')
    expect(text).toContain('and 296 more')
    const rules = nodes.map((node) => ({ ...node, role: 'rule' as const }))
    const only = page({
      ...reportOf({ findings: [findingOf({ target: { kind: 'x', id: 'i7', name: 'm7' } })] }),
      pictures: [{ ...large, nodes: rules, edges: [] }],
    })
    expect(only).toContain('only the ways on which something was found or changes are drawn, 299 parts are left out')
  })

  test('health: each pool, and the servers that are not well', () => {
    const report = check({
      sets: [],
      health: [
        {
          path: 'health.json',
          text: JSON.stringify({
            backendAddressPools: [
              {
                backendAddressPool: {
                  id: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/applicationGateways/agw/backendAddressPools/web',
                },
                backendHttpSettingsCollection: [
                  {
                    backendHttpSettings: {
                      id: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/applicationGateways/agw/backendHttpSettingsCollection/https',
                    },
                    servers: [
                      { address: '10.0.0.4', health: 'Healthy' },
                      {
                        address: '10.0.0.5',
                        health: 'Unhealthy',
                        healthProbeLog: 'Time taken by the backend to respond exceeded the time-out threshold <b>x</b>',
                      },
                    ],
                  },
                ],
              },
            ],
          }),
        },
      ],
    })
    const rows = rowsOf(htmlReport(report))
    expect(rows).toContainEqual(['⚠️', 'agw/web via https', '1 of 2', '', '1 unhealthy'])
    const server = rows.find(([first]) => first === '10.0.0.5')
    expect(server?.slice(0, 3)).toEqual(['10.0.0.5', 'agw/web via https', 'Unhealthy'])
    expect(server?.[4]).toContain('<b>x</b>')
  })

  test('an empty report has no empty part', () => {
    const empty = { ...reportOf({ pools: [] }), inputs: [] }
    const titles = elementsOf(parse(htmlReport(empty)))
      .filter(({ tagName }) => tagName === 'h2')
      .map(textOf)
    expect(titles).toEqual(['Findings'])
  })
})
