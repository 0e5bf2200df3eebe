// The parts of the rule format that say what is judged: resource types, forEach, params, coveredBy, patterns, and the places
// inside JSON. Through the real topology.
import { describe, expect, test } from '@jest/globals'
import { check } from '../../src/gate/check.ts'
import { newChecker } from '../../src/gate/rules.ts'
import { SourceText } from '../../src/resource/place.ts'
import { loadRules } from '../../src/rule/load.ts'
import type { Finding } from '../../src/finding/finding.ts'

const lb = {
  type: 'Microsoft.Network/loadBalancers',
  apiVersion: '2024-05-01',
  name: 'lb-web',
  sku: { name: 'Standard' },
  properties: {
    probes: [
      { name: 'fast', properties: { protocol: 'Tcp', port: 80, intervalInSeconds: 5 } },
      { name: 'slow', properties: { protocol: 'Tcp', port: 80, intervalInSeconds: 60 } },
      { name: 'open', properties: { protocol: 'Tcp', port: 80, intervalInSeconds: "[parameters('interval')]" } },
    ],
  },
}
const gateway = {
  type: 'Microsoft.Network/natGateways',
  apiVersion: '2024-05-01',
  name: 'nat-web',
  zones: ['1'],
  properties: { idleTimeoutInMinutes: 4, publicIpAddresses: [{ id: 'a' }, { id: 'b' }] },
}

function run(resources: readonly object[], ...rules: readonly string[]): readonly Finding[] {
  const sources = rules.map((text, index) => new SourceText(`OPS90${index}.yaml`, named(text, index)))
  const loaded = loadRules(sources, { checker: newChecker() })
  expect(loaded.problems.map(({ message }) => message)).toEqual([])
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { interval: { type: 'int' } },
    resources,
  }
  const deployments = [{ template: { path: 'main.json', text: JSON.stringify(template, null, 1) } }]
  return check({
    sets: [{ name: 'main', deployments }],
    rules: loaded.rules,
    config: { extends: 'none', rules: Object.fromEntries(loaded.rules.map(({ code, severity }) => [code, severity])) },
  }).findings
}

function named(text: string, index: number): string {
  const severity = /^severity: /m.test(text) ? '' : 'severity: error\n'
  return `code: OPS90${index}\nname: rule-${index}\ntitle: Something\n${severity}${text}`
}

const said = (findings: readonly Finding[]) =>
  findings.map(({ outcome, target, message, place }) => {
    return `${outcome} ${target.name} at ${place.pointer}: ${message}`
  })

describe('forEach', () => {
  const each =
    'for: loadBalancer\nforEach: { probe: lb.probes }\nassert: probe.intervalInSeconds < 30\nmessage: "{lb.name} {probe.name}"\n'

  test('gives one outcome per element, which is the target', () => {
    expect(said(run([lb], each))).toEqual([
      'fail lb-web/slow at /resources/0/properties/probes/1/name: lb-web slow',
      'unknown lb-web/open at /resources/0/properties/probes/2/name: Cannot be told for lb-web/open: parameter interval has no value.',
    ])
  })

  test('tells the copies of a loop apart', () => {
    const copies = { ...lb, name: "[concat('lb-', copyIndex())]", copy: { name: 'lbs', count: 3 } }
    const failed = run([copies], each).filter(({ outcome }) => outcome === 'fail')
    expect(new Set(failed.map(({ fingerprint }) => fingerprint)).size).toBe(3)
  })

  test('goes through values: the target stays, places stand in the JSON', () => {
    const rule =
      'for: { resource: Microsoft.Network/natGateways }\nforEach: { ip: resource.properties.publicIpAddresses }\nassert: ip.id == "a"\nat: ip.id\nmessage: "{ip.id}"\n'
    const findings = run([gateway], rule)
    expect(said(findings)).toEqual(['fail nat-web at /resources/0/properties/publicIpAddresses/1/id: b'])
    expect(findings[0]?.evidence).toMatchObject([
      { path: 'ip.id', value: 'b', place: { pointer: '/resources/0/properties/publicIpAddresses/1/id' } },
    ])
  })

  test('of an unknown list is unknown, and of none nothing', () => {
    const unknownList = { ...lb, properties: { probes: "[parameters('interval')]" } }
    expect(said(run([unknownList], each))).toEqual([
      expect.stringMatching(/^unknown lb-web\/probes .*parameter interval has no value\.$/),
    ])
    expect(run([{ ...lb, properties: {} }], each)).toEqual([])
  })
})

describe('resource types', () => {
  test.each([
    ['idleTimeoutInMinutes > 10', 'properties.idleTimeoutInMinutes', '/resources/0/properties/idleTimeoutInMinutes'],
    ['publicIpAddresses.exists(ip, ip.id == "c")', 'properties', '/resources/0/properties'],
    ['publicIpPrefixes != null', 'properties.publicIpPrefixes', '/resources/0/name'],
  ])('%s', (condition, at, pointer) => {
    const rule = `for: { resource: microsoft.network/NATGATEWAYS }\nassert: resource.properties.${condition}\nat: resource.${at}\nmessage: '{resource.name}'\n`
    expect(said(run([gateway, lb], rule))).toEqual([`fail nat-web at ${pointer}: nat-web`])
  })

  test('one that may not exist cannot fail', () => {
    const rule = 'for: { resource: Microsoft.Network/natGateways }\nassert: count(resource.zones) > 1\nmessage: x\n'
    const possible = { ...gateway, condition: "[equals(parameters('interval'), 1)]" }
    expect(said(run([possible], rule))).toEqual([expect.stringMatching(/^unknown nat-web/)])
  })

  test('all of them: for resource', () => {
    const rule = 'for: resource\nassert: resource.location != null\nmessage: "{resource.type}"\n'
    expect(said(run([gateway, lb], rule))).toHaveLength(2)
  })
})

describe('params', () => {
  const rule = `for: probe
params:
  most: { type: int, default: 30, description: Most seconds. }
  except: { type: texts, default: [], description: Names. }
when: known(probe.intervalInSeconds) && !(probe.name in params.except)
assert: probe.intervalInSeconds <= params.most
message: '{probe.name} takes more than {params.most}'
`

  test('have their defaults in conditions, messages and evidence', () => {
    const findings = run([lb], rule)
    expect(said(findings)).toEqual([
      'fail lb-web/slow at /resources/0/properties/probes/1/name: slow takes more than 30',
    ])
    expect(findings[0]?.evidence.map(({ path, value }) => [path, value])).toContainEqual(['params.most', 30])
  })
})

describe('coveredBy', () => {
  const wide = 'for: probe\nassert: probe.intervalInSeconds < 30\nmessage: wide {probe.name}\n'
  const narrow = 'for: probe\nassert: probe.intervalInSeconds < 50\nmessage: narrow {probe.name}\n'

  test('tells a failure as part of the one that covers it', () => {
    const findings = run([lb], `${wide}coveredBy: [OPS901]\n`, narrow)
    expect(said(findings)).toEqual([
      'fail lb-web/slow at /resources/0/properties/probes/1/name: narrow slow',
      expect.stringMatching(/^unknown lb-web\/open /),
    ])
    expect(findings[0]?.related.map(({ message }) => message)).toEqual(['also OPS900 rule-0: wide slow'])
  })

  test('does not cover where the other rule is silent', () => {
    const silent = narrow.replace('50', '90')
    expect(said(run([lb], `${wide}coveredBy: [OPS901]\n`, silent))[0]).toMatch(/^fail lb-web\/slow .*wide slow$/)
  })

  test('does not cover by what is less severe', () => {
    const mild = run([lb], `${wide}coveredBy: [OPS901]\n`, `${narrow}severity: warning\n`)
    expect(said(mild).filter((line) => line.startsWith('fail'))).toHaveLength(2)
    expect(mild.filter(({ outcome }) => outcome === 'unknown').map(({ code }) => code)).toEqual(['OPS900', 'OPS901'])
    const grave = run([lb], `${wide}coveredBy: [OPS901]\nseverity: warning\n`, narrow)
    expect(said(grave).filter((line) => line.startsWith('fail'))).toHaveLength(1)
  })

  test('a circle loses nothing', () => {
    const findings = run([lb], `${wide}coveredBy: [OPS901]\n`, `${narrow}coveredBy: [OPS900]\n`)
    expect(findings.filter(({ outcome }) => outcome === 'fail')).toHaveLength(2)
  })
})

describe('matches', () => {
  const rule = (pattern: string) => `for: probe\nassert: probe.name.matches("${pattern}")\nmessage: '{probe.name}'\n`

  test('searches without case, in linear time', () => {
    expect(run([lb], rule('^(FAST|slow|o.*)$'))).toEqual([])
    expect(said(run([lb], rule('^s'))).map((line) => line.split(' ')[1])).toEqual(['lb-web/fast', 'lb-web/open'])
    const long = { ...lb, properties: { probes: [{ name: `${'a'.repeat(20_000)}!`, properties: {} }] } }
    expect(run([long], rule('^(a|a)*$'))).toHaveLength(1)
  })

  test('of a name that is not known is unknown', () => {
    const open = { ...lb, properties: { probes: [{ name: "[concat('p', parameters('interval'))]", properties: {} }] } }
    expect(run([open], rule('^s')).map(({ outcome }) => outcome)).toEqual(['unknown'])
  })
})
