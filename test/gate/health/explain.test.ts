// What a template adds to a message: which rule finds the cause, where, and how it is mended.
import { describe, expect, test } from '@jest/globals'
import { check, type CheckInput } from '../../../src/gate/check.ts'
import type { Finding } from '../../../src/finding/finding.ts'

const scope = { subscriptionId: '00000000-0000-0000-0000-000000000001', resourceGroup: 'rg' }
const network = `/subscriptions/${scope.subscriptionId}/resourceGroups/rg/providers/Microsoft.Network`
const within = (collection: string, name: string) => ({
  id: `[resourceId('Microsoft.Network/applicationGateways/${collection}', 'agw', '${name}')]`,
})

/** A gateway whose settings `https` name no host, and whose settings `good` do. */
const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources: [
    {
      type: 'Microsoft.Network/applicationGateways',
      apiVersion: '2024-05-01',
      name: 'agw',
      properties: {
        sku: { name: 'Standard_v2', tier: 'Standard_v2' },
        backendAddressPools: [{ name: 'web', properties: { backendAddresses: [{ ipAddress: '10.0.1.4' }] } }],
        backendHttpSettingsCollection: [
          { name: 'https', properties: { protocol: 'Https', port: 443 } },
          { name: 'good', properties: { protocol: 'Https', port: 443, hostName: 'shop.contoso.com' } },
        ],
        requestRoutingRules: ['https', 'good'].map((name, at) => ({
          name,
          properties: {
            ruleType: 'Basic',
            priority: 100 + at,
            backendAddressPool: within('backendAddressPools', 'web'),
            backendHttpSettings: within('backendHttpSettingsCollection', name),
          },
        })),
      },
    },
  ],
}

const mismatch =
  'The Common Name of the leaf certificate presented by the backend server does not match the Probe or Backend Setting hostname of the application gateway.'

function reportOn(settings: readonly string[], more: Partial<CheckInput> = {}, group = 'rg', health = 'Unhealthy') {
  const id = network.replace('/rg/', `/${group}/`)
  const answer = {
    backendAddressPools: [
      {
        backendAddressPool: { id: `${id}/applicationGateways/agw/backendAddressPools/web` },
        backendHttpSettingsCollection: settings.map((name) => ({
          backendHttpSettings: { id: `${id}/applicationGateways/agw/backendHttpSettingsCollection/${name}` },
          servers: [{ address: '10.0.1.4', health, healthProbeLog: mismatch }],
        })),
      },
    ],
  }
  const deployments = [{ template: { path: 'main.json', text: JSON.stringify(template) }, scope }]
  const input = {
    sets: [{ name: 'prod', deployments }],
    health: [{ path: 'health.json', text: JSON.stringify(answer) }],
    ...more,
  }
  return check(input)
}

const of = (findings: readonly Finding[], code: string) => findings.filter((finding) => finding.code === code)

describe('with the template', () => {
  const { findings, health } = reportOn(['https', 'good'])
  const [bare, good] = of(findings, 'HAG09')

  test('the rule that finds the cause is named, with its place and its fix', () => {
    const [cause] = of(findings, 'AGW106')
    expect(bare?.message).toContain(`The inputs say why: ${cause?.message} (AGW106, main.json:1:`)
    expect([bare?.fix, bare?.related[0]?.message]).toEqual([cause?.fix, 'AGW106 https-without-host-name'])
    expect(bare?.related[0]?.place.source.path).toBe('main.json')
  })

  test('where no rule finds one, what may be behind it stands in order', () => {
    expect(good?.message).toContain('Possible causes: 1) the host of the probe')
    expect(good?.message).toContain('not made out to shop.contoso.com')
    expect(good?.related).toEqual([])
  })

  test('the pool is that of the template', () => {
    expect(bare?.target).toMatchObject({
      kind: 'healthMessage',
      name: 'agw/web via https',
      id: `${network}/applicationGateways/agw/backendAddressPools/web`,
    })
    expect(health?.map(({ label, counts }) => [label, counts.unhealthy])).toEqual([
      ['agw/web via https', 1],
      ['agw/web via good', 1],
    ])
  })

  test('a rule that is off explains all the same', () => {
    const off = reportOn(['https', 'good'], { config: { rules: { AGW106: 'off' } } })
    expect(of(off.findings, 'AGW106')).toEqual([])
    expect(of(off.findings, 'HAG09')[0]?.message).toContain('AGW106')
  })
})

describe('a report about another gateway', () => {
  const report = reportOn(['https'], {}, 'other')

  test('is judged by itself, and that is told once', () => {
    expect(report.sets).toEqual(['prod', 'health'])
    expect(
      report.problems
        .filter(({ code }) => code === 'health-unmatched')
        .map(({ level, message }) => [level, message.split(':')[0]]),
    ).toEqual([['warning', 'The health of agw/web fits no pool of the templates']])
    expect(of(report.findings, 'HAG09')[0]?.message).toContain('Possible causes')
    expect(of(report.findings, 'HAG50')[0]?.sets).toEqual(['health'])
  })
})

describe('what Azure did not tell', () => {
  const denied = { error: { code: 'AuthorizationFailed', message: '' } }
  const { verdict, closed, exitCode, problems } = check({
    sets: [],
    health: [{ path: 'h.json', text: JSON.stringify(denied) }],
  })

  test('is no health, and no fault of the input', () => {
    expect([verdict, closed, exitCode]).toEqual(['unknown', false, 0])
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'gap',
        expect.stringMatching(
          /^The health of h\.json is not known: its health may not be read\. To decide it: grant Microsoft/,
        ),
      ],
    ])
  })

  test('a file that holds no health ends with exit code 2', () => {
    const report = check({ sets: [], health: [{ path: 'h.json', text: '{}' }] })
    expect([report.verdict, report.exitCode]).toEqual(['unknown', 2])
  })
})

describe('a run without health', () => {
  test('has nothing to say of it', () => {
    const { health, findings } = reportOn([], { health: undefined } as never)
    expect(health).toBeUndefined()
    expect(findings.filter(({ code }) => /^H(?:AG|LB)/.test(code))).toEqual([])
  })

  test('a healthy server is asked nothing', () => {
    const report = reportOn(['good'], {}, 'rg', 'Healthy')
    expect(of(report.findings, 'HAG09')).toEqual([])
    expect(of(report.findings, 'HAG51').map(({ message }) => message.includes('Possible'))).toEqual([false])
  })
})
