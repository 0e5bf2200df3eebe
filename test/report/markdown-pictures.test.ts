// Diagrams in the summary of a job and in the comment of a pull request.
import { describe, expect, test } from '@jest/globals'
import { pullRequestComment } from '../../src/report/comment.ts'
import type { Report } from '../../src/report/report.ts'
import { markdownSummary } from '../../src/report/summary.ts'
import { hostileStrings } from './hostile/strings.ts'
import { findingOf, reportOf } from './sample.ts'

type Picture = NonNullable<Report['pictures']>[number]

function picture(name: string, members = 1, set = 'default'): Picture {
  const node = { ids: [], details: [], verdicts: [], change: undefined, doubt: '', name }
  const nodes = [
    { ...node, key: 'n0', role: 'pool', ids: [`/pools/${name}`] },
    ...Array.from({ length: members }, (_, index) => ({
      ...node,
      key: `n${index + 1}`,
      role: 'member',
      name: `m${index}`,
    })),
  ]
  const edges = nodes.slice(1).map(({ key }) => ({ from: 'n0', to: key, isProbe: false }))
  return { kind: 'loadBalancer', name, id: `/lb/${name}`, set, nodes, edges } as unknown as Picture
}

function report(pictures: readonly Picture[], failed?: string): Report {
  const target = { kind: 'backendPool', id: `/pools/${failed}`, name: `lb/${failed}` }
  const findings = failed === undefined ? [] : [findingOf({ target })]
  return { ...reportOf({ findings }), pictures }
}

const titles = (text: string) =>
  [...text.matchAll(/<summary><code>(.*?)<\/code><\/summary>/g)].map(([, title]) => title)

test('the one in which something was found comes first', () => {
  const many = report([picture('a'), picture('b'), picture('c')], 'b')
  for (const text of [markdownSummary(many), pullRequestComment(many, { key: '' })]) {
    expect(titles(text)).toEqual(['load balancer b', 'load balancer a', 'load balancer c'])
    expect(text.match(/^```mermaid$/gm)).toHaveLength(3)
    expect(text).toMatch(/pool #?[\w;]* ?✗? ?b/)
  }
})

test('none where nothing was drawn', () => {
  expect(markdownSummary(reportOf())).not.toMatch(/mermaid|pictures? more/)
})

describe('what there is no room for is counted', () => {
  const words = (text: string) => /^\d+ pictures? more.*$/m.exec(text)?.[0]
  const many = (count: number, members: number) =>
    report(Array.from({ length: count }, (_, index) => picture(`lb${index}`, members)))

  test('many', () => {
    expect(words(markdownSummary(many(30, 1)))).toBe('10 pictures more: `poolgate show --format svg` draws all.')
    expect(words(pullRequestComment(many(6, 1), { key: '' }))).toBe(
      '1 picture more: `poolgate show --format svg` draws all.',
    )
  })

  test('large ones', () => {
    const large = many(5, 400)
    const text = pullRequestComment(large, { key: '', maxBytes: 10_000 })
    expect(new TextEncoder().encode(text).length).toBeLessThan(10_000)
    // Members become a count.
    expect(titles(text)).toHaveLength(5)
    expect(text).toContain('and 393 more')
  })
})

test('no name gets out of its title', () => {
  for (const name of hostileStrings) {
    const lines = markdownSummary(report([picture(name)])).split('\n')
    const titled = lines.filter((line) => line.startsWith('<details>'))
    expect(titled).toEqual([expect.stringMatching(/^<details><summary><code>[^<>@]*<\/code><\/summary>$/)])
    expect(lines.filter((line) => line.startsWith('```'))).toEqual(['```mermaid', '```'])
  }
})
