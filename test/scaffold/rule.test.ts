// A new rule is whole as written: it compiles, its cases pass, and a case fails with each of its mutants.
import { describe, expect, test } from '@jest/globals'
import { testRules } from '../../src/gate/test-rules.ts'
import { nextCode, requireName, takenBy } from '../../src/scaffold/rule-names.ts'
import { withRulePath } from '../../src/scaffold/rule-paths.ts'
import { casesText, ruleText } from '../../src/scaffold/rule-text.ts'
import { skeletonOfType, skeletons } from '../../src/scaffold/skeletons.ts'
import { kinds } from '../../src/topology/model/index.ts'
import { treeOf } from '../source/tree.ts'

const types = ['Microsoft.Network/natGateways', 'Microsoft.Network/loadBalancers/backendAddressPools']

describe.each([...Object.entries(skeletons), ...types.map((type) => [type, skeletonOfType(type)!] as const)])(
  'a rule for %s',
  (kind, skeleton) => {
    const rule = { code: 'OPS001', name: 'https-only', severity: 'error', kind, skeleton }
    const run = (text: string) => {
      const files = treeOf({
        'policies/OPS001-https-only.yaml': text,
        'policies/OPS001-https-only.cases.yaml': casesText(rule),
      })
      return testRules(['policies'], files, { mutate: true })
    }

    test('calls its target by the name that the kind has', () => {
      expect(kinds[kind.includes('/') ? 'resource' : kind]?.variable).toBe(skeleton.variable)
    })

    test('is green as written', () => {
      const { results, problems, coverage, mutants } = run(ruleText(rule))
      expect(problems).toEqual([])
      expect(results.map(({ name, difference }) => [name, difference])).toEqual([
        ['what it is against', []],
        ['as it should be', []],
        ['openName' in skeleton ? skeleton.openName : 'a value that nobody gives', []],
      ])
      expect(coverage.gaps).toEqual([])
      expect(mutants?.survivors).toEqual([])
    })

    test('is right with every key switched on', () => {
      const text = ruleText(rule).replace(/^#(?=\w| {2})/gm, '')
      expect(text).not.toBe(ruleText(rule))
      expect(run(text).problems).toEqual([])
      // The list that the rule would go through is empty in the cases.
      const { results } = run(text.replace(/^forEach: .*\n/m, ''))
      expect(results.filter(({ passed }) => !passed)).toEqual([])
    })
  },
)

describe('the code', () => {
  const taken = (...codes: string[]) => codes.map((code) => ({ code, name: code, source: `${code}.yaml` }))

  test.each<[string, readonly string[], string]>([
    ['ops', [], 'OPS001'],
    ['Ops', ['OPS001', 'OPS007', 'XOPS009', 'OPSX010'], 'OPS008'],
    ['lb', ['LB012', 'lb103'], 'LB104'],
    ['ops', ['OPS999'], 'OPS1000'],
    ['ops', ['', 'OPS', 'OPS12345'], 'OPS001'],
  ])('of %s after %j is %s', (area, codes, code) => {
    expect(nextCode(area, taken(...codes))).toBe(code)
  })

  test.each([['o'], ['ops1'], ['ops-team'], [''], ['../x'], ['opsopsopsopsops']])('cannot begin with %j', (area) => {
    expect(() => nextCode(area, [])).toThrow(/is not 2 to 12 letters/)
  })

  test('ends somewhere', () => {
    expect(() => nextCode('ops', taken('OPS9999'))).toThrow('There is no code left after OPS9999. Take other letters.')
  })
})

describe('the name', () => {
  test.each([
    ['HttpsOnly', 'Take https-only.'],
    ['https_only', 'Take https-only.'],
    ['HTTPS only!', 'Take https-only.'],
    ['-https', 'Take https.'],
    ['3-tiers', 'Take tiers.'],
    ['https--only', 'Take https-only.'],
    ['../../etc', 'Take etc.'],
    ['東京', 'joined by -.'],
  ])('%j is not of the right form: %s', (name, advice) => {
    expect(() => requireName(name, [])).toThrow(advice)
  })

  test('is free', () => {
    const taken = [{ code: 'OPS001', name: 'https-only', source: 'policies/OPS001-https-only.yaml' }]
    expect(requireName('https-first', taken)).toBe('https-first')
    expect(() => requireName('https-only', taken)).toThrow(
      'The name https-only is taken by OPS001 (policies/OPS001-https-only.yaml). Take another.',
    )
    expect(() => requireName('a'.repeat(61), [])).toThrow('NAME has 61 characters; take 60 at most.')
  })

  test.each([
    ['code: OPS004\nname: https-only\n', 'OPS004', 'https-only'],
    ['name: "https-only" # x\r\ncode: \'OPS004\'\r\n', 'OPS004', 'https-only'],
    ['title: [broken', 'OPS009', 'other'],
    ['', 'OPS009', 'other'],
  ])('is read from %j', (text, code, name) => {
    const source = 'policies/OPS009-other.yaml'
    expect(takenBy(source, text)).toEqual({ code, name, source })
  })
})

describe('rulePaths is added', () => {
  test.each([
    ['at the end', 'failOn: error # ours\n', 'failOn: error # ours\nrulePaths: [./policies]\n'],
    ['after a line without an end', 'failOn: error', 'failOn: error\nrulePaths: [./policies]\n'],
    ['with the line ends that are there', 'failOn: error\r\n', 'failOn: error\r\nrulePaths: [./policies]\r\n'],
    ['to nothing', '', 'rulePaths: [./policies]\n'],
    ['to comments alone', '# ours\n', '# ours\nrulePaths: [./policies]\n'],
    [
      'where init left it switched off',
      'version: 1\n#rulePaths: [./policies]\n\nfailOn: error # ours\n',
      'version: 1\nrulePaths: [./policies]\n\nfailOn: error # ours\n',
    ],
    [
      'after a list',
      'pools:\n  - match: { pool: web } # ours\n',
      'pools:\n  - match: { pool: web } # ours\nrulePaths: [./policies]\n',
    ],
  ])('%s', (_, before, after) => {
    expect(withRulePath(before, './policies')).toBe(after)
  })

  test.each([
    ['in braces', '{ failOn: error }\n'],
    ['that ends as a document', 'failOn: error\n...\n'],
    ['with the line switched off in the middle of something', 'inputs:\n#rulePaths: x\n  - { template: a.json }\n'],
    ['that is faulty', 'failOn: [\n'],
  ])('not to a text %s', (_, before) => {
    expect(withRulePath(before, './policies')).toBeUndefined()
  })
})
